-- Mỗi tỉnh, mỗi năm: bao nhiêu hoạt động được báo là dự kiến, bao nhiêu được báo là đã làm, theo loại.
SELECT
    coalesce(province_today, province, '(toàn quốc)') AS province, year, type, sum(status = 'planned') AS planned,
    sum(status = 'done') AS done
FROM activity_facts
WHERE is_repost = 0 AND year IS NOT NULL AND status IN ('planned', 'done')
GROUP BY 1, year, type
HAVING planned > done
ORDER BY year DESC, planned - done DESC, province, type
