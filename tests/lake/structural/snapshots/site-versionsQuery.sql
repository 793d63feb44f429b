== result
-- reads all documents of a type by documents_by_type (type=?)
-- sorts all rows found, because no index has the order
SELECT '"' || d0.id || '"' AS x
FROM documents d0
WHERE (d0.type = $p1)
AND (NOT (d0.id IN (
  SELECT value
  FROM json_each($p2)
)))
AND ((d0.id IN (
  SELECT value
  FROM json_each($p5)
)) OR groq_match('"' || d0.id || '"', $p6))
ORDER BY d0.id
$p0 = "request"
$p1 = "request"
$p2 = "[\"a\",\"b\"]"
$p3 = "[\"drafts.a\"]"
$p4 = "\"versions.*\""
$p5 = "[\"drafts.a\"]"
$p6 = "\"versions.*\""
