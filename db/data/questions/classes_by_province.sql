-- Lớp tập huấn của từng tỉnh (theo địa giới hiện nay) qua các năm, đã làm và dự kiến.
SELECT
    coalesce(province_today, province, '(toàn quốc)') AS province, year,
    sum(status = 'done') AS done, sum(status = 'planned') AS planned, sum(status = 'proposed') AS proposed
FROM activity_facts
WHERE type = 'training' AND is_repost = 0 AND year IS NOT NULL
GROUP BY 1, year
ORDER BY province, year
