== result
-- finds documents by the index on slug.current (by_query_0740c38afc52fa8b) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document, if its head leaves the value out
-- finds documents by number
-- for each row: finds documents by id
-- for each row: finds edges by edges_by_target (target=? AND field=? AND type=? AND layer=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
-- for each row: sorts all rows found, because no index has the order
-- for each row: finds documents by the index on the date in publishedAt, descending (by_query_354086637584504f) (type=? AND version=? AND <expr><?)
-- for each row: finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr>>?)
-- uses the index on slug.current (by_query_0740c38afc52fa8b)
-- uses the index on the date in publishedAt, descending (by_query_354086637584504f)
-- uses the index on the date in publishedAt (by_query_7fcd1c21eb45877a)
SELECT ($p5 || coalesce('"' || d2.id || '"', 'null') || $p6 || coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null') || $p7 || coalesce((CASE WHEN instr(d2.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.title' ELSE d2.head -> '$.title' END), 'null') || $p8 || coalesce((CASE WHEN instr(d2.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' ELSE coalesce(d2.head -> '$.slug.current', CASE WHEN instr(d2.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' END) END), 'null') || $p9 || coalesce((CASE WHEN instr(d2.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.lede' ELSE d2.head -> '$.lede' END), 'null') || $p10 || coalesce((CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END), 'null') || $p11 || coalesce((
  SELECT ($p12 || coalesce((o3.j) -> '$.alt', 'null') || $p13 || coalesce((o3.j) -> '$.crop', 'null') || $p14 || coalesce((o3.j) -> '$.hotspot', 'null') || $p15 || coalesce((
    SELECT ($p17 || coalesce('"' || r4.id || '"', 'null') || $p18 || coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' ELSE coalesce(r4.head -> '$.metadata.dimensions.width', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' END) END), 'null') || $p19 || coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' ELSE coalesce(r4.head -> '$.metadata.dimensions.height', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' END) END), 'null') || $p20 || coalesce(CASE WHEN CASE (CASE WHEN instr(r4.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
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
    AND r4.version = $p16
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
), 'null') || $p21 || coalesce(json_quote(d2.updated_at), 'null') || $p22 || coalesce((
  SELECT ($p23 || coalesce((o5.j) -> '$.title', 'null') || $p24 || coalesce((o5.j) -> '$.description', 'null') || $p25 || coalesce((o5.j) -> '$.canonical', 'null') || $p26 || coalesce((o5.j) -> '$.noIndex', 'null') || $p27 || coalesce((
    SELECT ($p28 || coalesce((o6.j) -> '$.alt', 'null') || $p29 || coalesce((o6.j) -> '$.crop', 'null') || $p30 || coalesce((o6.j) -> '$.hotspot', 'null') || $p31 || coalesce((
      SELECT ($p33 || coalesce('"' || r7.id || '"', 'null') || $p34 || coalesce((CASE WHEN instr(r7.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r7.head -> '$.metadata.dimensions.width', CASE WHEN instr(r7.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.width' END) END), 'null') || $p35 || coalesce((CASE WHEN instr(r7.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r7.head -> '$.metadata.dimensions.height', CASE WHEN instr(r7.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.height' END) END), 'null') || $p36 || coalesce(CASE WHEN CASE (CASE WHEN instr(r7.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.isOpaque' ELSE coalesce(r7.head -> '$.metadata.isOpaque', CASE WHEN instr(r7.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r7.head -> '$.metadata.lqip', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.lqip' ELSE coalesce(r7.head -> '$.metadata.lqip', CASE WHEN instr(r7.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null') || '}')
      FROM documents r7
      WHERE r7.id = groq_reached((
        SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
        FROM (
          SELECT (o6.j) -> '$.asset' AS j
        ) v
      ))
      AND r7.version = $p32
      AND instr(r7.id, '.') = 0
    ), 'null') || '}')
    FROM (
      SELECT (o5.j) -> '$.image' AS j
    ) o6
    WHERE substr(o6.j, 1, 1) = '{'
  ), 'null') || '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.seo', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.seo' ELSE d2.head -> '$.seo' END) AS j
  ) o5
  WHERE substr(o5.j, 1, 1) = '{'
), 'null') || $p37 || coalesce(groq_evaluate($p38, d2.id, d2.rev, NULL), 'null') || $p39 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ($p41 || coalesce('"' || r9.id || '"', 'null') || $p42 || coalesce((CASE WHEN instr(r9.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$._type' ELSE r9.head -> '$._type' END), 'null') || $p43 || coalesce((CASE WHEN instr(r9.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.name' ELSE r9.head -> '$.name' END), 'null') || $p44 || coalesce((CASE WHEN instr(r9.head -> '$.kind', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.kind' ELSE r9.head -> '$.kind' END), 'null') || $p45 || coalesce((CASE WHEN instr(r9.head -> '$.family', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.family' ELSE r9.head -> '$.family' END), 'null') || $p46 || coalesce((CASE WHEN instr(r9.head -> '$.given', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.given' ELSE r9.head -> '$.given' END), 'null') || $p47 || coalesce((CASE WHEN instr(r9.head -> '$.suffix', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.suffix' ELSE r9.head -> '$.suffix' END), 'null') || $p48 || coalesce((CASE WHEN instr(r9.head -> '$.guessedFrom', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.guessedFrom' ELSE r9.head -> '$.guessedFrom' END), 'null') || $p49 || coalesce((CASE WHEN instr(r9.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.slug.current' ELSE coalesce(r9.head -> '$.slug.current', CASE WHEN instr(r9.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.slug.current' END) END), 'null') || $p50 || coalesce((
        SELECT ($p51 || coalesce((o10.j) -> '$.alt', 'null') || $p52 || coalesce((o10.j) -> '$.crop', 'null') || $p53 || coalesce((o10.j) -> '$.hotspot', 'null') || $p54 || coalesce((
          SELECT ($p56 || coalesce('"' || r11.id || '"', 'null') || $p57 || coalesce((CASE WHEN instr(r11.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.width' ELSE coalesce(r11.head -> '$.metadata.dimensions.width', CASE WHEN instr(r11.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.width' END) END), 'null') || $p58 || coalesce((CASE WHEN instr(r11.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.height' ELSE coalesce(r11.head -> '$.metadata.dimensions.height', CASE WHEN instr(r11.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.height' END) END), 'null') || $p59 || coalesce(CASE WHEN CASE (CASE WHEN instr(r11.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.isOpaque' ELSE coalesce(r11.head -> '$.metadata.isOpaque', CASE WHEN instr(r11.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r11.head -> '$.metadata.lqip', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.lqip' ELSE coalesce(r11.head -> '$.metadata.lqip', CASE WHEN instr(r11.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null') || '}')
          FROM documents r11
          WHERE r11.id = groq_reached((
            SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
            FROM (
              SELECT (o10.j) -> '$.asset' AS j
            ) v
          ))
          AND r11.version = $p55
          AND instr(r11.id, '.') = 0
        ), 'null') || '}')
        FROM (
          SELECT (CASE WHEN instr(r9.head -> '$.portrait', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r9.number
          ) -> '$.portrait' ELSE r9.head -> '$.portrait' END) AS j
        ) o10
        WHERE substr(o10.j, 1, 1) = '{'
      ), 'null') || $p60 || coalesce((CASE WHEN instr(r9.head -> '$.shortBio', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.shortBio' ELSE r9.head -> '$.shortBio' END), 'null') || $p61 || coalesce((CASE WHEN instr(r9.head -> '$.bio', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.bio' ELSE r9.head -> '$.bio' END), 'null') || $p62 || coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce((
            SELECT ($p63 || coalesce((o13.j) -> '$._key', 'null') || $p64 || coalesce((o13.j) -> '$.title', 'null') || $p65 || coalesce((o13.j) -> '$.issuer', 'null') || $p66 || coalesce((o13.j) -> '$.status', 'null') || $p67 || coalesce((o13.j) -> '$.date', 'null') || '}')
            FROM (
              SELECT (CASE i12.type WHEN 'object' THEN i12.value WHEN 'array' THEN i12.value WHEN 'text' THEN json_quote(i12.value) WHEN 'integer' THEN CAST(i12.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
            ) o13
            WHERE substr(o13.j, 1, 1) = '{'
          ), 'null'), ','), '') || ']'
          FROM json_each(b.j) i12
        ) END END
        FROM (
          SELECT (CASE WHEN instr(r9.head -> '$.credentials', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r9.number
          ) -> '$.credentials' ELSE r9.head -> '$.credentials' END) AS j
        ) b
      ), 'null') || $p68 || coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce((
            SELECT ($p69 || coalesce((o15.j) -> '$._key', 'null') || $p70 || coalesce((o15.j) -> '$.name', 'null') || $p71 || coalesce((o15.j) -> '$.role', 'null') || $p72 || coalesce((o15.j) -> '$.url', 'null') || '}')
            FROM (
              SELECT (CASE i14.type WHEN 'object' THEN i14.value WHEN 'array' THEN i14.value WHEN 'text' THEN json_quote(i14.value) WHEN 'integer' THEN CAST(i14.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
            ) o15
            WHERE substr(o15.j, 1, 1) = '{'
          ), 'null'), ','), '') || ']'
          FROM json_each(b.j) i14
        ) END END
        FROM (
          SELECT (CASE WHEN instr(r9.head -> '$.affiliations', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r9.number
          ) -> '$.affiliations' ELSE r9.head -> '$.affiliations' END) AS j
        ) b
      ), 'null') || $p73 || coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce((
            SELECT ($p74 || coalesce((o17.j) -> '$._key', 'null') || $p75 || coalesce((o17.j) -> '$.label', 'null') || $p76 || coalesce((o17.j) -> '$.url', 'null') || '}')
            FROM (
              SELECT (CASE i16.type WHEN 'object' THEN i16.value WHEN 'array' THEN i16.value WHEN 'text' THEN json_quote(i16.value) WHEN 'integer' THEN CAST(i16.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN groq_undecided() END) AS j
            ) o17
            WHERE substr(o17.j, 1, 1) = '{'
          ), 'null'), ','), '') || ']'
          FROM json_each(b.j) i16
        ) END END
        FROM (
          SELECT (CASE WHEN instr(r9.head -> '$.profiles', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r9.number
          ) -> '$.profiles' ELSE r9.head -> '$.profiles' END) AS j
        ) b
      ), 'null') || $p77 || coalesce((CASE WHEN instr(r9.head -> '$.specialities', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.specialities' ELSE r9.head -> '$.specialities' END), 'null') || '}')
      FROM documents r9
      WHERE r9.id = groq_reached((CASE WHEN i8.type = 'object' AND json_type(i8.value, '$._ref') = 'text' THEN i8.value ->> '$._ref' END))
      AND r9.version = $p40
      AND instr(r9.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i8
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
), 'null') || $p78 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ($p80 || coalesce('"' || r19.id || '"', 'null') || $p81 || coalesce((CASE WHEN instr(r19.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$._type' ELSE r19.head -> '$._type' END), 'null') || $p82 || coalesce((CASE WHEN instr(r19.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$.title' ELSE r19.head -> '$.title' END), 'null') || $p83 || coalesce((CASE WHEN instr(r19.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$.slug.current' ELSE coalesce(r19.head -> '$.slug.current', CASE WHEN instr(r19.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$.slug.current' END) END), 'null') || '}')
      FROM documents r19
      WHERE r19.id = groq_reached((CASE WHEN i18.type = 'object' AND json_type(i18.value, '$._ref') = 'text' THEN i18.value ->> '$._ref' END))
      AND r19.version = $p79
      AND instr(r19.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i18
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.topics' ELSE d2.head -> '$.topics' END) AS j
  ) b
), 'null') || $p84 || coalesce((CASE WHEN instr(d2.head -> '$.part', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.part' ELSE d2.head -> '$.part' END), 'null') || $p85 || coalesce((
  SELECT ($p87 || coalesce('"' || r20.id || '"', 'null') || $p88 || coalesce((CASE WHEN instr(r20.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$._type' ELSE r20.head -> '$._type' END), 'null') || $p89 || coalesce((CASE WHEN instr(r20.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$.title' ELSE r20.head -> '$.title' END), 'null') || $p90 || coalesce((CASE WHEN instr(r20.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$.slug.current' ELSE coalesce(r20.head -> '$.slug.current', CASE WHEN instr(r20.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$.slug.current' END) END), 'null') || $p91 || coalesce((
    SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
    FROM (
      SELECT ($p100 || coalesce('"' || d21.id || '"', 'null') || $p101 || coalesce((CASE WHEN instr(d21.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$._type' ELSE d21.head -> '$._type' END), 'null') || $p102 || coalesce((CASE WHEN instr(d21.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.title' ELSE d21.head -> '$.title' END), 'null') || $p103 || coalesce((CASE WHEN instr(d21.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.slug.current' ELSE coalesce(d21.head -> '$.slug.current', CASE WHEN instr(d21.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.slug.current' END) END), 'null') || $p104 || coalesce((CASE WHEN instr(d21.head -> '$.part', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.part' ELSE d21.head -> '$.part' END), 'null') || '}') AS x
      FROM (
        SELECT e23.source AS n, count(*) AS c
        FROM edges e23
        WHERE e23.target IN (
          SELECT i24.value
          FROM (
            SELECT '"' || r20.id || '"' AS j
          ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) i24
          WHERE i24.type = 'text'
        )
        AND e23.field = $p92
        AND (e23.type = $p93)
        AND e23.layer = ''
        GROUP BY e23.source
      ) s22 CROSS
      JOIN documents d21
      WHERE (d21.number & 255 OR groq_tick())
      AND d21.number = s22.n
      AND d21.version = $p97
      AND instr(d21.id, '.') = 0
      AND (CASE WHEN instr(d21.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d21.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.slug.current' ELSE coalesce(d21.head -> '$.slug.current', CASE WHEN instr(d21.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d21.head, '$.slug.current') <> 'null', 0) END)
      AND (CASE $p94 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d21.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d21.number
          ) -> '$.publishedAt' ELSE d21.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p95))
      AND (NOT coalesce((CASE WHEN instr(d21.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.seo.noIndex' ELSE coalesce(d21.head -> '$.seo.noIndex', CASE WHEN instr(d21.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.seo.noIndex' END) END) = $p96, 0))
      ORDER BY (
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 OR (v.j ->> '$') GLOB '*[-￿]*' THEN groq_undecided() ELSE v.j ->> '$' END WHEN 'integer' THEN v.j ->> '$' WHEN 'real' THEN v.j ->> '$' WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END
        FROM (
          SELECT coalesce(nullif((CASE WHEN instr(d21.head -> '$.part', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d21.number
          ) -> '$.part' ELSE d21.head -> '$.part' END), 'null'), nullif($p98, 'null')) AS j
        ) v
      ), coalesce(coalesce(groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d21.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d21.number
          ) -> '$.publishedAt' ELSE d21.head -> '$.publishedAt' END) AS j
        ) v
      )), $p99), x'ff'), d21.id
    ) s
  ), 'null') || '}')
  FROM documents r20
  WHERE r20.id = groq_reached((CASE json_type(d2.head, '$.series._ref') WHEN 'text' THEN d2.head ->> '$.series._ref' ELSE CASE WHEN instr(d2.head -> '$.series', '3e999') > 0 THEN CASE json_type((
    SELECT c.content
    FROM contents c
    WHERE c.number = d2.number
  ), '$.series._ref') WHEN 'text' THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d2.number
  ) ->> '$.series._ref' END END END))
  AND r20.version = $p86
  AND instr(r20.id, '.') = 0
), 'null') || $p105 || coalesce((
  SELECT ($p106 || coalesce((o25.j) -> '$.date', 'null') || $p107 || coalesce((
    SELECT ($p109 || coalesce((CASE WHEN instr(r26.head -> '$._type', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$._type' ELSE r26.head -> '$._type' END), 'null') || $p110 || coalesce((CASE WHEN instr(r26.head -> '$.name', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.name' ELSE r26.head -> '$.name' END), 'null') || $p111 || coalesce((CASE WHEN instr(r26.head -> '$.kind', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.kind' ELSE r26.head -> '$.kind' END), 'null') || $p112 || coalesce((CASE WHEN instr(r26.head -> '$.family', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.family' ELSE r26.head -> '$.family' END), 'null') || $p113 || coalesce((CASE WHEN instr(r26.head -> '$.given', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.given' ELSE r26.head -> '$.given' END), 'null') || $p114 || coalesce((CASE WHEN instr(r26.head -> '$.suffix', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.suffix' ELSE r26.head -> '$.suffix' END), 'null') || $p115 || coalesce((CASE WHEN instr(r26.head -> '$.guessedFrom', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.guessedFrom' ELSE r26.head -> '$.guessedFrom' END), 'null') || $p116 || coalesce((CASE WHEN instr(r26.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.slug.current' ELSE coalesce(r26.head -> '$.slug.current', CASE WHEN instr(r26.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.slug.current' END) END), 'null') || '}')
    FROM documents r26
    WHERE r26.id = groq_reached((
      SELECT CASE json_type(v.j, '$._ref') WHEN 'text' THEN v.j ->> '$._ref' END
      FROM (
        SELECT (o25.j) -> '$.by' AS j
      ) v
    ))
    AND r26.version = $p108
    AND instr(r26.id, '.') = 0
  ), 'null') || '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.review', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.review' ELSE d2.head -> '$.review' END) AS j
  ) o25
  WHERE substr(o25.j, 1, 1) = '{'
), 'null') || $p117 || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT ($p119 || coalesce('"' || r28.id || '"', 'null') || $p120 || coalesce((CASE WHEN instr(r28.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$._type' ELSE r28.head -> '$._type' END), 'null') || $p121 || coalesce(CASE WHEN ((((r28.type = $p122) AND (CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r28.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' ELSE coalesce(r28.head -> '$.slug.current', CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r28.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p123 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(r28.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r28.number
          ) -> '$.publishedAt' ELSE r28.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p124))) AND (NOT coalesce((CASE WHEN instr(r28.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' ELSE coalesce(r28.head -> '$.seo.noIndex', CASE WHEN instr(r28.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' END) END) = $p125, 0))) THEN (CASE WHEN instr(r28.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.title' ELSE r28.head -> '$.title' END) ELSE NULL END, 'null') || $p126 || coalesce(CASE WHEN ((((r28.type = $p127) AND (CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r28.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' ELSE coalesce(r28.head -> '$.slug.current', CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r28.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p128 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(r28.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r28.number
          ) -> '$.publishedAt' ELSE r28.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p129))) AND (NOT coalesce((CASE WHEN instr(r28.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' ELSE coalesce(r28.head -> '$.seo.noIndex', CASE WHEN instr(r28.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' END) END) = $p130, 0))) THEN (CASE WHEN instr(r28.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' ELSE coalesce(r28.head -> '$.slug.current', CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' END) END) ELSE NULL END, 'null') || '}')
      FROM documents r28
      WHERE r28.id = groq_reached((CASE WHEN i27.type = 'object' AND json_type(i27.value, '$._ref') = 'text' THEN i27.value ->> '$._ref' END))
      AND r28.version = $p118
      AND instr(r28.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i27
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.related', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.related' ELSE d2.head -> '$.related' END) AS j
  ) b
), 'null') || $p131 || coalesce((
  SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
  FROM (
    SELECT ($p139 || coalesce('"' || d35.id || '"', 'null') || $p140 || coalesce((CASE WHEN instr(d35.head -> '$._type', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d35.number
    ) -> '$._type' ELSE d35.head -> '$._type' END), 'null') || $p141 || coalesce((CASE WHEN instr(d35.head -> '$.title', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d35.number
    ) -> '$.title' ELSE d35.head -> '$.title' END), 'null') || $p142 || coalesce((CASE WHEN instr(d35.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d35.number
    ) -> '$.slug.current' ELSE coalesce(d35.head -> '$.slug.current', CASE WHEN instr(d35.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d35.number
    ) -> '$.slug.current' END) END), 'null') || '}') AS x
    FROM (
      SELECT d29.number AS n
      FROM (
        SELECT e31.source AS n, count(*) AS c
        FROM edges e31
        WHERE e31.target IN (
          SELECT CASE i33.type WHEN 'text' THEN i33.value ELSE groq_undecided() END
          FROM (
            SELECT (
              SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
                SELECT '[' || coalesce(group_concat(coalesce((CASE i32.type WHEN 'object' THEN (i32.value) -> '$._ref' END), 'null'), ','), '') || ']'
                FROM json_each(b.j) i32
              ) END END
              FROM (
                SELECT (CASE WHEN instr(d2.head -> '$.topics', 'e999') > 0 THEN (
                  SELECT c.content
                  FROM contents c
                  WHERE c.number = d2.number
                ) -> '$.topics' ELSE d2.head -> '$.topics' END) AS j
              ) b
            ) AS j
          ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j ELSE '[]' END) i33
        )
        AND e31.field = $p132
        AND (e31.type = $p133)
        AND e31.layer = ''
        GROUP BY e31.source
      ) s30 CROSS
      JOIN documents d29
      WHERE (d29.number & 255 OR groq_tick())
      AND d29.number = s30.n
      AND d29.version = $p137
      AND instr(d29.id, '.') = 0
      AND (CASE WHEN instr(d29.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d29.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d29.number
      ) -> '$.slug.current' ELSE coalesce(d29.head -> '$.slug.current', CASE WHEN instr(d29.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d29.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d29.head, '$.slug.current') <> 'null', 0) END)
      AND (CASE $p134 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d29.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d29.number
          ) -> '$.publishedAt' ELSE d29.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p135))
      AND (NOT coalesce((CASE WHEN instr(d29.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d29.number
      ) -> '$.seo.noIndex' ELSE coalesce(d29.head -> '$.seo.noIndex', CASE WHEN instr(d29.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d29.number
      ) -> '$.seo.noIndex' END) END) = $p136, 0))
      AND (NOT (
        SELECT v.a = v.b
        AND substr(v.a, 1, 1) NOT IN ('[', '{')
        FROM (
          SELECT coalesce('"' || d29.id || '"', 'null') AS a, coalesce('"' || d2.id || '"', 'null') AS b
        ) v
      ))
      ORDER BY s30.c DESC, coalesce(coalesce(groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d29.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d29.number
          ) -> '$.publishedAt' ELSE d29.head -> '$.publishedAt' END) AS j
        ) v
      )), $p138), x'ff') DESC, d29.id DESC
      LIMIT 4 OFFSET 0
    ) q34 CROSS
    JOIN documents d35
    WHERE d35.number = q34.n
  ) s
), 'null') || $p143 || coalesce((
  SELECT ($p150 || coalesce('"' || d36.id || '"', 'null') || $p151 || coalesce((CASE WHEN instr(d36.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$._type' ELSE d36.head -> '$._type' END), 'null') || $p152 || coalesce((CASE WHEN instr(d36.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$.title' ELSE d36.head -> '$.title' END), 'null') || $p153 || coalesce((CASE WHEN instr(d36.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$.slug.current' ELSE coalesce(d36.head -> '$.slug.current', CASE WHEN instr(d36.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$.slug.current' END) END), 'null') || '}') AS x
  FROM documents d36 INDEXED BY by_query_354086637584504f
  WHERE (d36.number & 255 OR groq_tick())
  AND (d36.type = $p144)
  AND CASE WHEN json_type(d36.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d36.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d36.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d36.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d36.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d36.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END <= coalesce(groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  )), x'ff')
  AND d36.version = $p149
  AND instr(d36.id, '.') = 0
  AND (CASE WHEN instr(d36.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d36.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$.slug.current' ELSE coalesce(d36.head -> '$.slug.current', CASE WHEN instr(d36.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d36.head, '$.slug.current') <> 'null', 0) END)
  AND (CASE $p146 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d36.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d36.number
      ) -> '$.publishedAt' ELSE d36.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p147))
  AND (NOT coalesce((CASE WHEN instr(d36.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$.seo.noIndex' ELSE coalesce(d36.head -> '$.seo.noIndex', CASE WHEN instr(d36.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d36.number
  ) -> '$.seo.noIndex' END) END) = $p148, 0))
  AND ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d36.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d36.number
      ) -> '$.publishedAt' ELSE d36.head -> '$.publishedAt' END) AS j
    ) v
  )) < groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  ))) OR ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d36.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d36.number
      ) -> '$.publishedAt' ELSE d36.head -> '$.publishedAt' END) AS j
    ) v
  )) IS groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  ))) AND (
    SELECT CASE WHEN replace(typeof(v.a), 'integer', 'real') = replace(typeof(v.b), 'integer', 'real')
    AND (typeof(v.a) <> 'blob' OR max(v.a, v.b) < x'02') THEN v.a < v.b END
    FROM (
      SELECT d36.id AS a, d2.id AS b
    ) v
  )))
  ORDER BY CASE WHEN json_type(d36.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d36.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d36.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d36.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d36.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d36.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d36.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d36.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d36.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d36.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d36.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d36.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d36.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END DESC, d36.id DESC
  LIMIT 1 OFFSET 0
), 'null') || $p154 || coalesce((
  SELECT ($p161 || coalesce('"' || d37.id || '"', 'null') || $p162 || coalesce((CASE WHEN instr(d37.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$._type' ELSE d37.head -> '$._type' END), 'null') || $p163 || coalesce((CASE WHEN instr(d37.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$.title' ELSE d37.head -> '$.title' END), 'null') || $p164 || coalesce((CASE WHEN instr(d37.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$.slug.current' ELSE coalesce(d37.head -> '$.slug.current', CASE WHEN instr(d37.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$.slug.current' END) END), 'null') || '}') AS x
  FROM documents d37 INDEXED BY by_query_7fcd1c21eb45877a
  WHERE (d37.number & 255 OR groq_tick())
  AND (d37.type = $p155)
  AND CASE WHEN json_type(d37.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d37.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d37.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d37.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d37.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d37.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END >= coalesce(groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  )), -9e999)
  AND d37.version = $p160
  AND instr(d37.id, '.') = 0
  AND (CASE WHEN instr(d37.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d37.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$.slug.current' ELSE coalesce(d37.head -> '$.slug.current', CASE WHEN instr(d37.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d37.head, '$.slug.current') <> 'null', 0) END)
  AND (CASE $p157 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d37.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d37.number
      ) -> '$.publishedAt' ELSE d37.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p158))
  AND (NOT coalesce((CASE WHEN instr(d37.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$.seo.noIndex' ELSE coalesce(d37.head -> '$.seo.noIndex', CASE WHEN instr(d37.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d37.number
  ) -> '$.seo.noIndex' END) END) = $p159, 0))
  AND ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d37.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d37.number
      ) -> '$.publishedAt' ELSE d37.head -> '$.publishedAt' END) AS j
    ) v
  )) > groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  ))) OR ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d37.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d37.number
      ) -> '$.publishedAt' ELSE d37.head -> '$.publishedAt' END) AS j
    ) v
  )) IS groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN instr(v.j, '\u') > 0 THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  ))) AND (
    SELECT CASE WHEN replace(typeof(v.a), 'integer', 'real') = replace(typeof(v.b), 'integer', 'real')
    AND (typeof(v.a) <> 'blob' OR max(v.a, v.b) < x'02') THEN v.a > v.b END
    FROM (
      SELECT d37.id AS a, d2.id AS b
    ) v
  )))
  ORDER BY CASE WHEN json_type(d37.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d37.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d37.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d37.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d37.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d37.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d37.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d37.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d37.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d37.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d37.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d37.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d37.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END, d37.id
  LIMIT 1 OFFSET 0
), 'null') || '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0 INDEXED BY by_query_0740c38afc52fa8b
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.slug.current') WHEN 'text' THEN CASE WHEN instr(d0.head -> '$.slug.current', '\u') > 0 OR (d0.head ->> '$.slug.current') GLOB '*[-￿]*' THEN x'fd' ELSE d0.head ->> '$.slug.current' END WHEN 'integer' THEN d0.head ->> '$.slug.current' WHEN 'real' THEN CASE d0.head -> '$.slug.current' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.slug.current' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN x'fd' ELSE x'ff' END END = $p1
  AND d0.version = $p4
  AND instr(d0.id, '.') = 0
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
  ORDER BY d0.id
  LIMIT 1 OFFSET 0
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
$p0 = "article"
$p1 = "still-water"
$p2 = "false"
$p3 = 1767225600000
$p4 = ""
$p5 = "{\"_id\":"
$p6 = ",\"_type\":"
$p7 = ",\"title\":"
$p8 = ",\"slug\":"
$p9 = ",\"lede\":"
$p10 = ",\"publishedAt\":"
$p11 = ",\"cover\":"
$p12 = "{\"alt\":"
$p13 = ",\"crop\":"
$p14 = ",\"hotspot\":"
$p15 = ",\"asset\":"
$p16 = ""
$p17 = "{\"_id\":"
$p18 = ",\"width\":"
$p19 = ",\"height\":"
$p20 = ",\"lqip\":"
$p21 = ",\"_updatedAt\":"
$p22 = ",\"seo\":"
$p23 = "{\"title\":"
$p24 = ",\"description\":"
$p25 = ",\"canonical\":"
$p26 = ",\"noIndex\":"
$p27 = ",\"image\":"
$p28 = "{\"alt\":"
$p29 = ",\"crop\":"
$p30 = ",\"hotspot\":"
$p31 = ",\"asset\":"
$p32 = ""
$p33 = "{\"_id\":"
$p34 = ",\"width\":"
$p35 = ",\"height\":"
$p36 = ",\"lqip\":"
$p37 = ",\"body\":"
$p38 = 0
$p39 = ",\"authors\":"
$p40 = ""
$p41 = "{\"_id\":"
$p42 = ",\"_type\":"
$p43 = ",\"name\":"
$p44 = ",\"kind\":"
$p45 = ",\"family\":"
$p46 = ",\"given\":"
$p47 = ",\"suffix\":"
$p48 = ",\"guessedFrom\":"
$p49 = ",\"slug\":"
$p50 = ",\"portrait\":"
$p51 = "{\"alt\":"
$p52 = ",\"crop\":"
$p53 = ",\"hotspot\":"
$p54 = ",\"asset\":"
$p55 = ""
$p56 = "{\"_id\":"
$p57 = ",\"width\":"
$p58 = ",\"height\":"
$p59 = ",\"lqip\":"
$p60 = ",\"shortBio\":"
$p61 = ",\"bio\":"
$p62 = ",\"credentials\":"
$p63 = "{\"_key\":"
$p64 = ",\"title\":"
$p65 = ",\"issuer\":"
$p66 = ",\"status\":"
$p67 = ",\"date\":"
$p68 = ",\"affiliations\":"
$p69 = "{\"_key\":"
$p70 = ",\"name\":"
$p71 = ",\"role\":"
$p72 = ",\"url\":"
$p73 = ",\"profiles\":"
$p74 = "{\"_key\":"
$p75 = ",\"label\":"
$p76 = ",\"url\":"
$p77 = ",\"specialities\":"
$p78 = ",\"topics\":"
$p79 = ""
$p80 = "{\"_id\":"
$p81 = ",\"_type\":"
$p82 = ",\"title\":"
$p83 = ",\"slug\":"
$p84 = ",\"part\":"
$p85 = ",\"series\":"
$p86 = ""
$p87 = "{\"_id\":"
$p88 = ",\"_type\":"
$p89 = ",\"title\":"
$p90 = ",\"slug\":"
$p91 = ",\"parts\":"
$p92 = "series"
$p93 = "article"
$p94 = "false"
$p95 = 1767225600000
$p96 = "true"
$p97 = ""
$p98 = "1000000"
$p99 = -62135596800000
$p100 = "{\"_id\":"
$p101 = ",\"_type\":"
$p102 = ",\"title\":"
$p103 = ",\"slug\":"
$p104 = ",\"part\":"
$p105 = ",\"review\":"
$p106 = "{\"date\":"
$p107 = ",\"by\":"
$p108 = ""
$p109 = "{\"_type\":"
$p110 = ",\"name\":"
$p111 = ",\"kind\":"
$p112 = ",\"family\":"
$p113 = ",\"given\":"
$p114 = ",\"suffix\":"
$p115 = ",\"guessedFrom\":"
$p116 = ",\"slug\":"
$p117 = ",\"related\":"
$p118 = ""
$p119 = "{\"_id\":"
$p120 = ",\"_type\":"
$p121 = ",\"title\":"
$p122 = "article"
$p123 = "false"
$p124 = 1767225600000
$p125 = "true"
$p126 = ",\"slug\":"
$p127 = "article"
$p128 = "false"
$p129 = 1767225600000
$p130 = "true"
$p131 = ",\"alike\":"
$p132 = "topics[]"
$p133 = "article"
$p134 = "false"
$p135 = 1767225600000
$p136 = "true"
$p137 = ""
$p138 = -62135596800000
$p139 = "{\"_id\":"
$p140 = ",\"_type\":"
$p141 = ",\"title\":"
$p142 = ",\"slug\":"
$p143 = ",\"previous\":"
$p144 = "article"
$p145 = ""
$p146 = "false"
$p147 = 1767225600000
$p148 = "true"
$p149 = ""
$p150 = "{\"_id\":"
$p151 = ",\"_type\":"
$p152 = ",\"title\":"
$p153 = ",\"slug\":"
$p154 = ",\"next\":"
$p155 = "article"
$p156 = ""
$p157 = "false"
$p158 = 1767225600000
$p159 = "true"
$p160 = ""
$p161 = "{\"_id\":"
$p162 = ",\"_type\":"
$p163 = ",\"title\":"
$p164 = ",\"slug\":"
