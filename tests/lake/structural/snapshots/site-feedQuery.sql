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
), 'null') || $p23 || coalesce(json_quote(d2.updated_at), 'null') || $p24 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ($p26 || coalesce((CASE WHEN instr(r6.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r6.number
      ) -> '$._type' ELSE r6.head -> '$._type' END), 'null') || $p27 || coalesce((CASE WHEN instr(r6.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r6.number
      ) -> '$.name' ELSE r6.head -> '$.name' END), 'null') || $p28 || coalesce((CASE WHEN instr(r6.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r6.number
      ) -> '$.slug.current' ELSE coalesce(r6.head -> '$.slug.current', CASE WHEN instr(r6.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r6.number
      ) -> '$.slug.current' END) END), 'null') || '}')
      FROM documents r6
      WHERE r6.id = groq_reached((CASE WHEN i5.type = 'object' AND json_type(i5.value, '$._ref') = 'text' THEN i5.value ->> '$._ref' END))
      AND r6.version = $p25
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
), 'null') || $p29 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ($p31 || coalesce((CASE WHEN instr(r8.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r8.number
      ) -> '$.title' ELSE r8.head -> '$.title' END), 'null') || '}')
      FROM documents r8
      WHERE r8.id = groq_reached((CASE WHEN i7.type = 'object' AND json_type(i7.value, '$._ref') = 'text' THEN i7.value ->> '$._ref' END))
      AND r8.version = $p30
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
), 'null') || $p32 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT (
        SELECT CASE WHEN coalesce((o10.j) -> '$._type' = $p112, 0) THEN json_set(m46.j, $p113, json(coalesce((
          SELECT ($p115 || coalesce('"' || r47.id || '"', 'null') || $p116 || coalesce((CASE WHEN instr(r47.head -> '$.originalFilename', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r47.number
          ) -> '$.originalFilename' ELSE r47.head -> '$.originalFilename' END), 'null') || $p117 || coalesce((CASE WHEN instr(r47.head -> '$.extension', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r47.number
          ) -> '$.extension' ELSE r47.head -> '$.extension' END), 'null') || $p118 || coalesce((CASE WHEN instr(r47.head -> '$.size', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r47.number
          ) -> '$.size' ELSE r47.head -> '$.size' END), 'null') || '}')
          FROM documents r47
          WHERE r47.id = groq_reached((
            SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
            FROM (
              SELECT ((o10.j) -> '$.file') -> '$.asset' AS j
            ) v
          ))
          AND r47.version = $p114
          AND instr(r47.id, '.') = 0
        ), 'null'))) ELSE m46.j END
        FROM (
          SELECT (
            SELECT CASE WHEN coalesce((o10.j) -> '$._type' = $p98, 0) THEN json_set(m38.j, $p99, json(coalesce((
              SELECT ($p101 || coalesce((
                SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                  SELECT '[' || coalesce(group_concat(coalesce((
                    SELECT json_set((
                      SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                      FROM (
                        SELECT coalesce(o41.j, 'null') AS j
                      ) v
                    ), $p102, json(coalesce((
                      SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                        SELECT '[' || coalesce(group_concat(coalesce((
                          SELECT (
                            SELECT CASE WHEN coalesce((o43.j) -> '$._type' = $p103, 0) THEN json_set(m44.j, $p104, json(coalesce((
                              SELECT ($p106 || coalesce((CASE WHEN instr(r45.head -> '$._type', 'e999') > 0 THEN (
                                SELECT c.content
                                FROM contents c
                                WHERE c.number = r45.number
                              ) -> '$._type' ELSE r45.head -> '$._type' END), 'null') || $p107 || coalesce(CASE WHEN ((NOT (r45.type = $p108)) OR (((r45.type = $p109) AND (CASE WHEN instr(r45.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r45.head -> '$.slug.current', 'e999') > 0 THEN (
                                SELECT c.content
                                FROM contents c
                                WHERE c.number = r45.number
                              ) -> '$.slug.current' ELSE coalesce(r45.head -> '$.slug.current', CASE WHEN instr(r45.head -> '$.slug', '3e999') > 0 THEN (
                                SELECT c.content
                                FROM contents c
                                WHERE c.number = r45.number
                              ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r45.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p110 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                FROM (
                                  SELECT (CASE WHEN instr(r45.head -> '$.publishedAt', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r45.number
                                  ) -> '$.publishedAt' ELSE r45.head -> '$.publishedAt' END) AS j
                                ) v
                              )) <= $p111)))) THEN (CASE WHEN instr(r45.head -> '$.slug.current', 'e999') > 0 THEN (
                                SELECT c.content
                                FROM contents c
                                WHERE c.number = r45.number
                              ) -> '$.slug.current' ELSE coalesce(r45.head -> '$.slug.current', CASE WHEN instr(r45.head -> '$.slug', '3e999') > 0 THEN (
                                SELECT c.content
                                FROM contents c
                                WHERE c.number = r45.number
                              ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                              FROM documents r45
                              WHERE r45.id = groq_reached((
                                SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                FROM (
                                  SELECT (o43.j) -> '$.reference' AS j
                                ) v
                              ))
                              AND r45.version = $p105
                              AND instr(r45.id, '.') = 0
                            ), 'null'))) ELSE m44.j END
                            FROM (
                              SELECT (
                                SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                FROM (
                                  SELECT coalesce(o43.j, 'null') AS j
                                ) v
                              ) AS j
                            ) m44
                          )
                          FROM (
                            SELECT (CASE i42.type WHEN 'object' THEN i42.value WHEN 'array' THEN i42.value WHEN 'text' THEN json_quote(i42.value) WHEN 'integer' THEN CAST(i42.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                          ) o43
                          WHERE substr(o43.j, 1, 1) = '{'
                        ), 'null'), ','), '') || ']'
                        FROM json_each(b.j) i42
                      ) END END
                      FROM (
                        SELECT (o41.j) -> '$.markDefs' AS j
                      ) b
                    ), 'null')))
                    FROM (
                      SELECT (CASE i40.type WHEN 'object' THEN i40.value WHEN 'array' THEN i40.value WHEN 'text' THEN json_quote(i40.value) WHEN 'integer' THEN CAST(i40.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                    ) o41
                    WHERE substr(o41.j, 1, 1) = '{'
                  ), 'null'), ','), '') || ']'
                  FROM json_each(b.j) i40
                ) END END
                FROM (
                  SELECT (CASE WHEN instr(r39.head -> '$.text', 'e999') > 0 THEN (
                    SELECT c.content
                    FROM contents c
                    WHERE c.number = r39.number
                  ) -> '$.text' ELSE r39.head -> '$.text' END) AS j
                ) b
              ), 'null') || '}')
              FROM documents r39
              WHERE r39.id = groq_reached((
                SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                FROM (
                  SELECT (o10.j) -> '$.passage' AS j
                ) v
              ))
              AND r39.version = $p100
              AND instr(r39.id, '.') = 0
            ), 'null'))) ELSE m38.j END
            FROM (
              SELECT (
                SELECT CASE WHEN coalesce((o10.j) -> '$._type' = $p86, 0) THEN json_set(m31.j, $p87, json(coalesce((
                  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                    SELECT '[' || coalesce(group_concat(coalesce((
                      SELECT json_set((
                        SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                        FROM (
                          SELECT coalesce(o33.j, 'null') AS j
                        ) v
                      ), $p88, json(coalesce((
                        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                          SELECT '[' || coalesce(group_concat(coalesce((
                            SELECT (
                              SELECT CASE WHEN coalesce((o35.j) -> '$._type' = $p89, 0) THEN json_set(m36.j, $p90, json(coalesce((
                                SELECT ($p92 || coalesce((CASE WHEN instr(r37.head -> '$._type', 'e999') > 0 THEN (
                                  SELECT c.content
                                  FROM contents c
                                  WHERE c.number = r37.number
                                ) -> '$._type' ELSE r37.head -> '$._type' END), 'null') || $p93 || coalesce(CASE WHEN ((NOT (r37.type = $p94)) OR (((r37.type = $p95) AND (CASE WHEN instr(r37.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r37.head -> '$.slug.current', 'e999') > 0 THEN (
                                  SELECT c.content
                                  FROM contents c
                                  WHERE c.number = r37.number
                                ) -> '$.slug.current' ELSE coalesce(r37.head -> '$.slug.current', CASE WHEN instr(r37.head -> '$.slug', '3e999') > 0 THEN (
                                  SELECT c.content
                                  FROM contents c
                                  WHERE c.number = r37.number
                                ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r37.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p96 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                  FROM (
                                    SELECT (CASE WHEN instr(r37.head -> '$.publishedAt', 'e999') > 0 THEN (
                                      SELECT c.content
                                      FROM contents c
                                      WHERE c.number = r37.number
                                    ) -> '$.publishedAt' ELSE r37.head -> '$.publishedAt' END) AS j
                                  ) v
                                )) <= $p97)))) THEN (CASE WHEN instr(r37.head -> '$.slug.current', 'e999') > 0 THEN (
                                  SELECT c.content
                                  FROM contents c
                                  WHERE c.number = r37.number
                                ) -> '$.slug.current' ELSE coalesce(r37.head -> '$.slug.current', CASE WHEN instr(r37.head -> '$.slug', '3e999') > 0 THEN (
                                  SELECT c.content
                                  FROM contents c
                                  WHERE c.number = r37.number
                                ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                                FROM documents r37
                                WHERE r37.id = groq_reached((
                                  SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                  FROM (
                                    SELECT (o35.j) -> '$.reference' AS j
                                  ) v
                                ))
                                AND r37.version = $p91
                                AND instr(r37.id, '.') = 0
                              ), 'null'))) ELSE m36.j END
                              FROM (
                                SELECT (
                                  SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                  FROM (
                                    SELECT coalesce(o35.j, 'null') AS j
                                  ) v
                                ) AS j
                              ) m36
                            )
                            FROM (
                              SELECT (CASE i34.type WHEN 'object' THEN i34.value WHEN 'array' THEN i34.value WHEN 'text' THEN json_quote(i34.value) WHEN 'integer' THEN CAST(i34.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                            ) o35
                            WHERE substr(o35.j, 1, 1) = '{'
                          ), 'null'), ','), '') || ']'
                          FROM json_each(b.j) i34
                        ) END END
                        FROM (
                          SELECT (o33.j) -> '$.markDefs' AS j
                        ) b
                      ), 'null')))
                      FROM (
                        SELECT (CASE i32.type WHEN 'object' THEN i32.value WHEN 'array' THEN i32.value WHEN 'text' THEN json_quote(i32.value) WHEN 'integer' THEN CAST(i32.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                      ) o33
                      WHERE substr(o33.j, 1, 1) = '{'
                    ), 'null'), ','), '') || ']'
                    FROM json_each(b.j) i32
                  ) END END
                  FROM (
                    SELECT (o10.j) -> '$.text' AS j
                  ) b
                ), 'null'))) ELSE m31.j END
                FROM (
                  SELECT (
                    SELECT CASE WHEN coalesce((o10.j) -> '$._type' = $p76, 0) THEN json_set(json_set(json_set(json_set(m29.j, $p77, json(coalesce((o10.j) -> '$.alt', 'null'))), $p78, json(coalesce((o10.j) -> '$.crop', 'null'))), $p79, json(coalesce((o10.j) -> '$.hotspot', 'null'))), $p80, json(coalesce((
                      SELECT ($p82 || coalesce('"' || r30.id || '"', 'null') || $p83 || coalesce((CASE WHEN instr(r30.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.dimensions.width' ELSE coalesce(r30.head -> '$.metadata.dimensions.width', CASE WHEN instr(r30.head -> '$.metadata', '3e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.dimensions.width' END) END), 'null') || $p84 || coalesce((CASE WHEN instr(r30.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.dimensions.height' ELSE coalesce(r30.head -> '$.metadata.dimensions.height', CASE WHEN instr(r30.head -> '$.metadata', '3e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.dimensions.height' END) END), 'null') || $p85 || coalesce(CASE WHEN CASE (CASE WHEN instr(r30.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.isOpaque' ELSE coalesce(r30.head -> '$.metadata.isOpaque', CASE WHEN instr(r30.head -> '$.metadata', '3e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r30.head -> '$.metadata.lqip', 'e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.lqip' ELSE coalesce(r30.head -> '$.metadata.lqip', CASE WHEN instr(r30.head -> '$.metadata', '3e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r30.number
                      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null') || '}')
                      FROM documents r30
                      WHERE r30.id = groq_reached((
                        SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                        FROM (
                          SELECT (o10.j) -> '$.asset' AS j
                        ) v
                      ))
                      AND r30.version = $p81
                      AND instr(r30.id, '.') = 0
                    ), 'null'))) ELSE m29.j END
                    FROM (
                      SELECT (
                        SELECT CASE WHEN coalesce((o10.j) -> '$._type' = $p33, 0) THEN json_set(json_set(m11.j, $p34, json(coalesce((
                          SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                            SELECT '[' || coalesce(group_concat(coalesce((
                              SELECT (
                                SELECT CASE WHEN coalesce((o13.j) -> '$._type' = $p35, 0) THEN json_set(m14.j, $p36, json(coalesce((
                                  SELECT ($p38 || coalesce((CASE WHEN instr(r15.head -> '$._type', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r15.number
                                  ) -> '$._type' ELSE r15.head -> '$._type' END), 'null') || $p39 || coalesce(CASE WHEN ((NOT (r15.type = $p40)) OR (((r15.type = $p41) AND (CASE WHEN instr(r15.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r15.head -> '$.slug.current', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r15.number
                                  ) -> '$.slug.current' ELSE coalesce(r15.head -> '$.slug.current', CASE WHEN instr(r15.head -> '$.slug', '3e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r15.number
                                  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r15.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p42 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                    FROM (
                                      SELECT (CASE WHEN instr(r15.head -> '$.publishedAt', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r15.number
                                      ) -> '$.publishedAt' ELSE r15.head -> '$.publishedAt' END) AS j
                                    ) v
                                  )) <= $p43)))) THEN (CASE WHEN instr(r15.head -> '$.slug.current', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r15.number
                                  ) -> '$.slug.current' ELSE coalesce(r15.head -> '$.slug.current', CASE WHEN instr(r15.head -> '$.slug', '3e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r15.number
                                  ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                                  FROM documents r15
                                  WHERE r15.id = groq_reached((
                                    SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                    FROM (
                                      SELECT (o13.j) -> '$.reference' AS j
                                    ) v
                                  ))
                                  AND r15.version = $p37
                                  AND instr(r15.id, '.') = 0
                                ), 'null'))) ELSE m14.j END
                                FROM (
                                  SELECT (
                                    SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                    FROM (
                                      SELECT coalesce(o13.j, 'null') AS j
                                    ) v
                                  ) AS j
                                ) m14
                              )
                              FROM (
                                SELECT (CASE i12.type WHEN 'object' THEN i12.value WHEN 'array' THEN i12.value WHEN 'text' THEN json_quote(i12.value) WHEN 'integer' THEN CAST(i12.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                              ) o13
                              WHERE substr(o13.j, 1, 1) = '{'
                            ), 'null'), ','), '') || ']'
                            FROM json_each(b.j) i12
                          ) END END
                          FROM (
                            SELECT (o10.j) -> '$.markDefs' AS j
                          ) b
                        ), 'null'))), $p44, json(coalesce((
                          SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                            SELECT '[' || coalesce(group_concat(coalesce((
                              SELECT (
                                SELECT CASE WHEN coalesce((o17.j) -> '$._type' = $p57, 0) THEN json_set(m25.j, $p58, json(coalesce((
                                  SELECT ($p60 || coalesce('"' || r26.id || '"', 'null') || $p61 || coalesce((CASE WHEN instr(r26.head -> '$.kind', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.kind' ELSE r26.head -> '$.kind' END), 'null') || $p62 || coalesce((CASE WHEN instr(r26.head -> '$.title', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.title' ELSE r26.head -> '$.title' END), 'null') || $p63 || coalesce((
                                    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                      SELECT '[' || coalesce(group_concat(coalesce((
                                        SELECT ($p64 || coalesce((o28.j) -> '$.family', 'null') || $p65 || coalesce((o28.j) -> '$.given', 'null') || $p66 || coalesce((o28.j) -> '$.suffix', 'null') || '}')
                                        FROM (
                                          SELECT (CASE i27.type WHEN 'object' THEN i27.value WHEN 'array' THEN i27.value WHEN 'text' THEN json_quote(i27.value) WHEN 'integer' THEN CAST(i27.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                        ) o28
                                        WHERE substr(o28.j, 1, 1) = '{'
                                      ), 'null'), ','), '') || ']'
                                      FROM json_each(b.j) i27
                                    ) END END
                                    FROM (
                                      SELECT (CASE WHEN instr(r26.head -> '$.authors', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r26.number
                                      ) -> '$.authors' ELSE r26.head -> '$.authors' END) AS j
                                    ) b
                                  ), 'null') || $p67 || coalesce((CASE WHEN instr(r26.head -> '$.year', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.year' ELSE r26.head -> '$.year' END), 'null') || $p68 || coalesce((CASE WHEN instr(r26.head -> '$.container', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.container' ELSE r26.head -> '$.container' END), 'null') || $p69 || coalesce((CASE WHEN instr(r26.head -> '$.volume', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.volume' ELSE r26.head -> '$.volume' END), 'null') || $p70 || coalesce((CASE WHEN instr(r26.head -> '$.issue', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.issue' ELSE r26.head -> '$.issue' END), 'null') || $p71 || coalesce((CASE WHEN instr(r26.head -> '$.pages', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.pages' ELSE r26.head -> '$.pages' END), 'null') || $p72 || coalesce((CASE WHEN instr(r26.head -> '$.publisher', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.publisher' ELSE r26.head -> '$.publisher' END), 'null') || $p73 || coalesce((CASE WHEN instr(r26.head -> '$.doi', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.doi' ELSE r26.head -> '$.doi' END), 'null') || $p74 || coalesce((CASE WHEN instr(r26.head -> '$.url', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.url' ELSE r26.head -> '$.url' END), 'null') || $p75 || coalesce((CASE WHEN instr(r26.head -> '$.accessed', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r26.number
                                  ) -> '$.accessed' ELSE r26.head -> '$.accessed' END), 'null') || '}')
                                  FROM documents r26
                                  WHERE r26.id = groq_reached((
                                    SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                    FROM (
                                      SELECT (o17.j) -> '$.source' AS j
                                    ) v
                                  ))
                                  AND r26.version = $p59
                                  AND instr(r26.id, '.') = 0
                                ), 'null'))) ELSE m25.j END
                                FROM (
                                  SELECT (
                                    SELECT CASE WHEN coalesce((o17.j) -> '$._type' = $p45, 0) THEN json_set(m18.j, $p46, json(coalesce((
                                      SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                        SELECT '[' || coalesce(group_concat(coalesce((
                                          SELECT json_set((
                                            SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                            FROM (
                                              SELECT coalesce(o20.j, 'null') AS j
                                            ) v
                                          ), $p47, json(coalesce((
                                            SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                              SELECT '[' || coalesce(group_concat(coalesce((
                                                SELECT (
                                                  SELECT CASE WHEN coalesce((o22.j) -> '$._type' = $p48, 0) THEN json_set(m23.j, $p49, json(coalesce((
                                                    SELECT ($p51 || coalesce((CASE WHEN instr(r24.head -> '$._type', 'e999') > 0 THEN (
                                                      SELECT c.content
                                                      FROM contents c
                                                      WHERE c.number = r24.number
                                                    ) -> '$._type' ELSE r24.head -> '$._type' END), 'null') || $p52 || coalesce(CASE WHEN ((NOT (r24.type = $p53)) OR (((r24.type = $p54) AND (CASE WHEN instr(r24.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r24.head -> '$.slug.current', 'e999') > 0 THEN (
                                                      SELECT c.content
                                                      FROM contents c
                                                      WHERE c.number = r24.number
                                                    ) -> '$.slug.current' ELSE coalesce(r24.head -> '$.slug.current', CASE WHEN instr(r24.head -> '$.slug', '3e999') > 0 THEN (
                                                      SELECT c.content
                                                      FROM contents c
                                                      WHERE c.number = r24.number
                                                    ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r24.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p55 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                                      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                                      FROM (
                                                        SELECT (CASE WHEN instr(r24.head -> '$.publishedAt', 'e999') > 0 THEN (
                                                          SELECT c.content
                                                          FROM contents c
                                                          WHERE c.number = r24.number
                                                        ) -> '$.publishedAt' ELSE r24.head -> '$.publishedAt' END) AS j
                                                      ) v
                                                    )) <= $p56)))) THEN (CASE WHEN instr(r24.head -> '$.slug.current', 'e999') > 0 THEN (
                                                      SELECT c.content
                                                      FROM contents c
                                                      WHERE c.number = r24.number
                                                    ) -> '$.slug.current' ELSE coalesce(r24.head -> '$.slug.current', CASE WHEN instr(r24.head -> '$.slug', '3e999') > 0 THEN (
                                                      SELECT c.content
                                                      FROM contents c
                                                      WHERE c.number = r24.number
                                                    ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                                                    FROM documents r24
                                                    WHERE r24.id = groq_reached((
                                                      SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                                      FROM (
                                                        SELECT (o22.j) -> '$.reference' AS j
                                                      ) v
                                                    ))
                                                    AND r24.version = $p50
                                                    AND instr(r24.id, '.') = 0
                                                  ), 'null'))) ELSE m23.j END
                                                  FROM (
                                                    SELECT (
                                                      SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                                      FROM (
                                                        SELECT coalesce(o22.j, 'null') AS j
                                                      ) v
                                                    ) AS j
                                                  ) m23
                                                )
                                                FROM (
                                                  SELECT (CASE i21.type WHEN 'object' THEN i21.value WHEN 'array' THEN i21.value WHEN 'text' THEN json_quote(i21.value) WHEN 'integer' THEN CAST(i21.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                                ) o22
                                                WHERE substr(o22.j, 1, 1) = '{'
                                              ), 'null'), ','), '') || ']'
                                              FROM json_each(b.j) i21
                                            ) END END
                                            FROM (
                                              SELECT (o20.j) -> '$.markDefs' AS j
                                            ) b
                                          ), 'null')))
                                          FROM (
                                            SELECT (CASE i19.type WHEN 'object' THEN i19.value WHEN 'array' THEN i19.value WHEN 'text' THEN json_quote(i19.value) WHEN 'integer' THEN CAST(i19.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                          ) o20
                                          WHERE substr(o20.j, 1, 1) = '{'
                                        ), 'null'), ','), '') || ']'
                                        FROM json_each(b.j) i19
                                      ) END END
                                      FROM (
                                        SELECT (o17.j) -> '$.text' AS j
                                      ) b
                                    ), 'null'))) ELSE m18.j END
                                    FROM (
                                      SELECT (
                                        SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                        FROM (
                                          SELECT coalesce(o17.j, 'null') AS j
                                        ) v
                                      ) AS j
                                    ) m18
                                  ) AS j
                                ) m25
                              )
                              FROM (
                                SELECT (CASE i16.type WHEN 'object' THEN i16.value WHEN 'array' THEN i16.value WHEN 'text' THEN json_quote(i16.value) WHEN 'integer' THEN CAST(i16.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                              ) o17
                              WHERE substr(o17.j, 1, 1) = '{'
                            ), 'null'), ','), '') || ']'
                            FROM json_each(b.j) i16
                          ) END END
                          FROM (
                            SELECT (o10.j) -> '$.children' AS j
                          ) b
                        ), 'null'))) ELSE m11.j END
                        FROM (
                          SELECT (
                            SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                            FROM (
                              SELECT coalesce(o10.j, 'null') AS j
                            ) v
                          ) AS j
                        ) m11
                      ) AS j
                    ) m29
                  ) AS j
                ) m31
              ) AS j
            ) m38
          ) AS j
        ) m46
      )
      FROM (
        SELECT (CASE i9.type WHEN 'object' THEN i9.value WHEN 'array' THEN i9.value WHEN 'text' THEN json_quote(i9.value) WHEN 'integer' THEN CAST(i9.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
      ) o10
      WHERE substr(o10.j, 1, 1) = '{'
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i9
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.body', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.body' ELSE d2.head -> '$.body' END) AS j
  ) b
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
  LIMIT 50 OFFSET 0
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
$p23 = ",\"_updatedAt\":"
$p24 = ",\"authors\":"
$p25 = ""
$p26 = "{\"_type\":"
$p27 = ",\"name\":"
$p28 = ",\"slug\":"
$p29 = ",\"topics\":"
$p30 = ""
$p31 = "{\"title\":"
$p32 = ",\"body\":"
$p33 = "\"block\""
$p34 = "$.markDefs"
$p35 = "\"internalLink\""
$p36 = "$.target"
$p37 = ""
$p38 = "{\"_type\":"
$p39 = ",\"slug\":"
$p40 = "article"
$p41 = "article"
$p42 = "false"
$p43 = 1767225600000
$p44 = "$.children"
$p45 = "\"footnote\""
$p46 = "$.text"
$p47 = "$.markDefs"
$p48 = "\"internalLink\""
$p49 = "$.target"
$p50 = ""
$p51 = "{\"_type\":"
$p52 = ",\"slug\":"
$p53 = "article"
$p54 = "article"
$p55 = "false"
$p56 = 1767225600000
$p57 = "\"citation\""
$p58 = "$.source"
$p59 = ""
$p60 = "{\"_id\":"
$p61 = ",\"kind\":"
$p62 = ",\"title\":"
$p63 = ",\"authors\":"
$p64 = "{\"family\":"
$p65 = ",\"given\":"
$p66 = ",\"suffix\":"
$p67 = ",\"year\":"
$p68 = ",\"container\":"
$p69 = ",\"volume\":"
$p70 = ",\"issue\":"
$p71 = ",\"pages\":"
$p72 = ",\"publisher\":"
$p73 = ",\"doi\":"
$p74 = ",\"url\":"
$p75 = ",\"accessed\":"
$p76 = "\"figure\""
$p77 = "$.alt"
$p78 = "$.crop"
$p79 = "$.hotspot"
$p80 = "$.asset"
$p81 = ""
$p82 = "{\"_id\":"
$p83 = ",\"width\":"
$p84 = ",\"height\":"
$p85 = ",\"lqip\":"
$p86 = "\"callout\""
$p87 = "$.text"
$p88 = "$.markDefs"
$p89 = "\"internalLink\""
$p90 = "$.target"
$p91 = ""
$p92 = "{\"_type\":"
$p93 = ",\"slug\":"
$p94 = "article"
$p95 = "article"
$p96 = "false"
$p97 = 1767225600000
$p98 = "\"passageUse\""
$p99 = "$.passage"
$p100 = ""
$p101 = "{\"text\":"
$p102 = "$.markDefs"
$p103 = "\"internalLink\""
$p104 = "$.target"
$p105 = ""
$p106 = "{\"_type\":"
$p107 = ",\"slug\":"
$p108 = "article"
$p109 = "article"
$p110 = "false"
$p111 = 1767225600000
$p112 = "\"download\""
$p113 = "$.file"
$p114 = ""
$p115 = "{\"_id\":"
$p116 = ",\"originalFilename\":"
$p117 = ",\"extension\":"
$p118 = ",\"size\":"
