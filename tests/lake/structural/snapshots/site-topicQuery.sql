== result
-- finds documents by the index on slug.current (by_query_b850f7fe588d5708) (type=? AND version=? AND <expr>=?)
-- finds documents by number
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds edges by edges_by_target (target=? AND field=? AND type=? AND layer=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
-- for each row: sorts all rows found, because no index has the order
-- for each row: finds documents by id
-- uses the index on slug.current (by_query_b850f7fe588d5708)
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
) -> '$.slug.current' END) END), 'null'), ',"description":', coalesce((CASE WHEN instr(d2.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.description' ELSE d2.head -> '$.description' END), 'null'), ',"articles":', coalesce((
  SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
  FROM (
    SELECT concat('{"_id":', coalesce('"' || d8.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d8.head -> '$._type', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$._type' ELSE d8.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d8.head -> '$.title', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.title' ELSE d8.head -> '$.title' END), 'null'), ',"language":', coalesce((CASE WHEN instr(d8.head -> '$.language', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.language' ELSE d8.head -> '$.language' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d8.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.slug.current' ELSE coalesce(d8.head -> '$.slug.current', CASE WHEN instr(d8.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce((CASE WHEN instr(d8.head -> '$.lede', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.lede' ELSE d8.head -> '$.lede' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d8.head -> '$.publishedAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.publishedAt' ELSE d8.head -> '$.publishedAt' END), 'null'), ',"cover":', coalesce((
      SELECT concat('{"alt":', coalesce((o9.j) -> '$.alt', 'null'), ',"crop":', coalesce((o9.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o9.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
        SELECT concat('{"_id":', coalesce('"' || r10.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r10.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.width' ELSE coalesce(r10.head -> '$.metadata.dimensions.width', CASE WHEN instr(r10.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r10.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.height' ELSE coalesce(r10.head -> '$.metadata.dimensions.height', CASE WHEN instr(r10.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r10.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.isOpaque' ELSE coalesce(r10.head -> '$.metadata.isOpaque', CASE WHEN instr(r10.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r10.head -> '$.metadata.lqip', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.lqip' ELSE coalesce(r10.head -> '$.metadata.lqip', CASE WHEN instr(r10.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
        FROM documents r10
        WHERE r10.id = (
          SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
          FROM (
            SELECT (o9.j) -> '$.asset' AS j
          ) v
        )
        AND r10.version = ''
        AND instr(r10.id, '.') = 0
      ), 'null'), '}')
      FROM (
        SELECT (CASE WHEN instr(d8.head -> '$.cover', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d8.number
        ) -> '$.cover' ELSE d8.head -> '$.cover' END) AS j
      ) o9
      WHERE substr(o9.j, 1, 1) = '{'
    ), 'null'), '}') AS x
    FROM (
      SELECT d3.number AS n
      FROM (
        SELECT DISTINCT e5.source AS n
        FROM edges e5
        WHERE e5.target IN (
          SELECT i6.value
          FROM (
            SELECT '"' || d2.id || '"' AS j
          ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) i6
          WHERE i6.type = 'text'
        )
        AND e5.field = 'topics[]'
        AND (e5.type = $p3)
        AND e5.layer = ''
      ) s4 CROSS
      JOIN documents d3
      WHERE (d3.number & 255 OR groq_tick())
      AND d3.number = s4.n
      AND d3.version = ''
      AND instr(d3.id, '.') = 0
      AND (CASE WHEN instr(d3.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d3.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d3.number
      ) -> '$.slug.current' ELSE coalesce(d3.head -> '$.slug.current', CASE WHEN instr(d3.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d3.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d3.head, '$.slug.current') <> 'null', 0) END)
      AND (CASE $p4 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d3.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d3.number
          ) -> '$.publishedAt' ELSE d3.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p5))
      AND (NOT coalesce((CASE WHEN instr(d3.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d3.number
      ) -> '$.seo.noIndex' ELSE coalesce(d3.head -> '$.seo.noIndex', CASE WHEN instr(d3.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d3.number
      ) -> '$.seo.noIndex' END) END) = $p6, 0))
      ORDER BY coalesce(coalesce(groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d3.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d3.number
          ) -> '$.publishedAt' ELSE d3.head -> '$.publishedAt' END) AS j
        ) v
      )), $p7), x'ff') DESC, d3.id DESC
      LIMIT 100 OFFSET 0
    ) q7 CROSS
    JOIN documents d8
    WHERE d8.number = q7.n
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
$p0 = "topic"
$p1 = "still-water"
$p2 = "article"
$p3 = "article"
$p4 = "false"
$p5 = 1767225600000
$p6 = "true"
$p7 = -62135596800000
