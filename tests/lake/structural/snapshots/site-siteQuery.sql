== result.settings
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
SELECT ('{"title":' || coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null') || ',"description":' || coalesce((CASE WHEN instr(d0.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.description' ELSE d0.head -> '$.description' END), 'null') || ',"language":' || coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null') || ',"navigation":' || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ('{"_key":' || coalesce((o2.j) -> '$._key', 'null') || ',"label":' || coalesce((o2.j) -> '$.label', 'null') || ',"address":' || coalesce((o2.j) -> '$.address', 'null') || ',"target":' || coalesce((
        SELECT ('{"_type":' || coalesce((CASE WHEN instr(r3.head -> '$._type', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$._type' ELSE r3.head -> '$._type' END), 'null') || ',"slug":' || coalesce(CASE WHEN ((NOT (r3.type = $p2)) OR (((r3.type = $p3) AND (CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r3.head -> '$.slug.current', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' ELSE coalesce(r3.head -> '$.slug.current', CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r3.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p4 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
          SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
          FROM (
            SELECT (CASE WHEN instr(r3.head -> '$.publishedAt', 'e999') > 0 THEN (
              SELECT c.content
              FROM contents c
              WHERE c.number = r3.number
            ) -> '$.publishedAt' ELSE r3.head -> '$.publishedAt' END) AS j
          ) v
        )) <= $p5)))) THEN (CASE WHEN instr(r3.head -> '$.slug.current', 'e999') > 0 THEN (
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
        AND r3.version = ''
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
), 'null') || ',"footer":' || coalesce((
  SELECT ('{"text":' || coalesce((o4.j) -> '$.text', 'null') || ',"links":' || coalesce((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
      SELECT '[' || coalesce(group_concat(coalesce((
        SELECT ('{"_key":' || coalesce((o6.j) -> '$._key', 'null') || ',"label":' || coalesce((o6.j) -> '$.label', 'null') || ',"address":' || coalesce((o6.j) -> '$.address', 'null') || ',"target":' || coalesce((
          SELECT ('{"_type":' || coalesce((CASE WHEN instr(r7.head -> '$._type', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$._type' ELSE r7.head -> '$._type' END), 'null') || ',"slug":' || coalesce(CASE WHEN ((NOT (r7.type = $p6)) OR (((r7.type = $p7) AND (CASE WHEN instr(r7.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r7.head -> '$.slug.current', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' ELSE coalesce(r7.head -> '$.slug.current', CASE WHEN instr(r7.head -> '$.slug', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r7.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p8 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
            SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
            FROM (
              SELECT (CASE WHEN instr(r7.head -> '$.publishedAt', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = r7.number
              ) -> '$.publishedAt' ELSE r7.head -> '$.publishedAt' END) AS j
            ) v
          )) <= $p9)))) THEN (CASE WHEN instr(r7.head -> '$.slug.current', 'e999') > 0 THEN (
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
          AND r7.version = ''
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
), 'null') || ',"callToAction":' || coalesce((
  SELECT ('{"state":' || coalesce((o8.j) -> '$.state', 'null') || ',"text":' || coalesce((o8.j) -> '$.text', 'null') || ',"label":' || coalesce((o8.j) -> '$.label', 'null') || ',"target":' || coalesce((o8.j) -> '$.target', 'null') || ',"waitingListText":' || coalesce((o8.j) -> '$.waitingListText', 'null') || ',"waitingListLabel":' || coalesce((o8.j) -> '$.waitingListLabel', 'null') || ',"closedText":' || coalesce((o8.j) -> '$.closedText', 'null') || '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.callToAction', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.callToAction' ELSE d0.head -> '$.callToAction' END) AS j
  ) o8
  WHERE substr(o8.j, 1, 1) = '{'
), 'null') || ',"careNotes":' || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ('{"_key":' || coalesce((o10.j) -> '$._key', 'null') || ',"region":' || coalesce((o10.j) -> '$.region', 'null') || ',"text":' || coalesce((o10.j) -> '$.text', 'null') || ',"label":' || coalesce((o10.j) -> '$.label', 'null') || ',"address":' || coalesce((o10.j) -> '$.address', 'null') || '}')
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
WHERE d0.version = ''
AND instr(d0.id, '.') = 0
AND (d0.type = $p0)
AND (d0.id = $p1)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"
$p1 = "settings"
$p2 = "article"
$p3 = "article"
$p4 = "false"
$p5 = 1767225600000
$p6 = "article"
$p7 = "article"
$p8 = "false"
$p9 = 1767225600000

== result.topics
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds edges by edges_by_target (target=? AND field=? AND type=? AND layer=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
-- sorts all rows found, because no index has the order
SELECT ('{"_id":' || coalesce('"' || d0.id || '"', 'null') || ',"_type":' || coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null') || ',"title":' || coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null') || ',"slug":' || coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null') || '}') AS x
FROM documents d0
WHERE d0.version = ''
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
    SELECT DISTINCT e3.source AS n
    FROM edges e3
    WHERE e3.target IN (
      SELECT i4.value
      FROM (
        SELECT '"' || d0.id || '"' AS j
      ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) i4
      WHERE i4.type = 'text'
    )
    AND e3.field = 'topics[]'
    AND (e3.type = $p3)
    AND e3.layer = ''
  ) s2 CROSS
  JOIN documents d1
  WHERE (d1.number & 255 OR groq_tick())
  AND d1.number = s2.n
  AND d1.version = ''
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
$p2 = "article"
$p3 = "article"
$p4 = "false"
$p5 = 1767225600000
$p6 = "true"
