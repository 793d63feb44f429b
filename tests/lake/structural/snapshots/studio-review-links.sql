== result
-- reads all documents of a type by documents_by_type (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
-- finds documents by number
SELECT concat('{"_type":', coalesce((CASE WHEN instr(d3.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d3.number
) -> '$._type' ELSE d3.head -> '$._type' END), 'null'), ',"_id":', coalesce('"' || d3.published_id || '"', 'null'), ',"_originalId":', coalesce('"' || d3.id || '"', 'null'), ',"orderings":', coalesce(('[' || coalesce((CASE WHEN instr(d3.head -> '$.createdAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d3.number
) -> '$.createdAt' ELSE d3.head -> '$.createdAt' END), 'null') || ']'), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h1
    WHERE h1.published_id = d0.published_id
    AND h1.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type IN (
    SELECT value
    FROM json_each($p1)
  ))
  AND (d0.type = $p2)
  ORDER BY coalesce(groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT ((('[' || coalesce((CASE WHEN instr(d0.head -> '$.createdAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.createdAt' ELSE d0.head -> '$.createdAt' END), 'null') || ']')) -> '$[0]') AS j
    ) v
  )), x'ff') DESC, d0.published_id
  LIMIT 2001 OFFSET 0
) q2 CROSS
JOIN documents d3
WHERE d3.number = q2.n
$p0 = "reviewLink"
$p1 = "[\"article\"]"
$p2 = "reviewLink"
