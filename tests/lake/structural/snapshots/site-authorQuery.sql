== result
-- finds documents by the index on slug.current (by_query_b850f7fe588d5708) (type=? AND version=? AND <expr>=?)
-- finds documents by number
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
-- for each row: finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=?)
-- finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=?)
-- sorts all rows found, because no index has the order
-- for each row: finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr>=?)
-- uses the index on slug.current (by_query_b850f7fe588d5708)
-- uses the index on the date in publishedAt (by_query_7fcd1c21eb45877a)
SELECT concat('{"_id":', coalesce('"' || d2.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null'), ',"name":', coalesce((CASE WHEN instr(d2.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.name' ELSE d2.head -> '$.name' END), 'null'), ',"kind":', coalesce((CASE WHEN instr(d2.head -> '$.kind', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.kind' ELSE d2.head -> '$.kind' END), 'null'), ',"family":', coalesce((CASE WHEN instr(d2.head -> '$.family', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.family' ELSE d2.head -> '$.family' END), 'null'), ',"given":', coalesce((CASE WHEN instr(d2.head -> '$.given', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.given' ELSE d2.head -> '$.given' END), 'null'), ',"suffix":', coalesce((CASE WHEN instr(d2.head -> '$.suffix', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.suffix' ELSE d2.head -> '$.suffix' END), 'null'), ',"guessedFrom":', coalesce((CASE WHEN instr(d2.head -> '$.guessedFrom', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.guessedFrom' ELSE d2.head -> '$.guessedFrom' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d2.head -> '$.slug.current', 'e999') > 0 THEN (
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
) -> '$.shortBio' ELSE d2.head -> '$.shortBio' END), 'null'), ',"bio":', coalesce((CASE WHEN instr(d2.head -> '$.bio', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.bio' ELSE d2.head -> '$.bio' END), 'null'), ',"credentials":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_key":', coalesce((o6.j) -> '$._key', 'null'), ',"title":', coalesce((o6.j) -> '$.title', 'null'), ',"issuer":', coalesce((o6.j) -> '$.issuer', 'null'), ',"status":', coalesce((o6.j) -> '$.status', 'null'), ',"date":', coalesce((o6.j) -> '$.date', 'null'), '}')
      FROM (
        SELECT (CASE i5.type WHEN 'object' THEN i5.value WHEN 'array' THEN i5.value WHEN 'text' THEN json_quote(i5.value) WHEN 'integer' THEN CAST(i5.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i5.key < 1000 THEN i5.json -> i5.fullkey ELSE groq_undecided() END END) AS j
      ) o6
      WHERE substr(o6.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i5
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.credentials', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.credentials' ELSE d2.head -> '$.credentials' END) AS j
  ) b
), 'null'), ',"affiliations":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_key":', coalesce((o8.j) -> '$._key', 'null'), ',"name":', coalesce((o8.j) -> '$.name', 'null'), ',"role":', coalesce((o8.j) -> '$.role', 'null'), ',"url":', coalesce((o8.j) -> '$.url', 'null'), '}')
      FROM (
        SELECT (CASE i7.type WHEN 'object' THEN i7.value WHEN 'array' THEN i7.value WHEN 'text' THEN json_quote(i7.value) WHEN 'integer' THEN CAST(i7.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i7.key < 1000 THEN i7.json -> i7.fullkey ELSE groq_undecided() END END) AS j
      ) o8
      WHERE substr(o8.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i7
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.affiliations', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.affiliations' ELSE d2.head -> '$.affiliations' END) AS j
  ) b
), 'null'), ',"profiles":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_key":', coalesce((o10.j) -> '$._key', 'null'), ',"label":', coalesce((o10.j) -> '$.label', 'null'), ',"url":', coalesce((o10.j) -> '$.url', 'null'), '}')
      FROM (
        SELECT (CASE i9.type WHEN 'object' THEN i9.value WHEN 'array' THEN i9.value WHEN 'text' THEN json_quote(i9.value) WHEN 'integer' THEN CAST(i9.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i9.key < 1000 THEN i9.json -> i9.fullkey ELSE groq_undecided() END END) AS j
      ) o10
      WHERE substr(o10.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i9
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.profiles', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.profiles' ELSE d2.head -> '$.profiles' END) AS j
  ) b
), 'null'), ',"specialities":', coalesce((CASE WHEN instr(d2.head -> '$.specialities', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.specialities' ELSE d2.head -> '$.specialities' END), 'null'), ',"others":', coalesce(CAST((
  SELECT count(*)
  FROM documents d11
  WHERE (d11.number & 255 OR groq_tick())
  AND d11.version = ''
  AND instr(d11.id, '.') = 0
  AND (d11.type = $p3)
  AND (NOT (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce('"' || d11.id || '"', 'null') AS a, coalesce('"' || d2.id || '"', 'null') AS b
    ) v
  ))
) AS TEXT), 'null'), ',"offerings":', coalesce((
  SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
  FROM (
    SELECT concat('{"_id":', coalesce('"' || d12.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d12.head -> '$._type', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$._type' ELSE d12.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d12.head -> '$.title', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.title' ELSE d12.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d12.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.slug.current' ELSE coalesce(d12.head -> '$.slug.current', CASE WHEN instr(d12.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.slug.current' END) END), 'null'), ',"summary":', coalesce((CASE WHEN instr(d12.head -> '$.summary', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.summary' ELSE d12.head -> '$.summary' END), 'null'), ',"forWhom":', coalesce((CASE WHEN instr(d12.head -> '$.forWhom', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.forWhom' ELSE d12.head -> '$.forWhom' END), 'null'), ',"place":', coalesce((CASE WHEN instr(d12.head -> '$.place', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.place' ELSE d12.head -> '$.place' END), 'null'), ',"location":', coalesce((CASE WHEN instr(d12.head -> '$.location', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.location' ELSE d12.head -> '$.location' END), 'null'), ',"minutes":', coalesce((CASE WHEN instr(d12.head -> '$.minutes', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.minutes' ELSE d12.head -> '$.minutes' END), 'null'), ',"fee":', coalesce((
      SELECT concat('{"kind":', coalesce((o13.j) -> '$.kind', 'null'), ',"amount":', coalesce((o13.j) -> '$.amount', 'null'), ',"currency":', coalesce((o13.j) -> '$.currency', 'null'), '}')
      FROM (
        SELECT (CASE WHEN instr(d12.head -> '$.fee', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d12.number
        ) -> '$.fee' ELSE d12.head -> '$.fee' END) AS j
      ) o13
      WHERE substr(o13.j, 1, 1) = '{'
    ), 'null'), '}') AS x
    FROM documents d12
    WHERE (d12.number & 255 OR groq_tick())
    AND d12.version = ''
    AND instr(d12.id, '.') = 0
    AND (d12.type = $p5)
    AND (CASE WHEN instr(d12.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d12.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.slug.current' ELSE coalesce(d12.head -> '$.slug.current', CASE WHEN instr(d12.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d12.number
    ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d12.head, '$.slug.current') <> 'null', 0) END)
    ORDER BY (
      SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
      AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END
      FROM (
        SELECT coalesce(nullif((CASE WHEN instr(d12.head -> '$.order', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d12.number
        ) -> '$.order' ELSE d12.head -> '$.order' END), 'null'), nullif($p6, 'null')) AS j
      ) v
    ), (
      SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
      AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE CASE v.j WHEN '1e999' THEN groq_undecided() WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END END
      FROM (
        SELECT d12.head -> '$.title' AS j
      ) v
    ), d12.id
  ) s
), 'null'), ',"articles":', coalesce((
  SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
  FROM (
    SELECT concat('{"_id":', coalesce('"' || d14.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d14.head -> '$._type', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$._type' ELSE d14.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d14.head -> '$.title', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.title' ELSE d14.head -> '$.title' END), 'null'), ',"language":', coalesce((CASE WHEN instr(d14.head -> '$.language', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.language' ELSE d14.head -> '$.language' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d14.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.slug.current' ELSE coalesce(d14.head -> '$.slug.current', CASE WHEN instr(d14.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce((CASE WHEN instr(d14.head -> '$.lede', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.lede' ELSE d14.head -> '$.lede' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d14.head -> '$.publishedAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.publishedAt' ELSE d14.head -> '$.publishedAt' END), 'null'), ',"cover":', coalesce((
      SELECT concat('{"alt":', coalesce((o16.j) -> '$.alt', 'null'), ',"crop":', coalesce((o16.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o16.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
        SELECT concat('{"_id":', coalesce('"' || r17.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r17.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.dimensions.width' ELSE coalesce(r17.head -> '$.metadata.dimensions.width', CASE WHEN instr(r17.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r17.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.dimensions.height' ELSE coalesce(r17.head -> '$.metadata.dimensions.height', CASE WHEN instr(r17.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r17.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.isOpaque' ELSE coalesce(r17.head -> '$.metadata.isOpaque', CASE WHEN instr(r17.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r17.head -> '$.metadata.lqip', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.lqip' ELSE coalesce(r17.head -> '$.metadata.lqip', CASE WHEN instr(r17.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r17.number
        ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
        FROM documents r17
        WHERE r17.id = (
          SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
          FROM (
            SELECT (o16.j) -> '$.asset' AS j
          ) v
        )
        AND r17.version = ''
        AND instr(r17.id, '.') = 0
      ), 'null'), '}')
      FROM (
        SELECT (CASE WHEN instr(d14.head -> '$.cover', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d14.number
        ) -> '$.cover' ELSE d14.head -> '$.cover' END) AS j
      ) o16
      WHERE substr(o16.j, 1, 1) = '{'
    ), 'null'), '}') AS x
    FROM documents d14 INDEXED BY by_query_7fcd1c21eb45877a
    WHERE (d14.number & 255 OR groq_tick())
    AND CASE WHEN EXISTS (
      SELECT 1
      FROM documents d14 INDEXED BY by_query_7fcd1c21eb45877a
      WHERE (d14.type = $p7)
      AND d14.version = ''
      AND CASE WHEN json_type(d14.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d14.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d14.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d14.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d14.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d14.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END = x'fd'
    ) THEN groq_undecided() ELSE 1 END
    AND (d14.type = $p7)
    AND d14.version = ''
    AND instr(d14.id, '.') = 0
    AND (CASE WHEN instr(d14.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d14.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.slug.current' ELSE coalesce(d14.head -> '$.slug.current', CASE WHEN instr(d14.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d14.head, '$.slug.current') <> 'null', 0) END)
    AND (CASE $p8 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d14.head -> '$.publishedAt', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d14.number
        ) -> '$.publishedAt' ELSE d14.head -> '$.publishedAt' END) AS j
      ) v
    )) <= $p9))
    AND (NOT coalesce((CASE WHEN instr(d14.head -> '$.seo.noIndex', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.seo.noIndex' ELSE coalesce(d14.head -> '$.seo.noIndex', CASE WHEN instr(d14.head -> '$.seo', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d14.number
    ) -> '$.seo.noIndex' END) END) = $p10, 0))
    AND (
      SELECT CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() WHEN substr(v.j, 1, 1) = '[' THEN EXISTS (
        SELECT 1
        FROM json_each(v.j) i
        WHERE i.type NOT IN ('object', 'array')
        AND coalesce((CASE i.type WHEN 'object' THEN i.value WHEN 'array' THEN i.value WHEN 'text' THEN json_quote(i.value) WHEN 'integer' THEN CAST(i.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i.key < 1000 THEN i.json -> i.fullkey ELSE groq_undecided() END END), 'null') = v.a
      ) END
      FROM (
        SELECT (
          SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
            SELECT '[' || coalesce(group_concat(coalesce((CASE i15.type WHEN 'object' THEN (i15.value) -> '$._ref' END), 'null'), ','), '') || ']'
            FROM json_each(b.j) i15
          ) END END
          FROM (
            SELECT coalesce(nullif((CASE WHEN instr(d14.head -> '$.authors', 'e999') > 0 THEN (
              SELECT c.content
              FROM contents c
              WHERE c.number = d14.number
            ) -> '$.authors' ELSE d14.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d14.head -> '$.author', 'e999') > 0 THEN (
              SELECT c.content
              FROM contents c
              WHERE c.number = d14.number
            ) -> '$.author' ELSE d14.head -> '$.author' END), 'null') || ']'), 'null')) AS j
          ) b
        ) AS j, coalesce('"' || d2.id || '"', 'null') AS a
      ) v
    )
    ORDER BY CASE WHEN json_type(d14.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d14.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d14.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d14.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d14.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d14.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d14.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d14.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d14.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d14.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d14.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d14.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d14.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END DESC, d14.id DESC
    LIMIT 100 OFFSET 0
  ) s
), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0 INDEXED BY by_query_b850f7fe588d5708
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.slug.current') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.slug.current', '\u') > 0 AND (instr(replace(d0.head -> '$.slug.current', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.slug.current', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.slug.current', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.slug.current' WHEN 'real' THEN CASE d0.head -> '$.slug.current' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.slug.current' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN x'fd' ELSE x'ff' END END = replace(replace($p1, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
  AND d0.version = ''
  AND instr(d0.id, '.') = 0
  ORDER BY d0.id
  LIMIT 1 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "author"
$p1 = "still-water"
$p2 = "author"
$p3 = "author"
$p4 = "offering"
$p5 = "offering"
$p6 = "1000000"
$p7 = "article"
$p8 = "false"
$p9 = 1767225600000
$p10 = "true"
