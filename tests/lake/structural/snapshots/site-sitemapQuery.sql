== result.articles
-- finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=?)
-- finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- uses the index on the date in publishedAt (by_query_7fcd1c21eb45877a)
SELECT concat('{"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null'), ',"_updatedAt":', coalesce(json_quote(d0.updated_at), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), ',"listedOn":', coalesce(groq_apply(0, '[' || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i1.type WHEN 'object' THEN (i1.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i1
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d0.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.authors' ELSE d0.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d0.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.author' ELSE d0.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null') || ',' || coalesce(coalesce(nullif((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i2.type WHEN 'object' THEN (i2.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i2
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.topics' ELSE d0.head -> '$.topics' END) AS j
  ) b
), 'null'), nullif($p5, 'null')), 'null') || ',' || coalesce((CASE WHEN instr(d0.head -> '$.series._ref', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.series._ref' ELSE coalesce(d0.head -> '$.series._ref', CASE WHEN instr(d0.head -> '$.series', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.series._ref' END) END), 'null') || ']'), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_7fcd1c21eb45877a
WHERE CASE WHEN EXISTS (
  SELECT 1
  FROM documents d0 INDEXED BY by_query_7fcd1c21eb45877a
  WHERE (d0.type = $p0)
  AND d0.version = ''
  AND CASE WHEN json_type(d0.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d0.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d0.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d0.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d0.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d0.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END = x'fd'
) THEN groq_undecided() ELSE 1 END
AND (d0.type = $p0)
AND d0.version = ''
AND instr(d0.id, '.') = 0
AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)
AND (CASE $p1 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END) AS j
  ) v
)) <= $p2))
AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.noIndex', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.noIndex' ELSE coalesce(d0.head -> '$.seo.noIndex', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.noIndex' END) END) = $p3, 0))
AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.keepFromSearchEngines', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.keepFromSearchEngines' ELSE coalesce(d0.head -> '$.seo.keepFromSearchEngines', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.keepFromSearchEngines' END) END) = $p4, 0))
AND (NOT (CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.seo.canonical', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.canonical' ELSE coalesce(d0.head -> '$.seo.canonical', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.canonical' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.seo.canonical') <> 'null', 0) END))
ORDER BY CASE WHEN json_type(d0.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d0.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d0.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d0.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d0.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d0.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END DESC, d0.id DESC
$p0 = "article"
$p1 = "false"
$p2 = 1767225600000
$p3 = "true"
$p4 = "true"
$p5 = "[]"

== result.lists
-- finds documents by by_query_7fcd1c21eb45877a (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null'), ',"_updatedAt":', coalesce(json_quote(d0.updated_at), 'null'), '}') AS x
FROM documents d0
WHERE d0.version = ''
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
AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.keepFromSearchEngines', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.keepFromSearchEngines' ELSE coalesce(d0.head -> '$.seo.keepFromSearchEngines', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.keepFromSearchEngines' END) END) = $p1, 0))
ORDER BY d0.id
$p0 = "[\"author\",\"topic\",\"series\",\"page\"]"
$p1 = "true"

== result.offersSessions
-- finds documents by by_query_7fcd1c21eb45877a (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- finds documents by id
SELECT CASE (EXISTS (
  SELECT 1
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
) OR EXISTS (
  SELECT 1
  FROM documents d1
  WHERE d1.version = ''
  AND instr(d1.id, '.') = 0
  AND (d1.type = $p2)
  AND (d1.id = $p3)
  AND coalesce(json_type(d1.head, '$.callToAction') <> 'null', 0)
  AND (coalesce(coalesce(nullif((CASE WHEN instr(d1.head -> '$.callToAction.target', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' ELSE coalesce(d1.head -> '$.callToAction.target', CASE WHEN instr(d1.head -> '$.callToAction', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' END) END), 'null'), nullif($p7, 'null')) = $p8, 0) OR groq_match((CASE WHEN instr(d1.head -> '$.callToAction.target', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' ELSE coalesce(d1.head -> '$.callToAction.target', CASE WHEN instr(d1.head -> '$.callToAction', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' END) END), $p9))
)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END AS x
$p0 = "offering"
$p1 = "offering"
$p2 = "settings"
$p3 = "settings"
$p4 = "\"\""
$p5 = "\"\""
$p6 = "\"sessions\""
$p7 = "\"\""
$p8 = "\"\""
$p9 = "\"sessions\""
