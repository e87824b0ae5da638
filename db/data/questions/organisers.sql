-- Ai tổ chức nhiều hoạt động nhất, ở bao nhiêu tỉnh, từ năm nào đến năm nào.
WITH told AS (
    SELECT
        organiser, province_id, count(*) AS activities, min(year) AS first_year, max(year) AS last_year,
        sum(status = 'done') AS done
    FROM activity_facts
    WHERE organiser IS NOT NULL AND is_repost = 0
    GROUP BY organiser, province_id
)
SELECT
    organiser, sum(activities) AS activities, count(DISTINCT p.current_id) AS provinces,
    min(first_year) AS first_year, max(last_year) AS last_year, sum(done) AS done
FROM told
LEFT JOIN provinces p ON p.id = told.province_id
GROUP BY organiser
ORDER BY activities DESC, organiser
