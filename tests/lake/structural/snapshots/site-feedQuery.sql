== result
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
), 'null'), ',"_updatedAt":', coalesce(json_quote(d0.updated_at), 'null'), ',"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_type":', coalesce((CASE WHEN instr(r4.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$._type' ELSE r4.head -> '$._type' END), 'null'), ',"name":', coalesce((CASE WHEN instr(r4.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$.name' ELSE r4.head -> '$.name' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(r4.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$.slug.current' ELSE coalesce(r4.head -> '$.slug.current', CASE WHEN instr(r4.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$.slug.current' END) END), 'null'), '}')
      FROM documents r4
      WHERE r4.id = (CASE WHEN i3.type = 'object' AND json_type(i3.value, '$._ref') = 'text' THEN groq_reached(i3.value ->> '$._ref', i3.value ->> '$._dataset', i3.value ->> '$._projectId') END)
      AND r4.version = ''
      AND instr(r4.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i3
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
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"title":', coalesce((CASE WHEN instr(r6.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r6.number
      ) -> '$.title' ELSE r6.head -> '$.title' END), 'null'), '}')
      FROM documents r6
      WHERE r6.id = (CASE WHEN i5.type = 'object' AND json_type(i5.value, '$._ref') = 'text' THEN groq_reached(i5.value ->> '$._ref', i5.value ->> '$._dataset', i5.value ->> '$._projectId') END)
      AND r6.version = ''
      AND instr(r6.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i5
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.topics' ELSE d0.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"body":', coalesce(groq_evaluate(0, d0.id, d0.rev, NULL), 'null'), '}') AS x
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
LIMIT 50 OFFSET 0
$p0 = "article"
$p1 = "false"
$p2 = 1767225600000
$p3 = "true"
