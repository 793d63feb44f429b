== result
-- finds documents by the index on slug.current (by_query_b850f7fe588d5708) (type=? AND version=? AND <expr>=?)
-- finds documents by number
-- for each row: reads the whole document if the value is not in its head
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
) -> '$.slug.current' END) END), 'null'), ',"_updatedAt":', coalesce(json_quote(d2.updated_at), 'null'), ',"kind":', coalesce((CASE WHEN instr(d2.head -> '$.kind', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.kind' ELSE d2.head -> '$.kind' END), 'null'), ',"seo":', coalesce((
  SELECT concat('{"description":', coalesce((o3.j) -> '$.description', 'null'), ',"keepFromSearchEngines":', coalesce((o3.j) -> '$.keepFromSearchEngines', 'null'), ',"image":', coalesce((
    SELECT concat('{"alt":', coalesce((o4.j) -> '$.alt', 'null'), ',"crop":', coalesce((o4.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o4.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
      SELECT concat('{"_id":', coalesce('"' || r5.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r5.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r5.head -> '$.metadata.dimensions.width', CASE WHEN instr(r5.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r5.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r5.head -> '$.metadata.dimensions.height', CASE WHEN instr(r5.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r5.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.isOpaque' ELSE coalesce(r5.head -> '$.metadata.isOpaque', CASE WHEN instr(r5.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r5.head -> '$.metadata.lqip', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.lqip' ELSE coalesce(r5.head -> '$.metadata.lqip', CASE WHEN instr(r5.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r5.number
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
      FROM documents r5
      WHERE r5.id = (
        SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
        FROM (
          SELECT (o4.j) -> '$.asset' AS j
        ) v
      )
      AND r5.version = ''
      AND instr(r5.id, '.') = 0
    ), 'null'), '}')
    FROM (
      SELECT (o3.j) -> '$.image' AS j
    ) o4
    WHERE substr(o4.j, 1, 1) = '{'
  ), 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.seo', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.seo' ELSE d2.head -> '$.seo' END) AS j
  ) o3
  WHERE substr(o3.j, 1, 1) = '{'
), 'null'), ',"body":', coalesce(groq_evaluate(0, d2.id, d2.rev, NULL), 'null'), '}') AS x
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
$p0 = "page"
$p1 = "still-water"
