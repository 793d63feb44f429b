== result.articles
-- finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=?)
-- finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
-- uses the index on the date in publishedAt (by_query_7fcd1c21eb45877a)
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"language":', coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
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
) -> '$.lede' ELSE d0.head -> '$.lede' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), ',"cover":', coalesce((
  SELECT concat('{"alt":', coalesce((o1.j) -> '$.alt', 'null'), ',"crop":', coalesce((o1.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o1.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
    SELECT concat('{"_id":', coalesce('"' || r2.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r2.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.dimensions.width' ELSE coalesce(r2.head -> '$.metadata.dimensions.width', CASE WHEN instr(r2.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r2.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.dimensions.height' ELSE coalesce(r2.head -> '$.metadata.dimensions.height', CASE WHEN instr(r2.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r2.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.isOpaque' ELSE coalesce(r2.head -> '$.metadata.isOpaque', CASE WHEN instr(r2.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r2.head -> '$.metadata.lqip', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.lqip' ELSE coalesce(r2.head -> '$.metadata.lqip', CASE WHEN instr(r2.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r2.number
    ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
    FROM documents r2
    WHERE r2.id = (
      SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
      FROM (
        SELECT (o1.j) -> '$.asset' AS j
      ) v
    )
    AND r2.version = ''
    AND instr(r2.id, '.') = 0
  ), 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.cover', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.cover' ELSE d0.head -> '$.cover' END) AS j
  ) o1
  WHERE substr(o1.j, 1, 1) = '{'
), 'null'), '}') AS x
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
ORDER BY CASE WHEN json_type(d0.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d0.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d0.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d0.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d0.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d0.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d0.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d0.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d0.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d0.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d0.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d0.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d0.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END DESC, d0.id DESC
LIMIT 13 OFFSET 0
$p0 = "article"
$p1 = "false"
$p2 = 1767225600000
$p3 = "true"

== result.featured
-- finds documents by id
-- for each row: finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT (
  SELECT groq_apply(0, '[' || coalesce('"' || r1.id || '"', 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$._type' ELSE r1.head -> '$._type' END), 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.title' ELSE r1.head -> '$.title' END), 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$.language', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.language' ELSE r1.head -> '$.language' END), 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' ELSE coalesce(r1.head -> '$.slug.current', CASE WHEN instr(r1.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' END) END), 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$.lede', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.lede' ELSE r1.head -> '$.lede' END), 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$.publishedAt', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.publishedAt' ELSE r1.head -> '$.publishedAt' END), 'null') || ',' || coalesce((
    SELECT concat('{"alt":', coalesce((o2.j) -> '$.alt', 'null'), ',"crop":', coalesce((o2.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o2.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
      SELECT concat('{"_id":', coalesce('"' || r3.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r3.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r3.head -> '$.metadata.dimensions.width', CASE WHEN instr(r3.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r3.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r3.head -> '$.metadata.dimensions.height', CASE WHEN instr(r3.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r3.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.isOpaque' ELSE coalesce(r3.head -> '$.metadata.isOpaque', CASE WHEN instr(r3.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r3.head -> '$.metadata.lqip', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.lqip' ELSE coalesce(r3.head -> '$.metadata.lqip', CASE WHEN instr(r3.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
      FROM documents r3
      WHERE r3.id = (
        SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
        FROM (
          SELECT (o2.j) -> '$.asset' AS j
        ) v
      )
      AND r3.version = ''
      AND instr(r3.id, '.') = 0
    ), 'null'), '}')
    FROM (
      SELECT (CASE WHEN instr(r1.head -> '$.cover', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r1.number
      ) -> '$.cover' ELSE r1.head -> '$.cover' END) AS j
    ) o2
    WHERE substr(o2.j, 1, 1) = '{'
  ), 'null') || ',' || coalesce(CASE ((r1.type = $p2) AND (CASE WHEN instr(r1.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r1.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' ELSE coalesce(r1.head -> '$.slug.current', CASE WHEN instr(r1.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r1.head, '$.slug.current') <> 'null', 0) END)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
      SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
      FROM (
        SELECT (CASE i4.type WHEN 'object' THEN i4.value WHEN 'array' THEN i4.value WHEN 'text' THEN json_quote(i4.value) WHEN 'integer' THEN CAST(i4.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i4.key < 1000 THEN i4.json -> i4.fullkey ELSE groq_undecided() END END) AS x
        FROM json_each(b.j) i4
        LIMIT 1 OFFSET 0
      ) s
    ) END END
    FROM (
      SELECT ('[' || coalesce((CASE WHEN instr(r1.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r1.number
      ) -> '$.publishedAt' ELSE r1.head -> '$.publishedAt' END), 'null') || ']') AS j
    ) b
  ), 'null') || ',' || coalesce(CASE (NOT coalesce((CASE WHEN instr(r1.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.seo.noIndex' ELSE coalesce(r1.head -> '$.seo.noIndex', CASE WHEN instr(r1.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.seo.noIndex' END) END) = $p3, 0)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.title' ELSE r1.head -> '$.title' END), 'null') || ',' || coalesce(CASE ((r1.type = $p4) AND (CASE WHEN instr(r1.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r1.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' ELSE coalesce(r1.head -> '$.slug.current', CASE WHEN instr(r1.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r1.head, '$.slug.current') <> 'null', 0) END)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
      SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
      FROM (
        SELECT (CASE i5.type WHEN 'object' THEN i5.value WHEN 'array' THEN i5.value WHEN 'text' THEN json_quote(i5.value) WHEN 'integer' THEN CAST(i5.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i5.key < 1000 THEN i5.json -> i5.fullkey ELSE groq_undecided() END END) AS x
        FROM json_each(b.j) i5
        LIMIT 1 OFFSET 0
      ) s
    ) END END
    FROM (
      SELECT ('[' || coalesce((CASE WHEN instr(r1.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r1.number
      ) -> '$.publishedAt' ELSE r1.head -> '$.publishedAt' END), 'null') || ']') AS j
    ) b
  ), 'null') || ',' || coalesce(CASE (NOT coalesce((CASE WHEN instr(r1.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.seo.noIndex' ELSE coalesce(r1.head -> '$.seo.noIndex', CASE WHEN instr(r1.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.seo.noIndex' END) END) = $p5, 0)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((CASE WHEN instr(r1.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' ELSE coalesce(r1.head -> '$.slug.current', CASE WHEN instr(r1.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r1.number
  ) -> '$.slug.current' END) END), 'null') || ']')
  FROM documents r1
  WHERE r1.id = (CASE WHEN json_type(d0.head, '$.home.featured._ref') = 'text' THEN groq_reached(d0.head ->> '$.home.featured._ref', d0.head ->> '$.home.featured._dataset', d0.head ->> '$.home.featured._projectId') WHEN instr(d0.head -> '$.home', '3e999') > 0 THEN (
    SELECT CASE WHEN json_type(v.j, '$.home.featured._ref') = 'text' THEN groq_reached(v.j ->> '$.home.featured._ref', v.j ->> '$.home.featured._dataset', v.j ->> '$.home.featured._projectId') END
    FROM (
      SELECT (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) AS j
    ) v
  ) END)
  AND r1.version = ''
  AND instr(r1.id, '.') = 0
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
$p2 = "article"
$p3 = "true"
$p4 = "article"
$p5 = "true"

== result.sections
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT (
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"part":', coalesce((o2.j) -> '$.part', 'null'), ',"hidden":', coalesce((o2.j) -> '$.hidden', 'null'), '}')
      FROM (
        SELECT (CASE i1.type WHEN 'object' THEN i1.value WHEN 'array' THEN i1.value WHEN 'text' THEN json_quote(i1.value) WHEN 'integer' THEN CAST(i1.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i1.key < 1000 THEN i1.json -> i1.fullkey ELSE groq_undecided() END END) AS j
      ) o2
      WHERE substr(o2.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i1
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.home.sections', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.home.sections' ELSE coalesce(d0.head -> '$.home.sections', CASE WHEN instr(d0.head -> '$.home', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.home.sections' END) END) AS j
  ) b
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

== result.authors
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- finds documents by number
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
SELECT concat('{"_id":', coalesce('"' || d2.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null'), ',"name":', coalesce((CASE WHEN instr(d2.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.name' ELSE d2.head -> '$.name' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d2.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' ELSE coalesce(d2.head -> '$.slug.current', CASE WHEN instr(d2.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' END) END), 'null'), ',"portrait":', coalesce((
  SELECT concat('{"alt":', coalesce((o3.j) -> '$.alt', 'null'), ',"crop":', coalesce((o3.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o3.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
    SELECT concat('{"_id":', coalesce('"' || r4.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' ELSE coalesce(r4.head -> '$.metadata.dimensions.width', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' ELSE coalesce(r4.head -> '$.metadata.dimensions.height', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r4.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.isOpaque' ELSE coalesce(r4.head -> '$.metadata.isOpaque', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r4.head -> '$.metadata.lqip', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.lqip' ELSE coalesce(r4.head -> '$.metadata.lqip', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
    FROM documents r4
    WHERE r4.id = (
      SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
      FROM (
        SELECT (o3.j) -> '$.asset' AS j
      ) v
    )
    AND r4.version = ''
    AND instr(r4.id, '.') = 0
  ), 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.portrait', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.portrait' ELSE d2.head -> '$.portrait' END) AS j
  ) o3
  WHERE substr(o3.j, 1, 1) = '{'
), 'null'), ',"shortBio":', coalesce((CASE WHEN instr(d2.head -> '$.shortBio', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.shortBio' ELSE d2.head -> '$.shortBio' END), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0
  WHERE d0.version = ''
  AND instr(d0.id, '.') = 0
  AND (d0.type = $p1)
  ORDER BY d0.id
  LIMIT 2 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "author"
$p1 = "author"
