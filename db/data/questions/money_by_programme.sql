-- Số tiền nêu kèm hoạt động, theo chương trình, năm và tình trạng.
WITH told AS MATERIALIZED (
    SELECT programme, year, status, money_vnd
    FROM activity_facts
    WHERE is_repost = 0 AND year IS NOT NULL
)
SELECT
    programme, year, status, count(*) AS activities, count(money_vnd) AS with_an_amount,
    CAST(sum(money_vnd) AS INTEGER) AS vnd, CAST(max(money_vnd) AS INTEGER) AS largest_vnd
FROM told
GROUP BY programme, year, status
HAVING with_an_amount
ORDER BY programme, year, status
