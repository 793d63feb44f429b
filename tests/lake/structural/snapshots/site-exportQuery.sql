== result
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- sorts all rows found, because no index has the order
-- finds documents by number
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
SELECT concat('{"_id":', coalesce('"' || d2.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null'), ',"_updatedAt":', coalesce(json_quote(d2.updated_at), 'null'), ',"title":', coalesce((CASE WHEN instr(d2.head -> '$.title', 'e999') > 0 THEN (
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
) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce(coalesce(nullif((CASE WHEN instr(d2.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.lede' ELSE d2.head -> '$.lede' END), 'null'), nullif(CASE WHEN (d2.type = $p2) THEN (CASE WHEN instr(d2.head -> '$.seo.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.seo.description' ELSE coalesce(d2.head -> '$.seo.description', CASE WHEN instr(d2.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.seo.description' END) END) ELSE NULL END, 'null')), 'null'), ',"language":', coalesce((CASE WHEN instr(d2.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.language' ELSE d2.head -> '$.language' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END), 'null'), ',"cover":', coalesce((
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
    SELECT (CASE WHEN instr(d2.head -> '$.cover', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.cover' ELSE d2.head -> '$.cover' END) AS j
  ) o3
  WHERE substr(o3.j, 1, 1) = '{'
), 'null'), ',"canonical":', coalesce((CASE WHEN instr(d2.head -> '$.seo.canonical', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.seo.canonical' ELSE coalesce(d2.head -> '$.seo.canonical', CASE WHEN instr(d2.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.seo.canonical' END) END), 'null'), ',"body":', coalesce(groq_evaluate(0, d2.id, d2.rev, NULL), 'null'), ',"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"name":', coalesce((CASE WHEN instr(r6.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r6.number
      ) -> '$.name' ELSE r6.head -> '$.name' END), 'null'), '}')
      FROM documents r6
      WHERE r6.id = (CASE WHEN i5.type = 'object' AND json_type(i5.value, '$._ref') = 'text' THEN groq_reached(i5.value ->> '$._ref', i5.value ->> '$._dataset', i5.value ->> '$._projectId') END)
      AND r6.version = ''
      AND instr(r6.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i5
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d2.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.authors' ELSE d2.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d2.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.author' ELSE d2.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"title":', coalesce((CASE WHEN instr(r8.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r8.number
      ) -> '$.title' ELSE r8.head -> '$.title' END), 'null'), '}')
      FROM documents r8
      WHERE r8.id = (CASE WHEN i7.type = 'object' AND json_type(i7.value, '$._ref') = 'text' THEN groq_reached(i7.value ->> '$._ref', i7.value ->> '$._dataset', i7.value ->> '$._projectId') END)
      AND r8.version = ''
      AND instr(r8.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i7
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.topics' ELSE d2.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"series":', coalesce((
  SELECT concat('{"title":', coalesce((CASE WHEN instr(r9.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r9.number
  ) -> '$.title' ELSE r9.head -> '$.title' END), 'null'), '}')
  FROM documents r9
  WHERE r9.id = (CASE WHEN json_type(d2.head, '$.series._ref') = 'text' THEN groq_reached(d2.head ->> '$.series._ref', d2.head ->> '$.series._dataset', d2.head ->> '$.series._projectId') WHEN instr(d2.head -> '$.series', '3e999') > 0 THEN (
    SELECT CASE WHEN json_type(v.j, '$.series._ref') = 'text' THEN groq_reached(v.j ->> '$.series._ref', v.j ->> '$.series._dataset', v.j ->> '$.series._projectId') END
    FROM (
      SELECT (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) AS j
    ) v
  ) END)
  AND r9.version = ''
  AND instr(r9.id, '.') = 0
), 'null'), ',"part":', coalesce((CASE WHEN instr(d2.head -> '$.part', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.part' ELSE d2.head -> '$.part' END), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0
  WHERE d0.version = ''
  AND instr(d0.id, '.') = 0
  AND (d0.type IN (
    SELECT value
    FROM json_each($p0)
  ))
  AND (
    SELECT CASE WHEN typeof(v.k) IN ('text') THEN v.k > replace(replace($p1, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
    FROM (
      SELECT d0.id AS k
    ) v
  )
  ORDER BY d0.id
  LIMIT 100 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "[\"article\",\"page\"]"
$p1 = "article-1"
$p2 = "page"
