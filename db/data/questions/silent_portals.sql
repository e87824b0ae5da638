-- Các cổng thông tin theo tháng có bài gần nhất; cổng im lặng lâu nhất trước.
SELECT
    source, province_id, max(month) AS last_month, count(month) AS months, sum(documents) AS documents,
    round(1.0 * sum(dated) / sum(documents), 3) AS dated_share, max(last_success) AS last_success
FROM coverage
GROUP BY source_id
ORDER BY last_month, source
