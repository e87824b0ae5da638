-- Số hoạt động của từng tỉnh qua các năm: đã thực hiện, dự kiến, đề xuất.
SELECT
    coalesce(province_today, province, '(toàn quốc)') AS province, year, count(*) AS activities, sum(status = 'done') AS done,
    sum(status = 'planned') AS planned, sum(status = 'proposed') AS proposed
FROM activity_facts
WHERE is_repost = 0 AND year IS NOT NULL AND (:programme = '' OR programme = :programme)
GROUP BY 1, year
ORDER BY province, year
