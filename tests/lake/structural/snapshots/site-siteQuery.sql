== result.settings
-- finds documents by id
-- for each row: reads the whole document, if its head leaves the value out
-- for each row: finds documents by id
SELECT ($p3 || coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null') || $p4 || coalesce((CASE WHEN instr(d0.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.description' ELSE d0.head -> '$.description' END), 'null') || $p5 || coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null') || $p6 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ($p7 || coalesce((o2.j) -> '$._key', 'null') || $p8 || coalesce((o2.j) -> '$.label', 'null') || $p9 || coalesce((o2.j) -> '$.address', 'null') || $p10 || coalesce((
        SELECT ($p12 || coalesce((CASE WHEN instr(r3.head -> '$._type', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$._type' ELSE r3.head -> '$._type' END), 'null') || $p13 || coalesce(CASE WHEN ((NOT (r3.type = $p14)) OR (((r3.type = $p15) AND (CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r3.head -> '$.slug.current', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' ELSE coalesce(r3.head -> '$.slug.current', CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r3.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p16 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
          SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
          FROM (
            SELECT (CASE WHEN instr(r3.head -> '$.publishedAt', 'e999') > 0 THEN (
              SELECT c.content
              FROM contents c
              WHERE c.number = r3.number
            ) -> '$.publishedAt' ELSE r3.head -> '$.publishedAt' END) AS j
          ) v
        )) <= $p17)))) THEN (CASE WHEN instr(r3.head -> '$.slug.current', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' ELSE coalesce(r3.head -> '$.slug.current', CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
        FROM documents r3
        WHERE r3.id = groq_reached((
          SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
          FROM (
            SELECT (o2.j) -> '$.target' AS j
          ) v
        ))
        AND r3.version = $p11
        AND instr(r3.id, '.') = 0
      ), 'null') || '}')
      FROM (
        SELECT (CASE i1.type WHEN 'object' THEN i1.value WHEN 'array' THEN i1.value WHEN 'text' THEN json_quote(i1.value) WHEN 'integer' THEN CAST(i1.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
      ) o2
      WHERE substr(o2.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i1
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.navigation', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.navigation' ELSE d0.head -> '$.navigation' END) AS j
  ) b
), 'null') || $p18 || coalesce((
  SELECT ($p19 || coalesce((o4.j) -> '$.text', 'null') || $p20 || coalesce((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
      SELECT '[' || coalesce(group_concat(coalesce((
        SELECT ($p21 || coalesce((o6.j) -> '$._key', 'null') || $p22 || coalesce((o6.j) -> '$.label', 'null') || $p23 || coalesce((o6.j) -> '$.address', 'null') || $p24 || coalesce((
          SELECT ($p26 || coalesce((CASE WHEN instr(r7.head -> '$._type', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$._type' ELSE r7.head -> '$._type' END), 'null') || $p27 || coalesce(CASE WHEN ((NOT (r7.type = $p28)) OR (((r7.type = $p29) AND (CASE WHEN instr(r7.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r7.head -> '$.slug.current', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' ELSE coalesce(r7.head -> '$.slug.current', CASE WHEN instr(r7.head -> '$.slug', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r7.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p30 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
            SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
            FROM (
              SELECT (CASE WHEN instr(r7.head -> '$.publishedAt', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = r7.number
              ) -> '$.publishedAt' ELSE r7.head -> '$.publishedAt' END) AS j
            ) v
          )) <= $p31)))) THEN (CASE WHEN instr(r7.head -> '$.slug.current', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' ELSE coalesce(r7.head -> '$.slug.current', CASE WHEN instr(r7.head -> '$.slug', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
          FROM documents r7
          WHERE r7.id = groq_reached((
            SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
            FROM (
              SELECT (o6.j) -> '$.target' AS j
            ) v
          ))
          AND r7.version = $p25
          AND instr(r7.id, '.') = 0
        ), 'null') || '}')
        FROM (
          SELECT (CASE i5.type WHEN 'object' THEN i5.value WHEN 'array' THEN i5.value WHEN 'text' THEN json_quote(i5.value) WHEN 'integer' THEN CAST(i5.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
        ) o6
        WHERE substr(o6.j, 1, 1) = '{'
      ), 'null'), ','), '') || ']'
      FROM json_each(b.j) i5
    ) END END
    FROM (
      SELECT (o4.j) -> '$.links' AS j
    ) b
  ), 'null') || '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.footer', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.footer' ELSE d0.head -> '$.footer' END) AS j
  ) o4
  WHERE substr(o4.j, 1, 1) = '{'
), 'null') || $p32 || coalesce((
  SELECT ($p33 || coalesce((o8.j) -> '$.state', 'null') || $p34 || coalesce((o8.j) -> '$.text', 'null') || $p35 || coalesce((o8.j) -> '$.label', 'null') || $p36 || coalesce((o8.j) -> '$.target', 'null') || $p37 || coalesce((o8.j) -> '$.waitingListText', 'null') || $p38 || coalesce((o8.j) -> '$.waitingListLabel', 'null') || $p39 || coalesce((o8.j) -> '$.closedText', 'null') || '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.callToAction', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.callToAction' ELSE d0.head -> '$.callToAction' END) AS j
  ) o8
  WHERE substr(o8.j, 1, 1) = '{'
), 'null') || $p40 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ($p41 || coalesce((o10.j) -> '$._key', 'null') || $p42 || coalesce((o10.j) -> '$.region', 'null') || $p43 || coalesce((o10.j) -> '$.text', 'null') || $p44 || coalesce((o10.j) -> '$.label', 'null') || $p45 || coalesce((o10.j) -> '$.address', 'null') || '}')
      FROM (
        SELECT (CASE i9.type WHEN 'object' THEN i9.value WHEN 'array' THEN i9.value WHEN 'text' THEN json_quote(i9.value) WHEN 'integer' THEN CAST(i9.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
      ) o10
      WHERE substr(o10.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i9
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.careNotes', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.careNotes' ELSE d0.head -> '$.careNotes' END) AS j
  ) b
), 'null') || '}') AS x
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
$p3 = "{\"title\":"
$p4 = ",\"description\":"
$p5 = ",\"language\":"
$p6 = ",\"navigation\":"
$p7 = "{\"_key\":"
$p8 = ",\"label\":"
$p9 = ",\"address\":"
$p10 = ",\"target\":"
$p11 = ""
$p12 = "{\"_type\":"
$p13 = ",\"slug\":"
$p14 = "article"
$p15 = "article"
$p16 = "false"
$p17 = 1767225600000
$p18 = ",\"footer\":"
$p19 = "{\"text\":"
$p20 = ",\"links\":"
$p21 = "{\"_key\":"
$p22 = ",\"label\":"
$p23 = ",\"address\":"
$p24 = ",\"target\":"
$p25 = ""
$p26 = "{\"_type\":"
$p27 = ",\"slug\":"
$p28 = "article"
$p29 = "article"
$p30 = "false"
$p31 = 1767225600000
$p32 = ",\"callToAction\":"
$p33 = "{\"state\":"
$p34 = ",\"text\":"
$p35 = ",\"label\":"
$p36 = ",\"target\":"
$p37 = ",\"waitingListText\":"
$p38 = ",\"waitingListLabel\":"
$p39 = ",\"closedText\":"
$p40 = ",\"careNotes\":"
$p41 = "{\"_key\":"
$p42 = ",\"region\":"
$p43 = ",\"text\":"
$p44 = ",\"label\":"
$p45 = ",\"address\":"

== result.topics
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document, if its head leaves the value out
-- for each row: finds edges by edges_by_target (target=? AND field=? AND type=? AND layer=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
-- sorts all rows found, because no index has the order
SELECT ($p9 || coalesce('"' || d0.id || '"', 'null') || $p10 || coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null') || $p11 || coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null') || $p12 || coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null') || '}') AS x
FROM documents d0
WHERE d0.version = $p8
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
AND EXISTS (
  SELECT 1
  FROM (
    SELECT e3.source AS n, count(*) AS c
    FROM edges e3
    WHERE e3.target IN (
      SELECT i4.value
      FROM (
        SELECT '"' || d0.id || '"' AS j
      ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) i4
      WHERE i4.type = 'text'
    )
    AND e3.field = $p2
    AND (e3.type = $p3)
    AND e3.layer = ''
    GROUP BY e3.source
  ) s2 CROSS
  JOIN documents d1
  WHERE (d1.number & 255 OR groq_tick())
  AND d1.number = s2.n
  AND d1.version = $p7
  AND instr(d1.id, '.') = 0
  AND (CASE WHEN instr(d1.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d1.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.slug.current' ELSE coalesce(d1.head -> '$.slug.current', CASE WHEN instr(d1.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d1.head, '$.slug.current') <> 'null', 0) END)
  AND (CASE $p4 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d1.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d1.number
      ) -> '$.publishedAt' ELSE d1.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p5))
  AND (NOT coalesce((CASE WHEN instr(d1.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.seo.noIndex' ELSE coalesce(d1.head -> '$.seo.noIndex', CASE WHEN instr(d1.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.seo.noIndex' END) END) = $p6, 0))
)
ORDER BY (
  SELECT CASE WHEN v.t IS NULL THEN x'ff' WHEN v.t GLOB '*[-￿]*' OR instr(v.t, char(0)) > 0 THEN groq_undecided() ELSE v.t END
  FROM (
    SELECT groq_lower((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d0.number
        ) -> '$.title' ELSE d0.head -> '$.title' END) AS j
      ) v
    )) AS t
  ) v
), d0.id
$p0 = "topic"
$p1 = "topic"
$p2 = "topics[]"
$p3 = "article"
$p4 = "false"
$p5 = 1767225600000
$p6 = "true"
$p7 = ""
$p8 = ""
$p9 = "{\"_id\":"
$p10 = ",\"_type\":"
$p11 = ",\"title\":"
$p12 = ",\"slug\":"
