== result
-- finds documents by the index on slug.current (by_query_ae2494bc02059e75) (type=? AND version=? AND <expr>=?)
-- finds documents by number
-- for each row: reads the whole document, if its head leaves the value out
-- for each row: finds edges by edges_by_target (target=? AND field=? AND type=? AND layer=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
-- for each row: sorts all rows found, because no index has the order
-- for each row: finds documents by id
-- uses the index on slug.current (by_query_ae2494bc02059e75)
SELECT ($p3 || coalesce('"' || d2.id || '"', 'null') || $p4 || coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null') || $p5 || coalesce((CASE WHEN instr(d2.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.title' ELSE d2.head -> '$.title' END), 'null') || $p6 || coalesce((CASE WHEN instr(d2.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' ELSE coalesce(d2.head -> '$.slug.current', CASE WHEN instr(d2.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' END) END), 'null') || $p7 || coalesce((CASE WHEN instr(d2.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.description' ELSE d2.head -> '$.description' END), 'null') || $p8 || coalesce((
  SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
  FROM (
    SELECT ($p17 || coalesce('"' || d8.id || '"', 'null') || $p18 || coalesce((CASE WHEN instr(d8.head -> '$._type', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$._type' ELSE d8.head -> '$._type' END), 'null') || $p19 || coalesce((CASE WHEN instr(d8.head -> '$.title', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.title' ELSE d8.head -> '$.title' END), 'null') || $p20 || coalesce((CASE WHEN instr(d8.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.slug.current' ELSE coalesce(d8.head -> '$.slug.current', CASE WHEN instr(d8.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.slug.current' END) END), 'null') || $p21 || coalesce((CASE WHEN instr(d8.head -> '$.lede', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.lede' ELSE d8.head -> '$.lede' END), 'null') || $p22 || coalesce((CASE WHEN instr(d8.head -> '$.publishedAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d8.number
    ) -> '$.publishedAt' ELSE d8.head -> '$.publishedAt' END), 'null') || $p23 || coalesce((
      SELECT ($p24 || coalesce((o9.j) -> '$.alt', 'null') || $p25 || coalesce((o9.j) -> '$.crop', 'null') || $p26 || coalesce((o9.j) -> '$.hotspot', 'null') || $p27 || coalesce((
        SELECT ($p29 || coalesce('"' || r10.id || '"', 'null') || $p30 || coalesce((CASE WHEN instr(r10.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.width' ELSE coalesce(r10.head -> '$.metadata.dimensions.width', CASE WHEN instr(r10.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.width' END) END), 'null') || $p31 || coalesce((CASE WHEN instr(r10.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.height' ELSE coalesce(r10.head -> '$.metadata.dimensions.height', CASE WHEN instr(r10.head -> '$.metadata', '3e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = r10.number
        ) -> '$.metadata.dimensions.height' END) END), 'null') || $p32 || coalesce(CASE WHEN CASE (CASE WHEN instr(r10.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
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
        ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null') || '}')
        FROM documents r10
        WHERE r10.id = groq_reached((
          SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
          FROM (
            SELECT (o9.j) -> '$.asset' AS j
          ) v
        ))
        AND r10.version = $p28
        AND instr(r10.id, '.') = 0
      ), 'null') || '}')
      FROM (
        SELECT (CASE WHEN instr(d8.head -> '$.cover', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d8.number
        ) -> '$.cover' ELSE d8.head -> '$.cover' END) AS j
      ) o9
      WHERE substr(o9.j, 1, 1) = '{'
    ), 'null') || $p33 || coalesce(json_quote(d8.updated_at), 'null') || $p34 || coalesce((
      SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
        SELECT '[' || coalesce(group_concat(coalesce((
          SELECT ($p36 || coalesce((CASE WHEN instr(r12.head -> '$._type', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r12.number
          ) -> '$._type' ELSE r12.head -> '$._type' END), 'null') || $p37 || coalesce((CASE WHEN instr(r12.head -> '$.name', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r12.number
          ) -> '$.name' ELSE r12.head -> '$.name' END), 'null') || $p38 || coalesce((CASE WHEN instr(r12.head -> '$.slug.current', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r12.number
          ) -> '$.slug.current' ELSE coalesce(r12.head -> '$.slug.current', CASE WHEN instr(r12.head -> '$.slug', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r12.number
          ) -> '$.slug.current' END) END), 'null') || '}')
          FROM documents r12
          WHERE r12.id = groq_reached((CASE WHEN i11.type = 'object' AND json_type(i11.value, '$._ref') = 'text' THEN i11.value ->> '$._ref' END))
          AND r12.version = $p35
          AND instr(r12.id, '.') = 0
        ), 'null'), ','), '') || ']'
        FROM json_each(b.j) i11
      ) END END
      FROM (
        SELECT coalesce(nullif((CASE WHEN instr(d8.head -> '$.authors', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d8.number
        ) -> '$.authors' ELSE d8.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d8.head -> '$.author', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d8.number
        ) -> '$.author' ELSE d8.head -> '$.author' END), 'null') || ']'), 'null')) AS j
      ) b
    ), 'null') || $p39 || coalesce((
      SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
        SELECT '[' || coalesce(group_concat(coalesce((
          SELECT ($p41 || coalesce((CASE WHEN instr(r14.head -> '$.title', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r14.number
          ) -> '$.title' ELSE r14.head -> '$.title' END), 'null') || '}')
          FROM documents r14
          WHERE r14.id = groq_reached((CASE WHEN i13.type = 'object' AND json_type(i13.value, '$._ref') = 'text' THEN i13.value ->> '$._ref' END))
          AND r14.version = $p40
          AND instr(r14.id, '.') = 0
        ), 'null'), ','), '') || ']'
        FROM json_each(b.j) i13
      ) END END
      FROM (
        SELECT (CASE WHEN instr(d8.head -> '$.topics', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d8.number
        ) -> '$.topics' ELSE d8.head -> '$.topics' END) AS j
      ) b
    ), 'null') || $p42 || coalesce((
      SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
        SELECT '[' || coalesce(group_concat(coalesce((
          SELECT (
            SELECT CASE WHEN coalesce((o16.j) -> '$._type' = $p122, 0) THEN json_set(m52.j, $p123, json(coalesce((
              SELECT ($p125 || coalesce('"' || r53.id || '"', 'null') || $p126 || coalesce((CASE WHEN instr(r53.head -> '$.originalFilename', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = r53.number
              ) -> '$.originalFilename' ELSE r53.head -> '$.originalFilename' END), 'null') || $p127 || coalesce((CASE WHEN instr(r53.head -> '$.extension', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = r53.number
              ) -> '$.extension' ELSE r53.head -> '$.extension' END), 'null') || $p128 || coalesce((CASE WHEN instr(r53.head -> '$.size', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = r53.number
              ) -> '$.size' ELSE r53.head -> '$.size' END), 'null') || '}')
              FROM documents r53
              WHERE r53.id = groq_reached((
                SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                FROM (
                  SELECT ((o16.j) -> '$.file') -> '$.asset' AS j
                ) v
              ))
              AND r53.version = $p124
              AND instr(r53.id, '.') = 0
            ), 'null'))) ELSE m52.j END
            FROM (
              SELECT (
                SELECT CASE WHEN coalesce((o16.j) -> '$._type' = $p108, 0) THEN json_set(m44.j, $p109, json(coalesce((
                  SELECT ($p111 || coalesce((
                    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                      SELECT '[' || coalesce(group_concat(coalesce((
                        SELECT json_set((
                          SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                          FROM (
                            SELECT coalesce(o47.j, 'null') AS j
                          ) v
                        ), $p112, json(coalesce((
                          SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                            SELECT '[' || coalesce(group_concat(coalesce((
                              SELECT (
                                SELECT CASE WHEN coalesce((o49.j) -> '$._type' = $p113, 0) THEN json_set(m50.j, $p114, json(coalesce((
                                  SELECT ($p116 || coalesce((CASE WHEN instr(r51.head -> '$._type', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r51.number
                                  ) -> '$._type' ELSE r51.head -> '$._type' END), 'null') || $p117 || coalesce(CASE WHEN ((NOT (r51.type = $p118)) OR (((r51.type = $p119) AND (CASE WHEN instr(r51.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r51.head -> '$.slug.current', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r51.number
                                  ) -> '$.slug.current' ELSE coalesce(r51.head -> '$.slug.current', CASE WHEN instr(r51.head -> '$.slug', '3e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r51.number
                                  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r51.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p120 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                    FROM (
                                      SELECT (CASE WHEN instr(r51.head -> '$.publishedAt', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r51.number
                                      ) -> '$.publishedAt' ELSE r51.head -> '$.publishedAt' END) AS j
                                    ) v
                                  )) <= $p121)))) THEN (CASE WHEN instr(r51.head -> '$.slug.current', 'e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r51.number
                                  ) -> '$.slug.current' ELSE coalesce(r51.head -> '$.slug.current', CASE WHEN instr(r51.head -> '$.slug', '3e999') > 0 THEN (
                                    SELECT c.content
                                    FROM contents c
                                    WHERE c.number = r51.number
                                  ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                                  FROM documents r51
                                  WHERE r51.id = groq_reached((
                                    SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                    FROM (
                                      SELECT (o49.j) -> '$.reference' AS j
                                    ) v
                                  ))
                                  AND r51.version = $p115
                                  AND instr(r51.id, '.') = 0
                                ), 'null'))) ELSE m50.j END
                                FROM (
                                  SELECT (
                                    SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                    FROM (
                                      SELECT coalesce(o49.j, 'null') AS j
                                    ) v
                                  ) AS j
                                ) m50
                              )
                              FROM (
                                SELECT (CASE i48.type WHEN 'object' THEN i48.value WHEN 'array' THEN i48.value WHEN 'text' THEN json_quote(i48.value) WHEN 'integer' THEN CAST(i48.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                              ) o49
                              WHERE substr(o49.j, 1, 1) = '{'
                            ), 'null'), ','), '') || ']'
                            FROM json_each(b.j) i48
                          ) END END
                          FROM (
                            SELECT (o47.j) -> '$.markDefs' AS j
                          ) b
                        ), 'null')))
                        FROM (
                          SELECT (CASE i46.type WHEN 'object' THEN i46.value WHEN 'array' THEN i46.value WHEN 'text' THEN json_quote(i46.value) WHEN 'integer' THEN CAST(i46.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                        ) o47
                        WHERE substr(o47.j, 1, 1) = '{'
                      ), 'null'), ','), '') || ']'
                      FROM json_each(b.j) i46
                    ) END END
                    FROM (
                      SELECT (CASE WHEN instr(r45.head -> '$.text', 'e999') > 0 THEN (
                        SELECT c.content
                        FROM contents c
                        WHERE c.number = r45.number
                      ) -> '$.text' ELSE r45.head -> '$.text' END) AS j
                    ) b
                  ), 'null') || '}')
                  FROM documents r45
                  WHERE r45.id = groq_reached((
                    SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                    FROM (
                      SELECT (o16.j) -> '$.passage' AS j
                    ) v
                  ))
                  AND r45.version = $p110
                  AND instr(r45.id, '.') = 0
                ), 'null'))) ELSE m44.j END
                FROM (
                  SELECT (
                    SELECT CASE WHEN coalesce((o16.j) -> '$._type' = $p96, 0) THEN json_set(m37.j, $p97, json(coalesce((
                      SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                        SELECT '[' || coalesce(group_concat(coalesce((
                          SELECT json_set((
                            SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                            FROM (
                              SELECT coalesce(o39.j, 'null') AS j
                            ) v
                          ), $p98, json(coalesce((
                            SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                              SELECT '[' || coalesce(group_concat(coalesce((
                                SELECT (
                                  SELECT CASE WHEN coalesce((o41.j) -> '$._type' = $p99, 0) THEN json_set(m42.j, $p100, json(coalesce((
                                    SELECT ($p102 || coalesce((CASE WHEN instr(r43.head -> '$._type', 'e999') > 0 THEN (
                                      SELECT c.content
                                      FROM contents c
                                      WHERE c.number = r43.number
                                    ) -> '$._type' ELSE r43.head -> '$._type' END), 'null') || $p103 || coalesce(CASE WHEN ((NOT (r43.type = $p104)) OR (((r43.type = $p105) AND (CASE WHEN instr(r43.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r43.head -> '$.slug.current', 'e999') > 0 THEN (
                                      SELECT c.content
                                      FROM contents c
                                      WHERE c.number = r43.number
                                    ) -> '$.slug.current' ELSE coalesce(r43.head -> '$.slug.current', CASE WHEN instr(r43.head -> '$.slug', '3e999') > 0 THEN (
                                      SELECT c.content
                                      FROM contents c
                                      WHERE c.number = r43.number
                                    ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r43.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p106 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                      FROM (
                                        SELECT (CASE WHEN instr(r43.head -> '$.publishedAt', 'e999') > 0 THEN (
                                          SELECT c.content
                                          FROM contents c
                                          WHERE c.number = r43.number
                                        ) -> '$.publishedAt' ELSE r43.head -> '$.publishedAt' END) AS j
                                      ) v
                                    )) <= $p107)))) THEN (CASE WHEN instr(r43.head -> '$.slug.current', 'e999') > 0 THEN (
                                      SELECT c.content
                                      FROM contents c
                                      WHERE c.number = r43.number
                                    ) -> '$.slug.current' ELSE coalesce(r43.head -> '$.slug.current', CASE WHEN instr(r43.head -> '$.slug', '3e999') > 0 THEN (
                                      SELECT c.content
                                      FROM contents c
                                      WHERE c.number = r43.number
                                    ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                                    FROM documents r43
                                    WHERE r43.id = groq_reached((
                                      SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                      FROM (
                                        SELECT (o41.j) -> '$.reference' AS j
                                      ) v
                                    ))
                                    AND r43.version = $p101
                                    AND instr(r43.id, '.') = 0
                                  ), 'null'))) ELSE m42.j END
                                  FROM (
                                    SELECT (
                                      SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                      FROM (
                                        SELECT coalesce(o41.j, 'null') AS j
                                      ) v
                                    ) AS j
                                  ) m42
                                )
                                FROM (
                                  SELECT (CASE i40.type WHEN 'object' THEN i40.value WHEN 'array' THEN i40.value WHEN 'text' THEN json_quote(i40.value) WHEN 'integer' THEN CAST(i40.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                ) o41
                                WHERE substr(o41.j, 1, 1) = '{'
                              ), 'null'), ','), '') || ']'
                              FROM json_each(b.j) i40
                            ) END END
                            FROM (
                              SELECT (o39.j) -> '$.markDefs' AS j
                            ) b
                          ), 'null')))
                          FROM (
                            SELECT (CASE i38.type WHEN 'object' THEN i38.value WHEN 'array' THEN i38.value WHEN 'text' THEN json_quote(i38.value) WHEN 'integer' THEN CAST(i38.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                          ) o39
                          WHERE substr(o39.j, 1, 1) = '{'
                        ), 'null'), ','), '') || ']'
                        FROM json_each(b.j) i38
                      ) END END
                      FROM (
                        SELECT (o16.j) -> '$.text' AS j
                      ) b
                    ), 'null'))) ELSE m37.j END
                    FROM (
                      SELECT (
                        SELECT CASE WHEN coalesce((o16.j) -> '$._type' = $p86, 0) THEN json_set(json_set(json_set(json_set(m35.j, $p87, json(coalesce((o16.j) -> '$.alt', 'null'))), $p88, json(coalesce((o16.j) -> '$.crop', 'null'))), $p89, json(coalesce((o16.j) -> '$.hotspot', 'null'))), $p90, json(coalesce((
                          SELECT ($p92 || coalesce('"' || r36.id || '"', 'null') || $p93 || coalesce((CASE WHEN instr(r36.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.dimensions.width' ELSE coalesce(r36.head -> '$.metadata.dimensions.width', CASE WHEN instr(r36.head -> '$.metadata', '3e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.dimensions.width' END) END), 'null') || $p94 || coalesce((CASE WHEN instr(r36.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.dimensions.height' ELSE coalesce(r36.head -> '$.metadata.dimensions.height', CASE WHEN instr(r36.head -> '$.metadata', '3e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.dimensions.height' END) END), 'null') || $p95 || coalesce(CASE WHEN CASE (CASE WHEN instr(r36.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.isOpaque' ELSE coalesce(r36.head -> '$.metadata.isOpaque', CASE WHEN instr(r36.head -> '$.metadata', '3e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r36.head -> '$.metadata.lqip', 'e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.lqip' ELSE coalesce(r36.head -> '$.metadata.lqip', CASE WHEN instr(r36.head -> '$.metadata', '3e999') > 0 THEN (
                            SELECT c.content
                            FROM contents c
                            WHERE c.number = r36.number
                          ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null') || '}')
                          FROM documents r36
                          WHERE r36.id = groq_reached((
                            SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                            FROM (
                              SELECT (o16.j) -> '$.asset' AS j
                            ) v
                          ))
                          AND r36.version = $p91
                          AND instr(r36.id, '.') = 0
                        ), 'null'))) ELSE m35.j END
                        FROM (
                          SELECT (
                            SELECT CASE WHEN coalesce((o16.j) -> '$._type' = $p43, 0) THEN json_set(json_set(m17.j, $p44, json(coalesce((
                              SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                SELECT '[' || coalesce(group_concat(coalesce((
                                  SELECT (
                                    SELECT CASE WHEN coalesce((o19.j) -> '$._type' = $p45, 0) THEN json_set(m20.j, $p46, json(coalesce((
                                      SELECT ($p48 || coalesce((CASE WHEN instr(r21.head -> '$._type', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r21.number
                                      ) -> '$._type' ELSE r21.head -> '$._type' END), 'null') || $p49 || coalesce(CASE WHEN ((NOT (r21.type = $p50)) OR (((r21.type = $p51) AND (CASE WHEN instr(r21.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r21.head -> '$.slug.current', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r21.number
                                      ) -> '$.slug.current' ELSE coalesce(r21.head -> '$.slug.current', CASE WHEN instr(r21.head -> '$.slug', '3e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r21.number
                                      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r21.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p52 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                        FROM (
                                          SELECT (CASE WHEN instr(r21.head -> '$.publishedAt', 'e999') > 0 THEN (
                                            SELECT c.content
                                            FROM contents c
                                            WHERE c.number = r21.number
                                          ) -> '$.publishedAt' ELSE r21.head -> '$.publishedAt' END) AS j
                                        ) v
                                      )) <= $p53)))) THEN (CASE WHEN instr(r21.head -> '$.slug.current', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r21.number
                                      ) -> '$.slug.current' ELSE coalesce(r21.head -> '$.slug.current', CASE WHEN instr(r21.head -> '$.slug', '3e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r21.number
                                      ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                                      FROM documents r21
                                      WHERE r21.id = groq_reached((
                                        SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                        FROM (
                                          SELECT (o19.j) -> '$.reference' AS j
                                        ) v
                                      ))
                                      AND r21.version = $p47
                                      AND instr(r21.id, '.') = 0
                                    ), 'null'))) ELSE m20.j END
                                    FROM (
                                      SELECT (
                                        SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                        FROM (
                                          SELECT coalesce(o19.j, 'null') AS j
                                        ) v
                                      ) AS j
                                    ) m20
                                  )
                                  FROM (
                                    SELECT (CASE i18.type WHEN 'object' THEN i18.value WHEN 'array' THEN i18.value WHEN 'text' THEN json_quote(i18.value) WHEN 'integer' THEN CAST(i18.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                  ) o19
                                  WHERE substr(o19.j, 1, 1) = '{'
                                ), 'null'), ','), '') || ']'
                                FROM json_each(b.j) i18
                              ) END END
                              FROM (
                                SELECT (o16.j) -> '$.markDefs' AS j
                              ) b
                            ), 'null'))), $p54, json(coalesce((
                              SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                SELECT '[' || coalesce(group_concat(coalesce((
                                  SELECT (
                                    SELECT CASE WHEN coalesce((o23.j) -> '$._type' = $p67, 0) THEN json_set(m31.j, $p68, json(coalesce((
                                      SELECT ($p70 || coalesce('"' || r32.id || '"', 'null') || $p71 || coalesce((CASE WHEN instr(r32.head -> '$.kind', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.kind' ELSE r32.head -> '$.kind' END), 'null') || $p72 || coalesce((CASE WHEN instr(r32.head -> '$.title', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.title' ELSE r32.head -> '$.title' END), 'null') || $p73 || coalesce((
                                        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                          SELECT '[' || coalesce(group_concat(coalesce((
                                            SELECT ($p74 || coalesce((o34.j) -> '$.family', 'null') || $p75 || coalesce((o34.j) -> '$.given', 'null') || $p76 || coalesce((o34.j) -> '$.suffix', 'null') || '}')
                                            FROM (
                                              SELECT (CASE i33.type WHEN 'object' THEN i33.value WHEN 'array' THEN i33.value WHEN 'text' THEN json_quote(i33.value) WHEN 'integer' THEN CAST(i33.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                            ) o34
                                            WHERE substr(o34.j, 1, 1) = '{'
                                          ), 'null'), ','), '') || ']'
                                          FROM json_each(b.j) i33
                                        ) END END
                                        FROM (
                                          SELECT (CASE WHEN instr(r32.head -> '$.authors', 'e999') > 0 THEN (
                                            SELECT c.content
                                            FROM contents c
                                            WHERE c.number = r32.number
                                          ) -> '$.authors' ELSE r32.head -> '$.authors' END) AS j
                                        ) b
                                      ), 'null') || $p77 || coalesce((CASE WHEN instr(r32.head -> '$.year', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.year' ELSE r32.head -> '$.year' END), 'null') || $p78 || coalesce((CASE WHEN instr(r32.head -> '$.container', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.container' ELSE r32.head -> '$.container' END), 'null') || $p79 || coalesce((CASE WHEN instr(r32.head -> '$.volume', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.volume' ELSE r32.head -> '$.volume' END), 'null') || $p80 || coalesce((CASE WHEN instr(r32.head -> '$.issue', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.issue' ELSE r32.head -> '$.issue' END), 'null') || $p81 || coalesce((CASE WHEN instr(r32.head -> '$.pages', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.pages' ELSE r32.head -> '$.pages' END), 'null') || $p82 || coalesce((CASE WHEN instr(r32.head -> '$.publisher', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.publisher' ELSE r32.head -> '$.publisher' END), 'null') || $p83 || coalesce((CASE WHEN instr(r32.head -> '$.doi', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.doi' ELSE r32.head -> '$.doi' END), 'null') || $p84 || coalesce((CASE WHEN instr(r32.head -> '$.url', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.url' ELSE r32.head -> '$.url' END), 'null') || $p85 || coalesce((CASE WHEN instr(r32.head -> '$.accessed', 'e999') > 0 THEN (
                                        SELECT c.content
                                        FROM contents c
                                        WHERE c.number = r32.number
                                      ) -> '$.accessed' ELSE r32.head -> '$.accessed' END), 'null') || '}')
                                      FROM documents r32
                                      WHERE r32.id = groq_reached((
                                        SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                        FROM (
                                          SELECT (o23.j) -> '$.source' AS j
                                        ) v
                                      ))
                                      AND r32.version = $p69
                                      AND instr(r32.id, '.') = 0
                                    ), 'null'))) ELSE m31.j END
                                    FROM (
                                      SELECT (
                                        SELECT CASE WHEN coalesce((o23.j) -> '$._type' = $p55, 0) THEN json_set(m24.j, $p56, json(coalesce((
                                          SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                            SELECT '[' || coalesce(group_concat(coalesce((
                                              SELECT json_set((
                                                SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                                FROM (
                                                  SELECT coalesce(o26.j, 'null') AS j
                                                ) v
                                              ), $p57, json(coalesce((
                                                SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                                                  SELECT '[' || coalesce(group_concat(coalesce((
                                                    SELECT (
                                                      SELECT CASE WHEN coalesce((o28.j) -> '$._type' = $p58, 0) THEN json_set(m29.j, $p59, json(coalesce((
                                                        SELECT ($p61 || coalesce((CASE WHEN instr(r30.head -> '$._type', 'e999') > 0 THEN (
                                                          SELECT c.content
                                                          FROM contents c
                                                          WHERE c.number = r30.number
                                                        ) -> '$._type' ELSE r30.head -> '$._type' END), 'null') || $p62 || coalesce(CASE WHEN ((NOT (r30.type = $p63)) OR (((r30.type = $p64) AND (CASE WHEN instr(r30.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r30.head -> '$.slug.current', 'e999') > 0 THEN (
                                                          SELECT c.content
                                                          FROM contents c
                                                          WHERE c.number = r30.number
                                                        ) -> '$.slug.current' ELSE coalesce(r30.head -> '$.slug.current', CASE WHEN instr(r30.head -> '$.slug', '3e999') > 0 THEN (
                                                          SELECT c.content
                                                          FROM contents c
                                                          WHERE c.number = r30.number
                                                        ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r30.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p65 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
                                                          SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
                                                          FROM (
                                                            SELECT (CASE WHEN instr(r30.head -> '$.publishedAt', 'e999') > 0 THEN (
                                                              SELECT c.content
                                                              FROM contents c
                                                              WHERE c.number = r30.number
                                                            ) -> '$.publishedAt' ELSE r30.head -> '$.publishedAt' END) AS j
                                                          ) v
                                                        )) <= $p66)))) THEN (CASE WHEN instr(r30.head -> '$.slug.current', 'e999') > 0 THEN (
                                                          SELECT c.content
                                                          FROM contents c
                                                          WHERE c.number = r30.number
                                                        ) -> '$.slug.current' ELSE coalesce(r30.head -> '$.slug.current', CASE WHEN instr(r30.head -> '$.slug', '3e999') > 0 THEN (
                                                          SELECT c.content
                                                          FROM contents c
                                                          WHERE c.number = r30.number
                                                        ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
                                                        FROM documents r30
                                                        WHERE r30.id = groq_reached((
                                                          SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
                                                          FROM (
                                                            SELECT (o28.j) -> '$.reference' AS j
                                                          ) v
                                                        ))
                                                        AND r30.version = $p60
                                                        AND instr(r30.id, '.') = 0
                                                      ), 'null'))) ELSE m29.j END
                                                      FROM (
                                                        SELECT (
                                                          SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                                          FROM (
                                                            SELECT coalesce(o28.j, 'null') AS j
                                                          ) v
                                                        ) AS j
                                                      ) m29
                                                    )
                                                    FROM (
                                                      SELECT (CASE i27.type WHEN 'object' THEN i27.value WHEN 'array' THEN i27.value WHEN 'text' THEN json_quote(i27.value) WHEN 'integer' THEN CAST(i27.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                                    ) o28
                                                    WHERE substr(o28.j, 1, 1) = '{'
                                                  ), 'null'), ','), '') || ']'
                                                  FROM json_each(b.j) i27
                                                ) END END
                                                FROM (
                                                  SELECT (o26.j) -> '$.markDefs' AS j
                                                ) b
                                              ), 'null')))
                                              FROM (
                                                SELECT (CASE i25.type WHEN 'object' THEN i25.value WHEN 'array' THEN i25.value WHEN 'text' THEN json_quote(i25.value) WHEN 'integer' THEN CAST(i25.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                              ) o26
                                              WHERE substr(o26.j, 1, 1) = '{'
                                            ), 'null'), ','), '') || ']'
                                            FROM json_each(b.j) i25
                                          ) END END
                                          FROM (
                                            SELECT (o23.j) -> '$.text' AS j
                                          ) b
                                        ), 'null'))) ELSE m24.j END
                                        FROM (
                                          SELECT (
                                            SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                            FROM (
                                              SELECT coalesce(o23.j, 'null') AS j
                                            ) v
                                          ) AS j
                                        ) m24
                                      ) AS j
                                    ) m31
                                  )
                                  FROM (
                                    SELECT (CASE i22.type WHEN 'object' THEN i22.value WHEN 'array' THEN i22.value WHEN 'text' THEN json_quote(i22.value) WHEN 'integer' THEN CAST(i22.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
                                  ) o23
                                  WHERE substr(o23.j, 1, 1) = '{'
                                ), 'null'), ','), '') || ']'
                                FROM json_each(b.j) i22
                              ) END END
                              FROM (
                                SELECT (o16.j) -> '$.children' AS j
                              ) b
                            ), 'null'))) ELSE m17.j END
                            FROM (
                              SELECT (
                                SELECT CASE substr(v.j, 1, 1) WHEN '{' THEN v.j ELSE '{}' END
                                FROM (
                                  SELECT coalesce(o16.j, 'null') AS j
                                ) v
                              ) AS j
                            ) m17
                          ) AS j
                        ) m35
                      ) AS j
                    ) m37
                  ) AS j
                ) m44
              ) AS j
            ) m52
          )
          FROM (
            SELECT (CASE i15.type WHEN 'object' THEN i15.value WHEN 'array' THEN i15.value WHEN 'text' THEN json_quote(i15.value) WHEN 'integer' THEN CAST(i15.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
          ) o16
          WHERE substr(o16.j, 1, 1) = '{'
        ), 'null'), ','), '') || ']'
        FROM json_each(b.j) i15
      ) END END
      FROM (
        SELECT (CASE WHEN instr(d8.head -> '$.body', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d8.number
        ) -> '$.body' ELSE d8.head -> '$.body' END) AS j
      ) b
    ), 'null') || '}') AS x
    FROM (
      SELECT d3.number AS n
      FROM (
        SELECT e5.source AS n, count(*) AS c
        FROM edges e5
        WHERE e5.target IN (
          SELECT i6.value
          FROM (
            SELECT '"' || d2.id || '"' AS j
          ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) i6
          WHERE i6.type = 'text'
        )
        AND e5.field = $p9
        AND (e5.type = $p10)
        AND e5.layer = ''
        GROUP BY e5.source
      ) s4 CROSS
      JOIN documents d3
      WHERE d3.number = s4.n
      AND d3.version = $p15
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
      AND (CASE $p12 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d3.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d3.number
          ) -> '$.publishedAt' ELSE d3.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p13))
      AND (NOT coalesce((CASE WHEN instr(d3.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d3.number
      ) -> '$.seo.noIndex' ELSE coalesce(d3.head -> '$.seo.noIndex', CASE WHEN instr(d3.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d3.number
      ) -> '$.seo.noIndex' END) END) = $p14, 0))
      ORDER BY (
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 OR (v.j ->> '$') GLOB '*[-￿]*' THEN groq_undecided() ELSE v.j ->> '$' END WHEN 'integer' THEN v.j ->> '$' WHEN 'real' THEN v.j ->> '$' WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END
        FROM (
          SELECT coalesce(nullif(groq_date_text(groq_date_time((
            SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
            FROM (
              SELECT (CASE WHEN instr(d3.head -> '$.publishedAt', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = d3.number
              ) -> '$.publishedAt' ELSE d3.head -> '$.publishedAt' END) AS j
            ) v
          ))), 'null'), nullif($p16, 'null')) AS j
        ) v
      ) DESC, d3.id DESC
      LIMIT 50 OFFSET 0
    ) q7 CROSS
    JOIN documents d8
    WHERE d8.number = q7.n
  ) s
), 'null') || '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0 INDEXED BY by_query_ae2494bc02059e75
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.slug.current') WHEN 'text' THEN CASE WHEN instr(d0.head -> '$.slug.current', '\u') > 0 OR (d0.head ->> '$.slug.current') GLOB '*[-￿]*' THEN x'fd' ELSE d0.head ->> '$.slug.current' END WHEN 'integer' THEN d0.head ->> '$.slug.current' WHEN 'real' THEN CASE d0.head -> '$.slug.current' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.slug.current' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN x'fd' ELSE x'ff' END END = $p1
  AND d0.version = $p2
  AND instr(d0.id, '.') = 0
  ORDER BY d0.id
  LIMIT 1 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "topic"
$p1 = "still-water"
$p2 = ""
$p3 = "{\"_id\":"
$p4 = ",\"_type\":"
$p5 = ",\"title\":"
$p6 = ",\"slug\":"
$p7 = ",\"description\":"
$p8 = ",\"articles\":"
$p9 = "topics[]"
$p10 = "article"
$p11 = "article"
$p12 = "false"
$p13 = 1767225600000
$p14 = "true"
$p15 = ""
$p16 = "\"0001-01-01T00:00:00Z\""
$p17 = "{\"_id\":"
$p18 = ",\"_type\":"
$p19 = ",\"title\":"
$p20 = ",\"slug\":"
$p21 = ",\"lede\":"
$p22 = ",\"publishedAt\":"
$p23 = ",\"cover\":"
$p24 = "{\"alt\":"
$p25 = ",\"crop\":"
$p26 = ",\"hotspot\":"
$p27 = ",\"asset\":"
$p28 = ""
$p29 = "{\"_id\":"
$p30 = ",\"width\":"
$p31 = ",\"height\":"
$p32 = ",\"lqip\":"
$p33 = ",\"_updatedAt\":"
$p34 = ",\"authors\":"
$p35 = ""
$p36 = "{\"_type\":"
$p37 = ",\"name\":"
$p38 = ",\"slug\":"
$p39 = ",\"topics\":"
$p40 = ""
$p41 = "{\"title\":"
$p42 = ",\"body\":"
$p43 = "\"block\""
$p44 = "$.markDefs"
$p45 = "\"internalLink\""
$p46 = "$.target"
$p47 = ""
$p48 = "{\"_type\":"
$p49 = ",\"slug\":"
$p50 = "article"
$p51 = "article"
$p52 = "false"
$p53 = 1767225600000
$p54 = "$.children"
$p55 = "\"footnote\""
$p56 = "$.text"
$p57 = "$.markDefs"
$p58 = "\"internalLink\""
$p59 = "$.target"
$p60 = ""
$p61 = "{\"_type\":"
$p62 = ",\"slug\":"
$p63 = "article"
$p64 = "article"
$p65 = "false"
$p66 = 1767225600000
$p67 = "\"citation\""
$p68 = "$.source"
$p69 = ""
$p70 = "{\"_id\":"
$p71 = ",\"kind\":"
$p72 = ",\"title\":"
$p73 = ",\"authors\":"
$p74 = "{\"family\":"
$p75 = ",\"given\":"
$p76 = ",\"suffix\":"
$p77 = ",\"year\":"
$p78 = ",\"container\":"
$p79 = ",\"volume\":"
$p80 = ",\"issue\":"
$p81 = ",\"pages\":"
$p82 = ",\"publisher\":"
$p83 = ",\"doi\":"
$p84 = ",\"url\":"
$p85 = ",\"accessed\":"
$p86 = "\"figure\""
$p87 = "$.alt"
$p88 = "$.crop"
$p89 = "$.hotspot"
$p90 = "$.asset"
$p91 = ""
$p92 = "{\"_id\":"
$p93 = ",\"width\":"
$p94 = ",\"height\":"
$p95 = ",\"lqip\":"
$p96 = "\"callout\""
$p97 = "$.text"
$p98 = "$.markDefs"
$p99 = "\"internalLink\""
$p100 = "$.target"
$p101 = ""
$p102 = "{\"_type\":"
$p103 = ",\"slug\":"
$p104 = "article"
$p105 = "article"
$p106 = "false"
$p107 = 1767225600000
$p108 = "\"passageUse\""
$p109 = "$.passage"
$p110 = ""
$p111 = "{\"text\":"
$p112 = "$.markDefs"
$p113 = "\"internalLink\""
$p114 = "$.target"
$p115 = ""
$p116 = "{\"_type\":"
$p117 = ",\"slug\":"
$p118 = "article"
$p119 = "article"
$p120 = "false"
$p121 = 1767225600000
$p122 = "\"download\""
$p123 = "$.file"
$p124 = ""
$p125 = "{\"_id\":"
$p126 = ",\"originalFilename\":"
$p127 = ",\"extension\":"
$p128 = ",\"size\":"
