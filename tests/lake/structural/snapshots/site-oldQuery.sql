== result
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- finds documents by number
SELECT '"' || d2.id || '"' AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0
  WHERE d0.version = ''
  AND (d0.type = $p1)
  AND (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d0.head -> '$.receivedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.receivedAt' ELSE d0.head -> '$.receivedAt' END) AS j
    ) v
  )) < $p2)
  ORDER BY d0.id
  LIMIT 100 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "request"
$p1 = "request"
$p2 = 1735689600000
