== result
-- finds edges by edges_by_target (target=? AND field=? AND type=?)
-- groups all rows found
-- finds documents by number
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
SELECT concat('{"_type":', coalesce((CASE WHEN instr(d5.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$._type' ELSE d5.head -> '$._type' END), 'null'), ',"_id":', coalesce('"' || d5.published_id || '"', 'null'), ',"_originalId":', coalesce('"' || d5.id || '"', 'null'), ',"orderings":', coalesce(('[' || coalesce((CASE WHEN instr(d5.head -> '$.part', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.part' ELSE d5.head -> '$.part' END), 'null') || ']'), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
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
  AND (d0.type IN (
    SELECT value
    FROM json_each($p3)
  ))
  ORDER BY (
    SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
    AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END
    FROM (
      SELECT ((('[' || coalesce((CASE WHEN instr(d0.head -> '$.part', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.part' ELSE d0.head -> '$.part' END), 'null') || ']')) -> '$[0]') AS j
    ) v
  ), d0.published_id
  LIMIT 2001 OFFSET 0
) q4 CROSS
JOIN documents d5
WHERE d5.number = q4.n
$p0 = "article"
$p1 = "s"
$p2 = "article"
$p3 = "[\"article\"]"
