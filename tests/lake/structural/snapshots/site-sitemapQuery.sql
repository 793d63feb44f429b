== result.articles
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document, if its head leaves the value out
-- sorts all rows found, because no index has the order
SELECT ($p7 || coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null') || $p8 || coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null') || $p9 || coalesce(json_quote(d0.updated_at), 'null') || $p10 || coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null') || $p11 || coalesce(groq_evaluate($p12, d0.id, d0.rev), 'null') || '}') AS x
FROM documents d0
WHERE d0.version = $p5
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
AND (CASE $p2 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END) AS j
  ) v
)) <= $p3))
AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.noIndex', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.noIndex' ELSE coalesce(d0.head -> '$.seo.noIndex', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.noIndex' END) END) = $p4, 0))
AND (NOT (CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.seo.canonical', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.canonical' ELSE coalesce(d0.head -> '$.seo.canonical', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.canonical' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.seo.canonical') <> 'null', 0) END))
ORDER BY (
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 OR (v.j ->> '$') GLOB '*[-￿]*' THEN groq_undecided() ELSE v.j ->> '$' END WHEN 'integer' THEN v.j ->> '$' WHEN 'real' THEN v.j ->> '$' WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END
  FROM (
    SELECT coalesce(nullif(groq_date_text(groq_date_time((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d0.number
        ) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END) AS j
      ) v
    ))), 'null'), nullif($p6, 'null')) AS j
  ) v
) DESC, d0.id DESC
$p0 = "article"
$p1 = "article"
$p2 = "false"
$p3 = 1767225600000
$p4 = "true"
$p5 = ""
$p6 = "\"0001-01-01T00:00:00Z\""
$p7 = "{\"_type\":"
$p8 = ",\"slug\":"
$p9 = ",\"_updatedAt\":"
$p10 = ",\"publishedAt\":"
$p11 = ",\"listedOn\":"
$p12 = 0

== result.lists
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document, if its head leaves the value out
-- sorts all rows found, because no index has the order
SELECT ($p2 || coalesce('"' || d0.id || '"', 'null') || $p3 || coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null') || $p4 || coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null') || $p5 || coalesce(json_quote(d0.updated_at), 'null') || '}') AS x
FROM documents d0
WHERE d0.version = $p1
AND instr(d0.id, '.') = 0
AND (d0.type IN (
  SELECT value
  FROM json_each($p0)
))
AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)
ORDER BY d0.id
$p0 = "[\"author\",\"topic\",\"series\"]"
$p1 = ""
$p2 = "{\"_id\":"
$p3 = ",\"_type\":"
$p4 = ",\"slug\":"
$p5 = ",\"_updatedAt\":"
