== result
-- reads all documents of a type by documents_by_type (type=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), '}') AS x
FROM documents d0
WHERE (d0.type = $p1)
ORDER BY d0.id
$p0 = "article"
$p1 = "article"
