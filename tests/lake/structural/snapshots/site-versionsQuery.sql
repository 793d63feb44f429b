== result
-- reads all documents of a type by documents_by_type (type=?)
-- sorts all rows found, because no index has the order
SELECT '"' || d0.id || '"' AS x
FROM documents d0
WHERE (d0.type IN (
  SELECT value
  FROM json_each($p0)
))
AND (NOT (d0.id IN (
  SELECT value
  FROM json_each($p1)
)))
AND ((d0.id IN (
  SELECT value
  FROM json_each($p4)
)) OR groq_match('"' || d0.id || '"', $p5))
ORDER BY d0.id
$p0 = "[\"request\",\"follower\"]"
$p1 = "[\"a\",\"b\"]"
$p2 = "[\"drafts.a\"]"
$p3 = "\"versions.*\""
$p4 = "[\"drafts.a\"]"
$p5 = "\"versions.*\""
