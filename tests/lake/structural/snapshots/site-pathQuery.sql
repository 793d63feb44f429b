== result.document
-- finds documents by the index on slug.current (by_query_b850f7fe588d5708) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- finds documents by number
-- uses the index on slug.current (by_query_b850f7fe588d5708)
SELECT '"' || d2.id || '"' AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0 INDEXED BY by_query_b850f7fe588d5708
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.slug.current') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.slug.current', '\u') > 0 AND (instr(replace(d0.head -> '$.slug.current', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.slug.current', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.slug.current', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.slug.current' WHEN 'real' THEN CASE d0.head -> '$.slug.current' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.slug.current' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN x'fd' ELSE x'ff' END END = replace(replace($p1, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
  AND d0.version = ''
  AND instr(d0.id, '.') = 0
  AND ((NOT (d0.type = $p2)) OR (((d0.type = $p3) AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p4 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p5))))
  ORDER BY d0.id
  LIMIT 1 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "article"
$p1 = "still-water"
$p2 = "article"
$p3 = "article"
$p4 = "false"
$p5 = 1767225600000

== result.redirect
-- finds documents by the index on from (by_query_a675728d5becae4c) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
-- finds documents by number
-- for each row: finds documents by id
-- uses the index on from (by_query_a675728d5becae4c)
SELECT concat('{"address":', coalesce((CASE WHEN instr(d2.head -> '$.address', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.address' ELSE d2.head -> '$.address' END), 'null'), ',"gone":', coalesce((CASE WHEN instr(d2.head -> '$.gone', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.gone' ELSE d2.head -> '$.gone' END), 'null'), ',"target":', coalesce((
  SELECT concat('{"_type":', coalesce((CASE WHEN instr(r3.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r3.number
  ) -> '$._type' ELSE r3.head -> '$._type' END), 'null'), ',"slug":', coalesce(CASE WHEN ((NOT (r3.type = $p5)) OR (((r3.type = $p6) AND (CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r3.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r3.number
  ) -> '$.slug.current' ELSE coalesce(r3.head -> '$.slug.current', CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r3.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r3.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p7 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(r3.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r3.number
      ) -> '$.publishedAt' ELSE r3.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p8)))) THEN (CASE WHEN instr(r3.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r3.number
  ) -> '$.slug.current' ELSE coalesce(r3.head -> '$.slug.current', CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r3.number
  ) -> '$.slug.current' END) END) ELSE NULL END, 'null'), '}')
  FROM documents r3
  WHERE r3.id = (CASE WHEN json_type(d2.head, '$.target._ref') = 'text' THEN groq_reached(d2.head ->> '$.target._ref', d2.head ->> '$.target._dataset', d2.head ->> '$.target._projectId') WHEN instr(d2.head -> '$.target', '3e999') > 0 THEN (
    SELECT CASE WHEN json_type(v.j, '$.target._ref') = 'text' THEN groq_reached(v.j ->> '$.target._ref', v.j ->> '$.target._dataset', v.j ->> '$.target._projectId') END
    FROM (
      SELECT (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) AS j
    ) v
  ) END)
  AND r3.version = ''
  AND instr(r3.id, '.') = 0
), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0 INDEXED BY by_query_a675728d5becae4c
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.from') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.from', '\u') > 0 AND (instr(replace(d0.head -> '$.from', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.from', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.from', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.from' WHEN 'real' THEN CASE d0.head -> '$.from' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.from' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END IN (
    SELECT replace(replace(value, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
    FROM json_each($p1)
  )
  AND d0.version = ''
  AND instr(d0.id, '.') = 0
  ORDER BY (
    SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
    AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END
    FROM (
      SELECT CASE WHEN (coalesce((CASE WHEN instr(d0.head -> '$.from', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.from' ELSE d0.head -> '$.from' END), 'null') IN (
        SELECT value
        FROM json_each($p2)
      )) THEN $p3 ELSE $p4 END AS j
    ) v
  ), coalesce(CAST(groq_length((CASE WHEN instr(d0.head -> '$.from', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.from' ELSE d0.head -> '$.from' END)) AS INTEGER), x'ff') DESC, d0.id
  LIMIT 1 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "redirect"
$p1 = "[\"/old-path\",\"/old-path/*\"]"
$p2 = "[\"\\\"/old-path/*\\\"\"]"
$p3 = "1"
$p4 = "0"
$p5 = "article"
$p6 = "article"
$p7 = "false"
$p8 = 1767225600000
