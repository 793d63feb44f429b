== result
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document, if its head leaves the value out
-- sorts all rows found, because no index has the order
-- finds documents by number
-- for each row: finds documents by id
SELECT ($p7 || coalesce('"' || d2.id || '"', 'null') || $p8 || coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null') || $p9 || coalesce((CASE WHEN instr(d2.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.title' ELSE d2.head -> '$.title' END), 'null') || $p10 || coalesce((CASE WHEN instr(d2.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' ELSE coalesce(d2.head -> '$.slug.current', CASE WHEN instr(d2.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' END) END), 'null') || $p11 || coalesce((CASE WHEN instr(d2.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.lede' ELSE d2.head -> '$.lede' END), 'null') || $p12 || coalesce((CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END), 'null') || $p13 || coalesce((
  SELECT ($p14 || coalesce((o3.j) -> '$.alt', 'null') || $p15 || coalesce((o3.j) -> '$.crop', 'null') || $p16 || coalesce((o3.j) -> '$.hotspot', 'null') || $p17 || coalesce((
    SELECT ($p19 || coalesce('"' || r4.id || '"', 'null') || $p20 || coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' ELSE coalesce(r4.head -> '$.metadata.dimensions.width', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' END) END), 'null') || $p21 || coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' ELSE coalesce(r4.head -> '$.metadata.dimensions.height', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' END) END), 'null') || $p22 || coalesce(CASE WHEN CASE (CASE WHEN instr(r4.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
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
    ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null') || '}')
    FROM documents r4
    WHERE r4.id = groq_reached((
      SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
      FROM (
        SELECT (o3.j) -> '$.asset' AS j
      ) v
    ))
    AND r4.version = $p18
    AND instr(r4.id, '.') = 0
  ), 'null') || '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.cover', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.cover' ELSE d2.head -> '$.cover' END) AS j
  ) o3
  WHERE substr(o3.j, 1, 1) = '{'
), 'null') || '}') AS x
FROM (
  SELECT d0.number AS n
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
  LIMIT 13 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "article"
$p1 = "article"
$p2 = "false"
$p3 = 1767225600000
$p4 = "true"
$p5 = ""
$p6 = "\"0001-01-01T00:00:00Z\""
$p7 = "{\"_id\":"
$p8 = ",\"_type\":"
$p9 = ",\"title\":"
$p10 = ",\"slug\":"
$p11 = ",\"lede\":"
$p12 = ",\"publishedAt\":"
$p13 = ",\"cover\":"
$p14 = "{\"alt\":"
$p15 = ",\"crop\":"
$p16 = ",\"hotspot\":"
$p17 = ",\"asset\":"
$p18 = ""
$p19 = "{\"_id\":"
$p20 = ",\"width\":"
$p21 = ",\"height\":"
$p22 = ",\"lqip\":"
