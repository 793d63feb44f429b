== result.documents
-- finds documents by id
-- for each row: reads the whole document, if its head leaves the value out
-- sorts all rows found, because no index has the order
SELECT ($p2 || coalesce('"' || d0.id || '"', 'null') || $p3 || coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null') || $p4 || coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), nullif((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null')), 'null') || $p5 || coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null') || $p6 || coalesce((CASE WHEN instr(d0.head -> '$.kind', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.kind' ELSE d0.head -> '$.kind' END), 'null') || $p7 || coalesce((CASE WHEN instr(d0.head -> '$.year', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.year' ELSE d0.head -> '$.year' END), 'null') || $p8 || coalesce((CASE WHEN instr(d0.head -> '$.doi', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.doi' ELSE d0.head -> '$.doi' END), 'null') || $p9 || coalesce((CASE WHEN instr(d0.head -> '$.url', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.url' ELSE d0.head -> '$.url' END), 'null') || $p10 || coalesce((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null') || $p11 || coalesce((CASE WHEN instr(d0.head -> '$.family', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.family' ELSE d0.head -> '$.family' END), 'null') || $p12 || coalesce((CASE WHEN instr(d0.head -> '$.given', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.given' ELSE d0.head -> '$.given' END), 'null') || $p13 || coalesce((CASE WHEN instr(d0.head -> '$.suffix', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.suffix' ELSE d0.head -> '$.suffix' END), 'null') || $p14 || coalesce((CASE WHEN instr(d0.head -> '$.guessedFrom', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.guessedFrom' ELSE d0.head -> '$.guessedFrom' END), 'null') || '}') AS x
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
$p2 = "{\"_id\":"
$p3 = ",\"_type\":"
$p4 = ",\"title\":"
$p5 = ",\"publishedAt\":"
$p6 = ",\"kind\":"
$p7 = ",\"year\":"
$p8 = ",\"doi\":"
$p9 = ",\"url\":"
$p10 = ",\"name\":"
$p11 = ",\"family\":"
$p12 = ",\"given\":"
$p13 = ",\"suffix\":"
$p14 = ",\"guessedFrom\":"

== result.addressed
-- reads all documents of a type by documents_by_type (type=?)
-- for each row: reads the whole document, if its head leaves the value out
-- sorts all rows found, because no index has the order
SELECT ($p4 || coalesce('"' || d0.id || '"', 'null') || $p5 || coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null') || $p6 || coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), nullif((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null')), 'null') || $p7 || coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null') || $p8 || coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null') || '}') AS x
FROM documents d0
WHERE (d0.type IN (
  SELECT value
  FROM json_each($p0)
))
AND (coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null') IN (
  SELECT value
  FROM json_each($p1)
))
AND (NOT groq_path_matches(d0.id, $p2))
AND (NOT groq_path_matches(d0.id, $p3))
ORDER BY d0.id
$p0 = "[\"article\"]"
$p1 = "[\"\\\"still-water\\\"\"]"
$p2 = "drafts.**"
$p3 = "versions.**"
$p4 = "{\"_id\":"
$p5 = ",\"_type\":"
$p6 = ",\"title\":"
$p7 = ",\"slug\":"
$p8 = ",\"publishedAt\":"

== result.redirects
-- reads all documents of a type by documents_by_type (type=?)
-- for each row: reads the whole document, if its head leaves the value out
-- sorts all rows found, because no index has the order
SELECT (CASE WHEN instr(d0.head -> '$.from', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.from' ELSE d0.head -> '$.from' END) AS x
FROM documents d0
WHERE (d0.type = $p1)
AND (coalesce((CASE WHEN instr(d0.head -> '$.from', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.from' ELSE d0.head -> '$.from' END), 'null') IN (
  SELECT value
  FROM json_each($p2)
))
AND (NOT groq_path_matches(d0.id, $p3))
ORDER BY d0.id
$p0 = "redirect"
$p1 = "redirect"
$p2 = "[\"\\\"/old-path\\\"\"]"
$p3 = "drafts.**"

== result.site
-- finds documents by id
-- for each row: reads the whole document, if its head leaves the value out
SELECT ($p1 || coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null') || $p2 || coalesce((CASE WHEN instr(d0.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.description' ELSE d0.head -> '$.description' END), 'null') || $p3 || coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null') || '}') AS x
FROM documents d0
WHERE (d0.id = $p0)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"
$p1 = "{\"title\":"
$p2 = ",\"description\":"
$p3 = ",\"language\":"

== result.picture
-- finds documents by id
-- for each row: reads the whole document, if its head leaves the value out
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
