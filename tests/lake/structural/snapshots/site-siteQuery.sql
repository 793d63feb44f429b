== result.settings
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
SELECT concat('{"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"description":', coalesce((CASE WHEN instr(d0.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.description' ELSE d0.head -> '$.description' END), 'null'), ',"language":', coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null'), ',"navigation":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_key":', coalesce((o2.j) -> '$._key', 'null'), ',"label":', coalesce((o2.j) -> '$.label', 'null'), ',"address":', coalesce((o2.j) -> '$.address', 'null'), ',"target":', coalesce((
        SELECT concat('{"_type":', coalesce((CASE WHEN instr(r3.head -> '$._type', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$._type' ELSE r3.head -> '$._type' END), 'null'), ',"slug":', coalesce(CASE WHEN ((NOT (r3.type = $p2)) OR (((r3.type = $p3) AND (CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r3.head -> '$.slug.current', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' ELSE coalesce(r3.head -> '$.slug.current', CASE WHEN instr(r3.head -> '$.slug', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r3.number
        ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r3.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p4 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
          SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
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
        ) -> '$.slug.current' END) END) ELSE NULL END, 'null'), '}')
        FROM documents r3
        WHERE r3.id = (
          SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
          FROM (
            SELECT (o2.j) -> '$.target' AS j
          ) v
        )
        AND r3.version = ''
        AND instr(r3.id, '.') = 0
      ), 'null'), '}')
      FROM (
        SELECT (CASE i1.type WHEN 'object' THEN i1.value WHEN 'array' THEN i1.value WHEN 'text' THEN json_quote(i1.value) WHEN 'integer' THEN CAST(i1.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i1.key < 1000 THEN i1.json -> i1.fullkey ELSE groq_undecided() END END) AS j
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
), 'null'), ',"footer":', coalesce((
  SELECT concat('{"text":', coalesce((o4.j) -> '$.text', 'null'), ',"links":', coalesce((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
      SELECT '[' || coalesce(group_concat(coalesce((
        SELECT concat('{"_key":', coalesce((o6.j) -> '$._key', 'null'), ',"label":', coalesce((o6.j) -> '$.label', 'null'), ',"address":', coalesce((o6.j) -> '$.address', 'null'), ',"target":', coalesce((
          SELECT concat('{"_type":', coalesce((CASE WHEN instr(r7.head -> '$._type', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$._type' ELSE r7.head -> '$._type' END), 'null'), ',"slug":', coalesce(CASE WHEN ((NOT (r7.type = $p6)) OR (((r7.type = $p7) AND (CASE WHEN instr(r7.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r7.head -> '$.slug.current', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' ELSE coalesce(r7.head -> '$.slug.current', CASE WHEN instr(r7.head -> '$.slug', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r7.number
          ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r7.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p8 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
            SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
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
          ) -> '$.slug.current' END) END) ELSE NULL END, 'null'), '}')
          FROM documents r7
          WHERE r7.id = (
            SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
            FROM (
              SELECT (o6.j) -> '$.target' AS j
            ) v
          )
          AND r7.version = ''
          AND instr(r7.id, '.') = 0
        ), 'null'), '}')
        FROM (
          SELECT (CASE i5.type WHEN 'object' THEN i5.value WHEN 'array' THEN i5.value WHEN 'text' THEN json_quote(i5.value) WHEN 'integer' THEN CAST(i5.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i5.key < 1000 THEN i5.json -> i5.fullkey ELSE groq_undecided() END END) AS j
        ) o6
        WHERE substr(o6.j, 1, 1) = '{'
      ), 'null'), ','), '') || ']'
      FROM json_each(b.j) i5
    ) END END
    FROM (
      SELECT (o4.j) -> '$.links' AS j
    ) b
  ), 'null'), ',"elsewhere":', coalesce((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
      SELECT '[' || coalesce(group_concat(coalesce((
        SELECT concat('{"_key":', coalesce((o9.j) -> '$._key', 'null'), ',"label":', coalesce((o9.j) -> '$.label', 'null'), ',"url":', coalesce((o9.j) -> '$.url', 'null'), '}')
        FROM (
          SELECT (CASE i8.type WHEN 'object' THEN i8.value WHEN 'array' THEN i8.value WHEN 'text' THEN json_quote(i8.value) WHEN 'integer' THEN CAST(i8.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i8.key < 1000 THEN i8.json -> i8.fullkey ELSE groq_undecided() END END) AS j
        ) o9
        WHERE substr(o9.j, 1, 1) = '{'
      ), 'null'), ','), '') || ']'
      FROM json_each(b.j) i8
    ) END END
    FROM (
      SELECT (o4.j) -> '$.elsewhere' AS j
    ) b
  ), 'null'), ',"imprint":', coalesce((o4.j) -> '$.imprint', 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.footer', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.footer' ELSE d0.head -> '$.footer' END) AS j
  ) o4
  WHERE substr(o4.j, 1, 1) = '{'
), 'null'), ',"design":', coalesce((
  SELECT concat('{"accent":', coalesce((o10.j) -> '$.accent', 'null'), ',"fonts":', coalesce((o10.j) -> '$.fonts', 'null'), ',"wordmark":', coalesce((o10.j) -> '$.wordmark', 'null'), ',"logo":', coalesce((
    SELECT concat('{"alt":', coalesce((o11.j) -> '$.alt', 'null'), ',"crop":', coalesce((o11.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o11.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
      SELECT concat('{"_id":', coalesce('"' || r12.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r12.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r12.head -> '$.metadata.dimensions.width', CASE WHEN instr(r12.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r12.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r12.head -> '$.metadata.dimensions.height', CASE WHEN instr(r12.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r12.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.isOpaque' ELSE coalesce(r12.head -> '$.metadata.isOpaque', CASE WHEN instr(r12.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r12.head -> '$.metadata.lqip', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.lqip' ELSE coalesce(r12.head -> '$.metadata.lqip', CASE WHEN instr(r12.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r12.number
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
      FROM documents r12
      WHERE r12.id = (
        SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
        FROM (
          SELECT (o11.j) -> '$.asset' AS j
        ) v
      )
      AND r12.version = ''
      AND instr(r12.id, '.') = 0
    ), 'null'), '}')
    FROM (
      SELECT (o10.j) -> '$.logo' AS j
    ) o11
    WHERE substr(o11.j, 1, 1) = '{'
  ), 'null'), ',"icon":', coalesce((
    SELECT concat('{"alt":', coalesce((o13.j) -> '$.alt', 'null'), ',"crop":', coalesce((o13.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o13.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
      SELECT concat('{"_id":', coalesce('"' || r14.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r14.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r14.head -> '$.metadata.dimensions.width', CASE WHEN instr(r14.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r14.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r14.head -> '$.metadata.dimensions.height', CASE WHEN instr(r14.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r14.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.isOpaque' ELSE coalesce(r14.head -> '$.metadata.isOpaque', CASE WHEN instr(r14.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r14.head -> '$.metadata.lqip', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.lqip' ELSE coalesce(r14.head -> '$.metadata.lqip', CASE WHEN instr(r14.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r14.number
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
      FROM documents r14
      WHERE r14.id = (
        SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
        FROM (
          SELECT (o13.j) -> '$.asset' AS j
        ) v
      )
      AND r14.version = ''
      AND instr(r14.id, '.') = 0
    ), 'null'), '}')
    FROM (
      SELECT (o10.j) -> '$.icon' AS j
    ) o13
    WHERE substr(o13.j, 1, 1) = '{'
  ), 'null'), ',"shareImage":', coalesce((
    SELECT concat('{"alt":', coalesce((o15.j) -> '$.alt', 'null'), ',"crop":', coalesce((o15.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o15.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
      SELECT concat('{"_id":', coalesce('"' || r16.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r16.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r16.head -> '$.metadata.dimensions.width', CASE WHEN instr(r16.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r16.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r16.head -> '$.metadata.dimensions.height', CASE WHEN instr(r16.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r16.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.isOpaque' ELSE coalesce(r16.head -> '$.metadata.isOpaque', CASE WHEN instr(r16.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r16.head -> '$.metadata.lqip', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.lqip' ELSE coalesce(r16.head -> '$.metadata.lqip', CASE WHEN instr(r16.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r16.number
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
      FROM documents r16
      WHERE r16.id = (
        SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
        FROM (
          SELECT (o15.j) -> '$.asset' AS j
        ) v
      )
      AND r16.version = ''
      AND instr(r16.id, '.') = 0
    ), 'null'), '}')
    FROM (
      SELECT (o10.j) -> '$.shareImage' AS j
    ) o15
    WHERE substr(o15.j, 1, 1) = '{'
  ), 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.design', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.design' ELSE d0.head -> '$.design' END) AS j
  ) o10
  WHERE substr(o10.j, 1, 1) = '{'
), 'null'), ',"callToAction":', coalesce((
  SELECT concat('{"state":', coalesce((o17.j) -> '$.state', 'null'), ',"text":', coalesce((o17.j) -> '$.text', 'null'), ',"label":', coalesce((o17.j) -> '$.label', 'null'), ',"target":', coalesce((o17.j) -> '$.target', 'null'), ',"waitingListText":', coalesce((o17.j) -> '$.waitingListText', 'null'), ',"waitingListLabel":', coalesce((o17.j) -> '$.waitingListLabel', 'null'), ',"closedText":', coalesce((o17.j) -> '$.closedText', 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.callToAction', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.callToAction' ELSE d0.head -> '$.callToAction' END) AS j
  ) o17
  WHERE substr(o17.j, 1, 1) = '{'
), 'null'), ',"careNotes":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_key":', coalesce((o19.j) -> '$._key', 'null'), ',"region":', coalesce((o19.j) -> '$.region', 'null'), ',"text":', coalesce((o19.j) -> '$.text', 'null'), ',"label":', coalesce((o19.j) -> '$.label', 'null'), ',"address":', coalesce((o19.j) -> '$.address', 'null'), '}')
      FROM (
        SELECT (CASE i18.type WHEN 'object' THEN i18.value WHEN 'array' THEN i18.value WHEN 'text' THEN json_quote(i18.value) WHEN 'integer' THEN CAST(i18.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i18.key < 1000 THEN i18.json -> i18.fullkey ELSE groq_undecided() END END) AS j
      ) o19
      WHERE substr(o19.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i18
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.careNotes', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.careNotes' ELSE d0.head -> '$.careNotes' END) AS j
  ) b
), 'null'), '}') AS x
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
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END), 'null'), '}') AS x
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
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
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
  SELECT CASE WHEN v.t IS NULL THEN x'ff' WHEN instr(v.t, char(0)) > 0 THEN groq_undecided() ELSE replace(replace(v.t, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
  FROM (
    SELECT groq_lower((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
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

== result.profiles
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- finds documents by number
-- for each row: reads the whole document if the value is not in its head
SELECT (
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i3.type WHEN 'object' THEN (i3.value) -> '$.url' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i3
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.profiles', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.profiles' ELSE d2.head -> '$.profiles' END) AS j
  ) b
) AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0
  WHERE d0.version = ''
  AND instr(d0.id, '.') = 0
  AND (d0.type = $p1)
  AND coalesce(json_type(d0.head, '$.profiles') <> 'null', 0)
  ORDER BY d0.id
  LIMIT 20 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "author"
$p1 = "author"

== result.offersSessions
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- finds documents by id
SELECT CASE (EXISTS (
  SELECT 1
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
) OR EXISTS (
  SELECT 1
  FROM documents d1
  WHERE d1.version = ''
  AND instr(d1.id, '.') = 0
  AND (d1.type = $p2)
  AND (d1.id = $p3)
  AND coalesce(json_type(d1.head, '$.callToAction') <> 'null', 0)
  AND (coalesce(coalesce(nullif((CASE WHEN instr(d1.head -> '$.callToAction.target', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' ELSE coalesce(d1.head -> '$.callToAction.target', CASE WHEN instr(d1.head -> '$.callToAction', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' END) END), 'null'), nullif($p7, 'null')) = $p8, 0) OR groq_match((CASE WHEN instr(d1.head -> '$.callToAction.target', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' ELSE coalesce(d1.head -> '$.callToAction.target', CASE WHEN instr(d1.head -> '$.callToAction', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' END) END), $p9))
)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END AS x
$p0 = "offering"
$p1 = "offering"
$p2 = "settings"
$p3 = "settings"
$p4 = "\"\""
$p5 = "\"\""
$p6 = "\"sessions\""
$p7 = "\"\""
$p8 = "\"\""
$p9 = "\"sessions\""
