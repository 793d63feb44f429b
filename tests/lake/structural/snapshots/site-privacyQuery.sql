== result
-- finds documents by id
-- for each row: reads the whole document, if its head leaves the value out
-- for each row: finds documents by id
SELECT ($p3 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT json_set((
        SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
        FROM (
          SELECT coalesce(o2.j, 'null') AS j
        ) v
      ), $p4, json(coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce((
            SELECT (
              SELECT CASE WHEN coalesce((o4.j) -> '$._type' = $p5, 0) THEN json_set(m5.j, $p6, json(coalesce((
                SELECT ($p8 || coalesce((CASE WHEN instr(r6.head -> '$._type', 'e999') > 0 THEN (
                  SELECT c.content
                  FROM contents c
                  WHERE c.number = r6.number
                ) -> '$._type' ELSE r6.head -> '$._type' END), 'null') || $p9 || coalesce(CASE WHEN ((NOT (r6.type = $p10)) OR (((r6.type = $p11) AND (CASE WHEN instr(r6.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r6.head -> '$.slug.current', 'e999') > 0 THEN (
                  SELECT c.content
                  FROM contents c
                  WHERE c.number = r6.number
                ) -> '$.slug.current' ELSE coalesce(r6.head -> '$.slug.current', CASE WHEN instr(r6.head -> '$.slug', '3e999') > 0 THEN (
                  SELECT c.content
                  FROM contents c
                  WHERE c.number = r6.number
                ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r6.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p12 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                  FROM (
                    SELECT (CASE WHEN instr(r6.head -> '$.publishedAt', 'e999') > 0 THEN (
                      SELECT c.content
                      FROM contents c
                      WHERE c.number = r6.number
                    ) -> '$.publishedAt' ELSE r6.head -> '$.publishedAt' END) AS j
                  ) v
                )) <= $p13)))) THEN (CASE WHEN instr(r6.head -> '$.slug.current', 'e999') > 0 THEN (
                  SELECT c.content
                  FROM contents c
                  WHERE c.number = r6.number
                ) -> '$.slug.current' ELSE coalesce(r6.head -> '$.slug.current', CASE WHEN instr(r6.head -> '$.slug', '3e999') > 0 THEN (
                  SELECT c.content
                  FROM contents c
                  WHERE c.number = r6.number
                ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                FROM documents r6
                WHERE r6.id = groq_reached((
                  SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                  FROM (
                    SELECT (o4.j) -> '$.reference' AS j
                  ) v
                ))
                AND r6.version = $p7
                AND instr(r6.id, '.') = 0
              ), 'null'))) ELSE m5.j END
              FROM (
                SELECT (
                  SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                  FROM (
                    SELECT coalesce(o4.j, 'null') AS j
                  ) v
                ) AS j
              ) m5
            )
            FROM (
              SELECT (CASE i3.type WHEN 'object' THEN i3.value WHEN 'array' THEN i3.value WHEN 'text' THEN json_quote(i3.value) WHEN 'integer' THEN CAST(i3.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
            ) o4
            WHERE substr(o4.j, 1, 1) = '{'
          ), 'null'), ','), '') || ']'
          FROM json_each(b.j) i3
        ) END END
        FROM (
          SELECT (o2.j) -> '$.markDefs' AS j
        ) b
      ), 'null')))
      FROM (
        SELECT (CASE i1.type WHEN 'object' THEN i1.value WHEN 'array' THEN i1.value WHEN 'text' THEN json_quote(i1.value) WHEN 'integer' THEN CAST(i1.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
      ) o2
      WHERE substr(o2.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i1
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.privacy', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.privacy' ELSE d0.head -> '$.privacy' END) AS j
  ) b
), 'null') || $p14 || coalesce((CASE WHEN instr(d0.head -> '$.requests.retentionMonths', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.requests.retentionMonths' ELSE coalesce(d0.head -> '$.requests.retentionMonths', CASE WHEN instr(d0.head -> '$.requests', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.requests.retentionMonths' END) END), 'null') || '}') AS x
FROM documents d0
WHERE d0.version = $p2
AND instr(d0.id, '.') = 0
AND (d0.type = $p0)
AND (d0.id = $p1)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"
$p1 = "settings"
$p2 = ""
$p3 = "{\"privacy\":"
$p4 = "$.markDefs"
$p5 = "\"internalLink\""
$p6 = "$.target"
$p7 = ""
$p8 = "{\"_type\":"
$p9 = ",\"slug\":"
$p10 = "article"
$p11 = "article"
$p12 = "false"
$p13 = 1767225600000
$p14 = ",\"retentionMonths\":"
