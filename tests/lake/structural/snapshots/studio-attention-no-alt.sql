== result
-- reads all documents of a type by documents_by_type (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h5
    WHERE h5.published_id = d0.published_id
    AND h5.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND (NOT (groq_starts_with(d0.published_id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p2 AS j
    ) v
  )) AND (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )))
  AND (((
    SELECT CASE WHEN typeof(v.k) IN ('integer', 'real') THEN v.k > $p6 END
    FROM (
      SELECT coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT count(*)
          FROM json_each(b.j) i1
          WHERE ((coalesce((CASE i1.type WHEN 'object' THEN (i1.value) -> '$.asset' END) <> 'null', 0) AND (NOT coalesce((CASE i1.type WHEN 'object' THEN (i1.value) -> '$.decorative' END) = $p3, 0))) AND (NOT (NOT (coalesce(coalesce(nullif((CASE i1.type WHEN 'object' THEN (i1.value) -> '$.alt' END), 'null'), nullif($p4, 'null')), 'null') IN (
            SELECT value
            FROM json_each($p5)
          )))))
        ) END END
        FROM (
          SELECT ('[' || coalesce((CASE WHEN instr(d0.head -> '$.cover', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d0.number
          ) -> '$.cover' ELSE d0.head -> '$.cover' END), 'null') || ']') AS j
        ) b
      ), x'ff') AS k
    ) v
  ) OR (
    SELECT CASE WHEN typeof(v.k) IN ('integer', 'real') THEN v.k > $p11 END
    FROM (
      SELECT coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT count(*)
          FROM json_each(b.j) i2
          WHERE (((coalesce((CASE i2.type WHEN 'object' THEN (i2.value) -> '$._type' END) = $p7, 0) AND coalesce((CASE i2.type WHEN 'object' THEN (i2.value) -> '$.asset' END) <> 'null', 0)) AND (NOT coalesce((CASE i2.type WHEN 'object' THEN (i2.value) -> '$.decorative' END) = $p8, 0))) AND (NOT (NOT (coalesce(coalesce(nullif((CASE i2.type WHEN 'object' THEN (i2.value) -> '$.alt' END), 'null'), nullif($p9, 'null')), 'null') IN (
            SELECT value
            FROM json_each($p10)
          )))))
        ) END END
        FROM (
          SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d0.number
          ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
        ) b
      ), x'ff') AS k
    ) v
  )) OR (
    SELECT CASE WHEN typeof(v.k) IN ('integer', 'real') THEN v.k > $p16 END
    FROM (
      SELECT coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT count(*)
          FROM json_each(b.j) i4
          WHERE ((coalesce((CASE i4.type WHEN 'object' THEN (i4.value) -> '$.asset' END) <> 'null', 0) AND (NOT coalesce((CASE i4.type WHEN 'object' THEN (i4.value) -> '$.decorative' END) = $p13, 0))) AND (NOT (NOT (coalesce(coalesce(nullif((CASE i4.type WHEN 'object' THEN (i4.value) -> '$.alt' END), 'null'), nullif($p14, 'null')), 'null') IN (
            SELECT value
            FROM json_each($p15)
          )))))
        ) END END
        FROM (
          SELECT groq_apply(0, '[' || coalesce((
            SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
              SELECT '[' || coalesce(group_concat(coalesce((CASE i3.type WHEN 'object' THEN i3.value WHEN 'array' THEN i3.value WHEN 'text' THEN json_quote(i3.value) WHEN 'integer' THEN CAST(i3.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i3.key < 1000 THEN i3.json -> i3.fullkey ELSE groq_undecided() END END), 'null'), ','), '') || ']'
              FROM json_each(b.j) i3
              WHERE coalesce((CASE i3.type WHEN 'object' THEN (i3.value) -> '$._type' END) = $p12, 0)
            ) END END
            FROM (
              SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = d0.number
              ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
            ) b
          ), 'null') || ']') AS j
        ) b
      ), x'ff') AS k
    ) v
  ))
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "\"sample-\""
$p3 = "true"
$p4 = "\"\""
$p5 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"
$p6 = 0
$p7 = "\"figure\""
$p8 = "true"
$p9 = "\"\""
$p10 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"
$p11 = 0
$p12 = "\"gallery\""
$p13 = "true"
$p14 = "\"\""
$p15 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"
$p16 = 0
