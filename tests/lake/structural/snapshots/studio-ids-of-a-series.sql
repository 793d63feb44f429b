== result
-- finds edges by edges_by_target (target=? AND field=? AND type=?)
-- groups all rows found
-- finds documents by number
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- sorts all rows found, because no index has the order
SELECT '"' || d0.published_id || '"' AS x
FROM (
  SELECT DISTINCT e2.source AS n
  FROM edges e2
  WHERE e2.target = $p1
  AND e2.field = 'series'
  AND (e2.type = $p2)
) s1 CROSS
JOIN documents d0
WHERE d0.number = s1.n
AND (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
  SELECT 1
  FROM documents h3
  WHERE h3.published_id = d0.published_id
  AND h3.version IN ('drafts')
)))
AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
ORDER BY d0.published_id
$p0 = "article"
$p1 = "s"
$p2 = "article"
