-- Ai tổ chức nhiều hoạt động nhất, ở bao nhiêu tỉnh, từ năm nào đến năm nào.
SELECT
    organiser, count(*) AS activities, count(DISTINCT province_today_id) AS provinces, min(year) AS first_year,
    max(year) AS last_year, sum(status = 'done') AS done
FROM activity_facts
WHERE organiser IS NOT NULL AND is_repost = 0
GROUP BY organiser
ORDER BY activities DESC, organiser
