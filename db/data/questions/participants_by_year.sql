-- Số người tham gia các hoạt động đã thực hiện, theo chương trình và năm; cùng số hoạt động không nêu số người.
WITH told AS MATERIALIZED (
    SELECT programme, year, participants
    FROM activity_facts
    WHERE status = 'done' AND is_repost = 0 AND year IS NOT NULL
)
SELECT
    programme, year, count(*) AS activities, count(participants) AS with_a_number,
    CAST(sum(participants) AS INTEGER) AS participants
FROM told
GROUP BY programme, year
ORDER BY programme, year
