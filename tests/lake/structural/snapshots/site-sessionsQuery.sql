== result.offerings
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null'), ',"summary":', coalesce((CASE WHEN instr(d0.head -> '$.summary', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.summary' ELSE d0.head -> '$.summary' END), 'null'), ',"forWhom":', coalesce((CASE WHEN instr(d0.head -> '$.forWhom', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.forWhom' ELSE d0.head -> '$.forWhom' END), 'null'), ',"place":', coalesce((CASE WHEN instr(d0.head -> '$.place', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.place' ELSE d0.head -> '$.place' END), 'null'), ',"location":', coalesce((CASE WHEN instr(d0.head -> '$.location', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.location' ELSE d0.head -> '$.location' END), 'null'), ',"minutes":', coalesce((CASE WHEN instr(d0.head -> '$.minutes', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.minutes' ELSE d0.head -> '$.minutes' END), 'null'), ',"fee":', coalesce((
  SELECT concat('{"kind":', coalesce((o1.j) -> '$.kind', 'null'), ',"amount":', coalesce((o1.j) -> '$.amount', 'null'), ',"currency":', coalesce((o1.j) -> '$.currency', 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.fee', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.fee' ELSE d0.head -> '$.fee' END) AS j
  ) o1
  WHERE substr(o1.j, 1, 1) = '{'
), 'null'), '}') AS x
FROM documents d0
WHERE d0.version = ''
AND instr(d0.id, '.') = 0
AND (d0.type = $p1)
AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)
ORDER BY (
  SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
  AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d0.head -> '$.order', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.order' ELSE d0.head -> '$.order' END), 'null'), nullif($p2, 'null')) AS j
  ) v
), (
  SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
  AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE CASE v.j WHEN '1e999' THEN groq_undecided() WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END END
  FROM (
    SELECT d0.head -> '$.title' AS j
  ) v
), d0.id
$p0 = "offering"
$p1 = "offering"
$p2 = "1000000"

== result.requests
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT (
  SELECT concat('{"retentionMonths":', coalesce((o1.j) -> '$.retentionMonths', 'null'), ',"consent":', coalesce((o1.j) -> '$.consent', 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.requests', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.requests' ELSE d0.head -> '$.requests' END) AS j
  ) o1
  WHERE substr(o1.j, 1, 1) = '{'
) AS x
FROM documents d0
WHERE d0.version = ''
AND instr(d0.id, '.') = 0
AND (d0.type = $p0)
AND (d0.id = $p1)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"
$p1 = "settings"
