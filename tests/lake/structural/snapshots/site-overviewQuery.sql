== result.articles
-- finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=?)
-- finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- uses the index on the date in publishedAt (by_query_7fcd1c21eb45877a)
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
) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce((CASE WHEN instr(d0.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.lede' ELSE d0.head -> '$.lede' END), 'null'), '}') AS x
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
ORDER BY CASE WHEN json_type(d0.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d0.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d0.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d0.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d0.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d0.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END DESC, d0.id DESC
LIMIT 500 OFFSET 0
$p0 = "article"
$p1 = "false"
$p2 = 1767225600000
$p3 = "true"
$p4 = "true"

== result.pages
-- finds documents by by_query_7fcd1c21eb45877a (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
-- finds documents by number
SELECT concat('{"_id":', coalesce('"' || d2.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d2.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.title' ELSE d2.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d2.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' ELSE coalesce(d2.head -> '$.slug.current', CASE WHEN instr(d2.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' END) END), 'null'), ',"description":', coalesce((CASE WHEN instr(d2.head -> '$.seo.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.seo.description' ELSE coalesce(d2.head -> '$.seo.description', CASE WHEN instr(d2.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.seo.description' END) END), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
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
  AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.keepFromSearchEngines', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.seo.keepFromSearchEngines' ELSE coalesce(d0.head -> '$.seo.keepFromSearchEngines', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.seo.keepFromSearchEngines' END) END) = $p2, 0))
  ORDER BY (
    SELECT CASE WHEN v.t IS NULL THEN x'ff' WHEN instr(v.t, char(0)) > 0 THEN groq_undecided() ELSE replace(replace(v.t, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
    FROM (
      SELECT groq_lower((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d0.number
          ) -> '$.title' ELSE d0.head -> '$.title' END) AS j
        ) v
      )) AS t
    ) v
  ), d0.id
  LIMIT 500 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "page"
$p1 = "page"
$p2 = "true"

== result.series
-- finds documents by by_query_7fcd1c21eb45877a (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds edges by edges_by_target (target=? AND field=? AND type=? AND layer=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
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
) -> '$.slug.current' END) END), 'null'), ',"description":', coalesce((CASE WHEN instr(d0.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.description' ELSE d0.head -> '$.description' END), 'null'), '}') AS x
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
AND EXISTS (
  SELECT 1
  FROM (
    SELECT DISTINCT e3.source AS n
    FROM edges e3
    WHERE e3.target IN (
      SELECT i4.value
      FROM (
        SELECT '"' || d0.id || '"' AS j
      ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) i4
      WHERE i4.type = 'text'
    )
    AND e3.field = 'series'
    AND (e3.type = $p3)
    AND e3.layer = ''
  ) s2 CROSS
  JOIN documents d1
  WHERE (d1.number & 255 OR groq_tick())
  AND d1.number = s2.n
  AND d1.version = ''
  AND instr(d1.id, '.') = 0
  AND (CASE WHEN instr(d1.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d1.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.slug.current' ELSE coalesce(d1.head -> '$.slug.current', CASE WHEN instr(d1.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d1.head, '$.slug.current') <> 'null', 0) END)
  AND (CASE $p4 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d1.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d1.number
      ) -> '$.publishedAt' ELSE d1.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p5))
  AND (NOT coalesce((CASE WHEN instr(d1.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.seo.noIndex' ELSE coalesce(d1.head -> '$.seo.noIndex', CASE WHEN instr(d1.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.seo.noIndex' END) END) = $p6, 0))
)
ORDER BY (
  SELECT CASE WHEN v.t IS NULL THEN x'ff' WHEN instr(v.t, char(0)) > 0 THEN groq_undecided() ELSE replace(replace(v.t, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
  FROM (
    SELECT groq_lower((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d0.number
        ) -> '$.title' ELSE d0.head -> '$.title' END) AS j
      ) v
    )) AS t
  ) v
), d0.id
$p0 = "series"
$p1 = "series"
$p2 = "article"
$p3 = "article"
$p4 = "false"
$p5 = 1767225600000
$p6 = "true"

== result.authors
-- finds documents by by_query_7fcd1c21eb45877a (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
SELECT concat('{"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"name":', coalesce((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null'), ',"shortBio":', coalesce((CASE WHEN instr(d0.head -> '$.shortBio', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.shortBio' ELSE d0.head -> '$.shortBio' END), 'null'), '}') AS x
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
  SELECT CASE WHEN v.t IS NULL THEN x'ff' WHEN instr(v.t, char(0)) > 0 THEN groq_undecided() ELSE replace(replace(v.t, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
  FROM (
    SELECT groq_lower((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d0.number
        ) -> '$.name' ELSE d0.head -> '$.name' END) AS j
      ) v
    )) AS t
  ) v
), d0.id
$p0 = "author"
$p1 = "author"
