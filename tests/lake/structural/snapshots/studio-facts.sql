== result.documents
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"title":', coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), nullif((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null')), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), ',"kind":', coalesce((CASE WHEN instr(d0.head -> '$.kind', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.kind' ELSE d0.head -> '$.kind' END), 'null'), ',"year":', coalesce((CASE WHEN instr(d0.head -> '$.year', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.year' ELSE d0.head -> '$.year' END), 'null'), ',"doi":', coalesce((CASE WHEN instr(d0.head -> '$.doi', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.doi' ELSE d0.head -> '$.doi' END), 'null'), ',"url":', coalesce((CASE WHEN instr(d0.head -> '$.url', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.url' ELSE d0.head -> '$.url' END), 'null'), ',"name":', coalesce((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null'), ',"family":', coalesce((CASE WHEN instr(d0.head -> '$.family', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.family' ELSE d0.head -> '$.family' END), 'null'), ',"given":', coalesce((CASE WHEN instr(d0.head -> '$.given', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.given' ELSE d0.head -> '$.given' END), 'null'), ',"suffix":', coalesce((CASE WHEN instr(d0.head -> '$.suffix', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.suffix' ELSE d0.head -> '$.suffix' END), 'null'), ',"guessedFrom":', coalesce((CASE WHEN instr(d0.head -> '$.guessedFrom', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.guessedFrom' ELSE d0.head -> '$.guessedFrom' END), 'null'), '}') AS x
FROM documents d0
WHERE ((d0.id IN (
  SELECT value
  FROM json_each($p0)
)) OR (d0.id IN (
  SELECT value
  FROM json_each($p1)
)))
ORDER BY d0.id
$p0 = "[\"a\",\"b\"]"
$p1 = "[\"drafts.a\",\"drafts.b\"]"

== result.addressed
-- finds documents by the index on slug.current (by_query_787972892597c262) (type=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
-- uses the index on slug.current (by_query_787972892597c262)
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"title":', coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), nullif((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null')), 'null'), ',"slug":', coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_787972892597c262
WHERE d0.type IN (
  SELECT value
  FROM json_each($p0)
)
AND CASE json_type(d0.head, '$.slug.current') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.slug.current', '\u') > 0 AND (instr(replace(d0.head -> '$.slug.current', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.slug.current', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.slug.current', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.slug.current' WHEN 'real' THEN CASE d0.head -> '$.slug.current' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.slug.current' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN x'fd' ELSE x'ff' END END IN (
  SELECT replace(replace(value, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
  FROM json_each($p1)
)
AND (d0.type IN (
  SELECT value
  FROM json_each($p2)
))
AND (NOT groq_path_matches(d0.id, $p3))
AND (NOT groq_path_matches(d0.id, $p4))
ORDER BY d0.id
$p0 = "[\"article\"]"
$p1 = "[\"still-water\"]"
$p2 = "[\"article\"]"
$p3 = "drafts.**"
$p4 = "versions.**"

== result.redirects
-- finds documents by the index on from (by_query_3b50791bf6fbcd92) (type=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
-- uses the index on from (by_query_3b50791bf6fbcd92)
SELECT (CASE WHEN instr(d0.head -> '$.from', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.from' ELSE d0.head -> '$.from' END) AS x
FROM documents d0 INDEXED BY by_query_3b50791bf6fbcd92
WHERE (d0.type = $p0)
AND CASE json_type(d0.head, '$.from') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.from', '\u') > 0 AND (instr(replace(d0.head -> '$.from', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.from', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.from', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.from' WHEN 'real' THEN CASE d0.head -> '$.from' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.from' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END IN (
  SELECT replace(replace(value, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
  FROM json_each($p1)
)
AND (NOT groq_path_matches(d0.id, $p2))
ORDER BY d0.id
$p0 = "redirect"
$p1 = "[\"/old-path\",\"/old-path/*\"]"
$p2 = "drafts.**"

== result.site
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT concat('{"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"description":', coalesce((CASE WHEN instr(d0.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.description' ELSE d0.head -> '$.description' END), 'null'), ',"language":', coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null'), '}') AS x
FROM documents d0
WHERE (d0.id = $p0)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"

== result.picture
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT (CASE WHEN instr(d0.head -> '$.url', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.url' ELSE d0.head -> '$.url' END) AS x
FROM documents d0
WHERE (d0.id = $p0)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "image-abc-100x100-png"
