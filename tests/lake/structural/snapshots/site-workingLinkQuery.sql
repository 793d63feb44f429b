== result
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"documentId":', coalesce((CASE WHEN instr(d0.head -> '$.document._ref', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.document._ref' ELSE coalesce(d0.head -> '$.document._ref', CASE WHEN instr(d0.head -> '$.document', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.document._ref' END) END), 'null'), ',"expiresAt":', coalesce((CASE WHEN instr(d0.head -> '$.expiresAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.expiresAt' ELSE d0.head -> '$.expiresAt' END), 'null'), '}') AS x
FROM documents d0
WHERE d0.version = ''
AND (d0.type = $p1)
AND ((d0.id = $p2) OR coalesce((CASE WHEN instr(d0.head -> '$.secret', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.secret' ELSE d0.head -> '$.secret' END) = $p3, 0))
AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.revoked', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.revoked' ELSE d0.head -> '$.revoked' END) = $p4, 0))
AND (groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.expiresAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.expiresAt' ELSE d0.head -> '$.expiresAt' END) AS j
  ) v
)) > $p5)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "reviewLink"
$p1 = "reviewLink"
$p2 = "a"
$p3 = "\"a secret of an invitation to review\""
$p4 = "true"
$p5 = 1767225600000
