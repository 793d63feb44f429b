== result
-- finds documents by the index on slug.current (by_query_b850f7fe588d5708) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- finds documents by number
-- for each row: finds documents by id
-- for each row: finds edges by edges_by_target (target=? AND field=? AND type=? AND layer=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
-- for each row: sorts all rows found, because no index has the order
-- for each row: finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr><?)
-- for each row: finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr>=?)
-- for each row: finds documents by the index on the date in publishedAt (by_query_7fcd1c21eb45877a) (type=? AND version=? AND <expr>>?)
-- uses the index on slug.current (by_query_b850f7fe588d5708)
-- uses the index on the date in publishedAt (by_query_7fcd1c21eb45877a)
SELECT concat('{"_id":', coalesce('"' || d2.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d2.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$._type' ELSE d2.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d2.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.title' ELSE d2.head -> '$.title' END), 'null'), ',"language":', coalesce((CASE WHEN instr(d2.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.language' ELSE d2.head -> '$.language' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d2.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' ELSE coalesce(d2.head -> '$.slug.current', CASE WHEN instr(d2.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce((CASE WHEN instr(d2.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.lede' ELSE d2.head -> '$.lede' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END), 'null'), ',"cover":', coalesce((
  SELECT concat('{"alt":', coalesce((o3.j) -> '$.alt', 'null'), ',"crop":', coalesce((o3.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o3.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
    SELECT concat('{"_id":', coalesce('"' || r4.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' ELSE coalesce(r4.head -> '$.metadata.dimensions.width', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r4.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' ELSE coalesce(r4.head -> '$.metadata.dimensions.height', CASE WHEN instr(r4.head -> '$.metadata', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r4.number
    ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r4.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
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
    ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
    FROM documents r4
    WHERE r4.id = (
      SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
      FROM (
        SELECT (o3.j) -> '$.asset' AS j
      ) v
    )
    AND r4.version = ''
    AND instr(r4.id, '.') = 0
  ), 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.cover', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.cover' ELSE d2.head -> '$.cover' END) AS j
  ) o3
  WHERE substr(o3.j, 1, 1) = '{'
), 'null'), ',"_updatedAt":', coalesce(json_quote(d2.updated_at), 'null'), ',"seo":', coalesce((
  SELECT concat('{"title":', coalesce((o5.j) -> '$.title', 'null'), ',"description":', coalesce((o5.j) -> '$.description', 'null'), ',"canonical":', coalesce((o5.j) -> '$.canonical', 'null'), ',"noIndex":', coalesce((o5.j) -> '$.noIndex', 'null'), ',"keepFromSearchEngines":', coalesce((o5.j) -> '$.keepFromSearchEngines', 'null'), ',"image":', coalesce((
    SELECT concat('{"alt":', coalesce((o6.j) -> '$.alt', 'null'), ',"crop":', coalesce((o6.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o6.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
      SELECT concat('{"_id":', coalesce('"' || r7.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r7.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r7.head -> '$.metadata.dimensions.width', CASE WHEN instr(r7.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r7.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r7.head -> '$.metadata.dimensions.height', CASE WHEN instr(r7.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r7.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
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
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
      FROM documents r7
      WHERE r7.id = (
        SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
        FROM (
          SELECT (o6.j) -> '$.asset' AS j
        ) v
      )
      AND r7.version = ''
      AND instr(r7.id, '.') = 0
    ), 'null'), '}')
    FROM (
      SELECT (o5.j) -> '$.image' AS j
    ) o6
    WHERE substr(o6.j, 1, 1) = '{'
  ), 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.seo', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.seo' ELSE d2.head -> '$.seo' END) AS j
  ) o5
  WHERE substr(o5.j, 1, 1) = '{'
), 'null'), ',"body":', coalesce(groq_evaluate(0, d2.id, d2.rev, NULL), 'null'), ',"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_id":', coalesce('"' || r9.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(r9.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$._type' ELSE r9.head -> '$._type' END), 'null'), ',"name":', coalesce((CASE WHEN instr(r9.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.name' ELSE r9.head -> '$.name' END), 'null'), ',"kind":', coalesce((CASE WHEN instr(r9.head -> '$.kind', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.kind' ELSE r9.head -> '$.kind' END), 'null'), ',"family":', coalesce((CASE WHEN instr(r9.head -> '$.family', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.family' ELSE r9.head -> '$.family' END), 'null'), ',"given":', coalesce((CASE WHEN instr(r9.head -> '$.given', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.given' ELSE r9.head -> '$.given' END), 'null'), ',"suffix":', coalesce((CASE WHEN instr(r9.head -> '$.suffix', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.suffix' ELSE r9.head -> '$.suffix' END), 'null'), ',"guessedFrom":', coalesce((CASE WHEN instr(r9.head -> '$.guessedFrom', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.guessedFrom' ELSE r9.head -> '$.guessedFrom' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(r9.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.slug.current' ELSE coalesce(r9.head -> '$.slug.current', CASE WHEN instr(r9.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.slug.current' END) END), 'null'), ',"portrait":', coalesce((
        SELECT concat('{"alt":', coalesce((o10.j) -> '$.alt', 'null'), ',"crop":', coalesce((o10.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o10.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
          SELECT concat('{"_id":', coalesce('"' || r11.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r11.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.width' ELSE coalesce(r11.head -> '$.metadata.dimensions.width', CASE WHEN instr(r11.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r11.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.height' ELSE coalesce(r11.head -> '$.metadata.dimensions.height', CASE WHEN instr(r11.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r11.number
          ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r11.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
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
          ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
          FROM documents r11
          WHERE r11.id = (
            SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
            FROM (
              SELECT (o10.j) -> '$.asset' AS j
            ) v
          )
          AND r11.version = ''
          AND instr(r11.id, '.') = 0
        ), 'null'), '}')
        FROM (
          SELECT (CASE WHEN instr(r9.head -> '$.portrait', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r9.number
          ) -> '$.portrait' ELSE r9.head -> '$.portrait' END) AS j
        ) o10
        WHERE substr(o10.j, 1, 1) = '{'
      ), 'null'), ',"shortBio":', coalesce((CASE WHEN instr(r9.head -> '$.shortBio', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.shortBio' ELSE r9.head -> '$.shortBio' END), 'null'), ',"bio":', coalesce((CASE WHEN instr(r9.head -> '$.bio', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.bio' ELSE r9.head -> '$.bio' END), 'null'), ',"credentials":', coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce((
            SELECT concat('{"_key":', coalesce((o13.j) -> '$._key', 'null'), ',"title":', coalesce((o13.j) -> '$.title', 'null'), ',"issuer":', coalesce((o13.j) -> '$.issuer', 'null'), ',"status":', coalesce((o13.j) -> '$.status', 'null'), ',"date":', coalesce((o13.j) -> '$.date', 'null'), '}')
            FROM (
              SELECT (CASE i12.type WHEN 'object' THEN i12.value WHEN 'array' THEN i12.value WHEN 'text' THEN json_quote(i12.value) WHEN 'integer' THEN CAST(i12.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i12.key < 1000 THEN i12.json -> i12.fullkey ELSE groq_undecided() END END) AS j
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
      ), 'null'), ',"affiliations":', coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce((
            SELECT concat('{"_key":', coalesce((o15.j) -> '$._key', 'null'), ',"name":', coalesce((o15.j) -> '$.name', 'null'), ',"role":', coalesce((o15.j) -> '$.role', 'null'), ',"url":', coalesce((o15.j) -> '$.url', 'null'), '}')
            FROM (
              SELECT (CASE i14.type WHEN 'object' THEN i14.value WHEN 'array' THEN i14.value WHEN 'text' THEN json_quote(i14.value) WHEN 'integer' THEN CAST(i14.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i14.key < 1000 THEN i14.json -> i14.fullkey ELSE groq_undecided() END END) AS j
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
      ), 'null'), ',"profiles":', coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce((
            SELECT concat('{"_key":', coalesce((o17.j) -> '$._key', 'null'), ',"label":', coalesce((o17.j) -> '$.label', 'null'), ',"url":', coalesce((o17.j) -> '$.url', 'null'), '}')
            FROM (
              SELECT (CASE i16.type WHEN 'object' THEN i16.value WHEN 'array' THEN i16.value WHEN 'text' THEN json_quote(i16.value) WHEN 'integer' THEN CAST(i16.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i16.key < 1000 THEN i16.json -> i16.fullkey ELSE groq_undecided() END END) AS j
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
      ), 'null'), ',"specialities":', coalesce((CASE WHEN instr(r9.head -> '$.specialities', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.specialities' ELSE r9.head -> '$.specialities' END), 'null'), '}')
      FROM documents r9
      WHERE r9.id = (CASE WHEN i8.type = 'object' AND json_type(i8.value, '$._ref') = 'text' THEN groq_reached(i8.value ->> '$._ref', i8.value ->> '$._dataset', i8.value ->> '$._projectId') END)
      AND r9.version = ''
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
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"_id":', coalesce('"' || r19.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(r19.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$._type' ELSE r19.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(r19.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$.title' ELSE r19.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(r19.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$.slug.current' ELSE coalesce(r19.head -> '$.slug.current', CASE WHEN instr(r19.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r19.number
      ) -> '$.slug.current' END) END), 'null'), '}')
      FROM documents r19
      WHERE r19.id = (CASE WHEN i18.type = 'object' AND json_type(i18.value, '$._ref') = 'text' THEN groq_reached(i18.value ->> '$._ref', i18.value ->> '$._dataset', i18.value ->> '$._projectId') END)
      AND r19.version = ''
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
), 'null'), ',"part":', coalesce((CASE WHEN instr(d2.head -> '$.part', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d2.number
) -> '$.part' ELSE d2.head -> '$.part' END), 'null'), ',"series":', coalesce((
  SELECT concat('{"_id":', coalesce('"' || r20.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(r20.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$._type' ELSE r20.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(r20.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$.title' ELSE r20.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(r20.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$.slug.current' ELSE coalesce(r20.head -> '$.slug.current', CASE WHEN instr(r20.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = r20.number
  ) -> '$.slug.current' END) END), 'null'), ',"parts":', coalesce((
    SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
    FROM (
      SELECT concat('{"_id":', coalesce('"' || d21.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d21.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$._type' ELSE d21.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d21.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.title' ELSE d21.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d21.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.slug.current' ELSE coalesce(d21.head -> '$.slug.current', CASE WHEN instr(d21.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.slug.current' END) END), 'null'), ',"language":', coalesce((CASE WHEN instr(d21.head -> '$.language', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.language' ELSE d21.head -> '$.language' END), 'null'), ',"part":', coalesce((CASE WHEN instr(d21.head -> '$.part', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.part' ELSE d21.head -> '$.part' END), 'null'), '}') AS x
      FROM (
        SELECT DISTINCT e23.source AS n
        FROM edges e23
        WHERE e23.target IN (
          SELECT i24.value
          FROM (
            SELECT '"' || r20.id || '"' AS j
          ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j WHEN '"' THEN '[' || v.j || ']' ELSE '[]' END) i24
          WHERE i24.type = 'text'
        )
        AND e23.field = 'series'
        AND (e23.type = $p5)
        AND e23.layer = ''
      ) s22 CROSS
      JOIN documents d21
      WHERE (d21.number & 255 OR groq_tick())
      AND d21.number = s22.n
      AND d21.version = ''
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
      AND (CASE $p6 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d21.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d21.number
          ) -> '$.publishedAt' ELSE d21.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p7))
      AND (NOT coalesce((CASE WHEN instr(d21.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.seo.noIndex' ELSE coalesce(d21.head -> '$.seo.noIndex', CASE WHEN instr(d21.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d21.number
      ) -> '$.seo.noIndex' END) END) = $p8, 0))
      ORDER BY (
        SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
        AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END
        FROM (
          SELECT coalesce(nullif((CASE WHEN instr(d21.head -> '$.part', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d21.number
          ) -> '$.part' ELSE d21.head -> '$.part' END), 'null'), nullif($p9, 'null')) AS j
        ) v
      ), coalesce(coalesce(groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d21.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d21.number
          ) -> '$.publishedAt' ELSE d21.head -> '$.publishedAt' END) AS j
        ) v
      )), $p10), x'ff'), d21.id
    ) s
  ), 'null'), '}')
  FROM documents r20
  WHERE r20.id = (CASE WHEN json_type(d2.head, '$.series._ref') = 'text' THEN groq_reached(d2.head ->> '$.series._ref', d2.head ->> '$.series._dataset', d2.head ->> '$.series._projectId') WHEN instr(d2.head -> '$.series', '3e999') > 0 THEN (
    SELECT CASE WHEN json_type(v.j, '$.series._ref') = 'text' THEN groq_reached(v.j ->> '$.series._ref', v.j ->> '$.series._dataset', v.j ->> '$.series._projectId') END
    FROM (
      SELECT (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) AS j
    ) v
  ) END)
  AND r20.version = ''
  AND instr(r20.id, '.') = 0
), 'null'), ',"review":', coalesce((
  SELECT concat('{"date":', coalesce((o25.j) -> '$.date', 'null'), ',"by":', coalesce((
    SELECT concat('{"_type":', coalesce((CASE WHEN instr(r26.head -> '$._type', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$._type' ELSE r26.head -> '$._type' END), 'null'), ',"name":', coalesce((CASE WHEN instr(r26.head -> '$.name', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.name' ELSE r26.head -> '$.name' END), 'null'), ',"kind":', coalesce((CASE WHEN instr(r26.head -> '$.kind', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.kind' ELSE r26.head -> '$.kind' END), 'null'), ',"family":', coalesce((CASE WHEN instr(r26.head -> '$.family', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.family' ELSE r26.head -> '$.family' END), 'null'), ',"given":', coalesce((CASE WHEN instr(r26.head -> '$.given', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.given' ELSE r26.head -> '$.given' END), 'null'), ',"suffix":', coalesce((CASE WHEN instr(r26.head -> '$.suffix', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.suffix' ELSE r26.head -> '$.suffix' END), 'null'), ',"guessedFrom":', coalesce((CASE WHEN instr(r26.head -> '$.guessedFrom', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.guessedFrom' ELSE r26.head -> '$.guessedFrom' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(r26.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.slug.current' ELSE coalesce(r26.head -> '$.slug.current', CASE WHEN instr(r26.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = r26.number
    ) -> '$.slug.current' END) END), 'null'), '}')
    FROM documents r26
    WHERE r26.id = (
      SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
      FROM (
        SELECT (o25.j) -> '$.by' AS j
      ) v
    )
    AND r26.version = ''
    AND instr(r26.id, '.') = 0
  ), 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d2.head -> '$.review', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.review' ELSE d2.head -> '$.review' END) AS j
  ) o25
  WHERE substr(o25.j, 1, 1) = '{'
), 'null'), ',"related":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT groq_apply(1, '[' || coalesce('"' || r28.id || '"', 'null') || ',' || coalesce((CASE WHEN instr(r28.head -> '$._type', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$._type' ELSE r28.head -> '$._type' END), 'null') || ',' || coalesce((CASE WHEN instr(r28.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.title' ELSE r28.head -> '$.title' END), 'null') || ',' || coalesce((CASE WHEN instr(r28.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' ELSE coalesce(r28.head -> '$.slug.current', CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' END) END), 'null') || ',' || coalesce((CASE WHEN instr(r28.head -> '$.language', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.language' ELSE r28.head -> '$.language' END), 'null') || ',' || coalesce((CASE WHEN instr(r28.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.publishedAt' ELSE r28.head -> '$.publishedAt' END), 'null') || ',' || coalesce((
        SELECT concat('{"alt":', coalesce((o29.j) -> '$.alt', 'null'), ',"crop":', coalesce((o29.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o29.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
          SELECT concat('{"_id":', coalesce('"' || r30.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r30.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r30.number
          ) -> '$.metadata.dimensions.width' ELSE coalesce(r30.head -> '$.metadata.dimensions.width', CASE WHEN instr(r30.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r30.number
          ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r30.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r30.number
          ) -> '$.metadata.dimensions.height' ELSE coalesce(r30.head -> '$.metadata.dimensions.height', CASE WHEN instr(r30.head -> '$.metadata', '3e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r30.number
          ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r30.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
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
          ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
          FROM documents r30
          WHERE r30.id = (
            SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
            FROM (
              SELECT (o29.j) -> '$.asset' AS j
            ) v
          )
          AND r30.version = ''
          AND instr(r30.id, '.') = 0
        ), 'null'), '}')
        FROM (
          SELECT (CASE WHEN instr(r28.head -> '$.cover', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r28.number
          ) -> '$.cover' ELSE r28.head -> '$.cover' END) AS j
        ) o29
        WHERE substr(o29.j, 1, 1) = '{'
      ), 'null') || ',' || coalesce(CASE ((r28.type = $p11) AND (CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r28.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' ELSE coalesce(r28.head -> '$.slug.current', CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r28.head, '$.slug.current') <> 'null', 0) END)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
          FROM (
            SELECT (CASE i31.type WHEN 'object' THEN i31.value WHEN 'array' THEN i31.value WHEN 'text' THEN json_quote(i31.value) WHEN 'integer' THEN CAST(i31.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i31.key < 1000 THEN i31.json -> i31.fullkey ELSE groq_undecided() END END) AS x
            FROM json_each(b.j) i31
            LIMIT 1 OFFSET 0
          ) s
        ) END END
        FROM (
          SELECT ('[' || coalesce((CASE WHEN instr(r28.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r28.number
          ) -> '$.publishedAt' ELSE r28.head -> '$.publishedAt' END), 'null') || ']') AS j
        ) b
      ), 'null') || ',' || coalesce(CASE (NOT coalesce((CASE WHEN instr(r28.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' ELSE coalesce(r28.head -> '$.seo.noIndex', CASE WHEN instr(r28.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' END) END) = $p12, 0)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((CASE WHEN instr(r28.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.title' ELSE r28.head -> '$.title' END), 'null') || ',' || coalesce(CASE ((r28.type = $p13) AND (CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(r28.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' ELSE coalesce(r28.head -> '$.slug.current', CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(r28.head, '$.slug.current') <> 'null', 0) END)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
          FROM (
            SELECT (CASE i32.type WHEN 'object' THEN i32.value WHEN 'array' THEN i32.value WHEN 'text' THEN json_quote(i32.value) WHEN 'integer' THEN CAST(i32.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i32.key < 1000 THEN i32.json -> i32.fullkey ELSE groq_undecided() END END) AS x
            FROM json_each(b.j) i32
            LIMIT 1 OFFSET 0
          ) s
        ) END END
        FROM (
          SELECT ('[' || coalesce((CASE WHEN instr(r28.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = r28.number
          ) -> '$.publishedAt' ELSE r28.head -> '$.publishedAt' END), 'null') || ']') AS j
        ) b
      ), 'null') || ',' || coalesce(CASE (NOT coalesce((CASE WHEN instr(r28.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' ELSE coalesce(r28.head -> '$.seo.noIndex', CASE WHEN instr(r28.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.seo.noIndex' END) END) = $p14, 0)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, 'null') || ',' || coalesce((CASE WHEN instr(r28.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' ELSE coalesce(r28.head -> '$.slug.current', CASE WHEN instr(r28.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r28.number
      ) -> '$.slug.current' END) END), 'null') || ']')
      FROM documents r28
      WHERE r28.id = (CASE WHEN i27.type = 'object' AND json_type(i27.value, '$._ref') = 'text' THEN groq_reached(i27.value ->> '$._ref', i27.value ->> '$._dataset', i27.value ->> '$._projectId') END)
      AND r28.version = ''
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
), 'null'), ',"alike":', coalesce((
  SELECT '[' || coalesce(group_concat(coalesce(s.x, 'null'), ','), '') || ']'
  FROM (WITH g40 AS MATERIALIZED (
    SELECT e35.source AS n, count(*) AS c
    FROM edges e35
    WHERE e35.target IN (
      SELECT CASE i37.type WHEN 'text' THEN i37.value ELSE groq_undecided() END
      FROM (
        SELECT (
          SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
            SELECT '[' || coalesce(group_concat(coalesce((CASE i36.type WHEN 'object' THEN (i36.value) -> '$._ref' END), 'null'), ','), '') || ']'
            FROM json_each(b.j) i36
          ) END END
          FROM (
            SELECT (CASE WHEN instr(d2.head -> '$.topics', 'e999') > 0 THEN (
              SELECT c.content
              FROM contents c
              WHERE c.number = d2.number
            ) -> '$.topics' ELSE d2.head -> '$.topics' END) AS j
          ) b
        ) AS j
      ) v, json_each(CASE substr(v.j, 1, 1) WHEN '[' THEN v.j ELSE '[]' END) i37
    )
    AND e35.field = 'topics[]'
    AND (e35.type = $p16)
    AND e35.layer = ''
    GROUP BY e35.source
  ) SELECT concat('{"_id":', coalesce('"' || d39.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d39.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d39.number
  ) -> '$._type' ELSE d39.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d39.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d39.number
  ) -> '$.title' ELSE d39.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d39.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d39.number
  ) -> '$.slug.current' ELSE coalesce(d39.head -> '$.slug.current', CASE WHEN instr(d39.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d39.number
  ) -> '$.slug.current' END) END), 'null'), ',"language":', coalesce((CASE WHEN instr(d39.head -> '$.language', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d39.number
  ) -> '$.language' ELSE d39.head -> '$.language' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d39.head -> '$.publishedAt', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d39.number
  ) -> '$.publishedAt' ELSE d39.head -> '$.publishedAt' END), 'null'), ',"cover":', coalesce((
    SELECT concat('{"alt":', coalesce((o41.j) -> '$.alt', 'null'), ',"crop":', coalesce((o41.j) -> '$.crop', 'null'), ',"hotspot":', coalesce((o41.j) -> '$.hotspot', 'null'), ',"asset":', coalesce((
      SELECT concat('{"_id":', coalesce('"' || r42.id || '"', 'null'), ',"width":', coalesce((CASE WHEN instr(r42.head -> '$.metadata.dimensions.width', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.dimensions.width' ELSE coalesce(r42.head -> '$.metadata.dimensions.width', CASE WHEN instr(r42.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.dimensions.width' END) END), 'null'), ',"height":', coalesce((CASE WHEN instr(r42.head -> '$.metadata.dimensions.height', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.dimensions.height' ELSE coalesce(r42.head -> '$.metadata.dimensions.height', CASE WHEN instr(r42.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.dimensions.height' END) END), 'null'), ',"lqip":', coalesce(CASE WHEN CASE (CASE WHEN instr(r42.head -> '$.metadata.isOpaque', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.isOpaque' ELSE coalesce(r42.head -> '$.metadata.isOpaque', CASE WHEN instr(r42.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.isOpaque' END) END) WHEN 'true' THEN 1 WHEN 'false' THEN 0 END THEN (CASE WHEN instr(r42.head -> '$.metadata.lqip', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.lqip' ELSE coalesce(r42.head -> '$.metadata.lqip', CASE WHEN instr(r42.head -> '$.metadata', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r42.number
      ) -> '$.metadata.lqip' END) END) ELSE NULL END, 'null'), '}')
      FROM documents r42
      WHERE r42.id = (
        SELECT CASE WHEN json_type(v.j, '$._ref') = 'text' THEN groq_reached(v.j ->> '$._ref', v.j ->> '$._dataset', v.j ->> '$._projectId') END
        FROM (
          SELECT (o41.j) -> '$.asset' AS j
        ) v
      )
      AND r42.version = ''
      AND instr(r42.id, '.') = 0
    ), 'null'), '}')
    FROM (
      SELECT (CASE WHEN instr(d39.head -> '$.cover', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d39.number
      ) -> '$.cover' ELSE d39.head -> '$.cover' END) AS j
    ) o41
    WHERE substr(o41.j, 1, 1) = '{'
  ), 'null'), '}') AS x FROM (
    SELECT d33.number AS n
    FROM g40 s34 CROSS
    JOIN documents d33
    WHERE s34.c >= coalesce((
      SELECT s34.c
      FROM (
        SELECT n, c
        FROM g40
        ORDER BY c DESC
        LIMIT 58
      ) s34 CROSS
      JOIN documents d33
      WHERE (d33.number & 255 OR groq_tick())
      AND d33.number = s34.n
      AND d33.version = ''
      AND instr(d33.id, '.') = 0
      AND (CASE WHEN instr(d33.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d33.head -> '$.slug.current', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d33.number
      ) -> '$.slug.current' ELSE coalesce(d33.head -> '$.slug.current', CASE WHEN instr(d33.head -> '$.slug', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d33.number
      ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d33.head, '$.slug.current') <> 'null', 0) END)
      AND (CASE $p17 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
        SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
        FROM (
          SELECT (CASE WHEN instr(d33.head -> '$.publishedAt', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d33.number
          ) -> '$.publishedAt' ELSE d33.head -> '$.publishedAt' END) AS j
        ) v
      )) <= $p18))
      AND (NOT coalesce((CASE WHEN instr(d33.head -> '$.seo.noIndex', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d33.number
      ) -> '$.seo.noIndex' ELSE coalesce(d33.head -> '$.seo.noIndex', CASE WHEN instr(d33.head -> '$.seo', '3e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d33.number
      ) -> '$.seo.noIndex' END) END) = $p19, 0))
      AND (NOT (
        SELECT v.a = v.b
        AND substr(v.a, 1, 1) NOT IN ('[', '{')
        FROM (
          SELECT coalesce('"' || d33.id || '"', 'null') AS a, coalesce('"' || d2.id || '"', 'null') AS b
        ) v
      ))
      LIMIT 1 OFFSET 7
    ), 0)
    AND (d33.number & 255 OR groq_tick())
    AND d33.number = s34.n
    AND d33.version = ''
    AND instr(d33.id, '.') = 0
    AND (CASE WHEN instr(d33.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d33.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d33.number
    ) -> '$.slug.current' ELSE coalesce(d33.head -> '$.slug.current', CASE WHEN instr(d33.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d33.number
    ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d33.head, '$.slug.current') <> 'null', 0) END)
    AND (CASE $p17 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d33.head -> '$.publishedAt', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d33.number
        ) -> '$.publishedAt' ELSE d33.head -> '$.publishedAt' END) AS j
      ) v
    )) <= $p18))
    AND (NOT coalesce((CASE WHEN instr(d33.head -> '$.seo.noIndex', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d33.number
    ) -> '$.seo.noIndex' ELSE coalesce(d33.head -> '$.seo.noIndex', CASE WHEN instr(d33.head -> '$.seo', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d33.number
    ) -> '$.seo.noIndex' END) END) = $p19, 0))
    AND (NOT (
      SELECT v.a = v.b
      AND substr(v.a, 1, 1) NOT IN ('[', '{')
      FROM (
        SELECT coalesce('"' || d33.id || '"', 'null') AS a, coalesce('"' || d2.id || '"', 'null') AS b
      ) v
    ))
    ORDER BY s34.c DESC, coalesce(coalesce(groq_date_time((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d33.head -> '$.publishedAt', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d33.number
        ) -> '$.publishedAt' ELSE d33.head -> '$.publishedAt' END) AS j
      ) v
    )), $p20), x'ff') DESC, d33.id DESC
    LIMIT 8 OFFSET 0
  ) q38 CROSS JOIN documents d39 WHERE d39.number = q38.n) s
), 'null'), ',"previous":', coalesce((
  SELECT concat('{"_id":', coalesce('"' || d43.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d43.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$._type' ELSE d43.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d43.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.title' ELSE d43.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d43.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.slug.current' ELSE coalesce(d43.head -> '$.slug.current', CASE WHEN instr(d43.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.slug.current' END) END), 'null'), ',"language":', coalesce((CASE WHEN instr(d43.head -> '$.language', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.language' ELSE d43.head -> '$.language' END), 'null'), '}') AS x
  FROM documents d43 INDEXED BY by_query_7fcd1c21eb45877a
  WHERE (d43.number & 255 OR groq_tick())
  AND CASE WHEN EXISTS (
    SELECT 1
    FROM documents d43 INDEXED BY by_query_7fcd1c21eb45877a
    WHERE (d43.type = $p21)
    AND d43.version = ''
    AND CASE WHEN json_type(d43.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d43.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d43.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d43.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d43.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d43.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END = x'fd'
  ) THEN groq_undecided() ELSE 1 END
  AND (d43.type = $p21)
  AND CASE WHEN json_type(d43.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d43.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d43.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d43.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d43.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d43.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END <= coalesce(groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  )), x'ff')
  AND d43.version = ''
  AND instr(d43.id, '.') = 0
  AND (CASE WHEN instr(d43.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d43.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.slug.current' ELSE coalesce(d43.head -> '$.slug.current', CASE WHEN instr(d43.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d43.head, '$.slug.current') <> 'null', 0) END)
  AND (CASE $p22 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d43.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d43.number
      ) -> '$.publishedAt' ELSE d43.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p23))
  AND (NOT coalesce((CASE WHEN instr(d43.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.seo.noIndex' ELSE coalesce(d43.head -> '$.seo.noIndex', CASE WHEN instr(d43.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d43.number
  ) -> '$.seo.noIndex' END) END) = $p24, 0))
  AND ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d43.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d43.number
      ) -> '$.publishedAt' ELSE d43.head -> '$.publishedAt' END) AS j
    ) v
  )) < groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  ))) OR ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d43.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d43.number
      ) -> '$.publishedAt' ELSE d43.head -> '$.publishedAt' END) AS j
    ) v
  )) IS groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
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
      SELECT d43.id AS a, d2.id AS b
    ) v
  )))
  ORDER BY CASE WHEN json_type(d43.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d43.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d43.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d43.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d43.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d43.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d43.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d43.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d43.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d43.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d43.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d43.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d43.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END DESC, d43.id DESC
  LIMIT 1 OFFSET 0
), 'null'), ',"next":', coalesce((
  SELECT concat('{"_id":', coalesce('"' || d44.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d44.head -> '$._type', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$._type' ELSE d44.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d44.head -> '$.title', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.title' ELSE d44.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d44.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.slug.current' ELSE coalesce(d44.head -> '$.slug.current', CASE WHEN instr(d44.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.slug.current' END) END), 'null'), ',"language":', coalesce((CASE WHEN instr(d44.head -> '$.language', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.language' ELSE d44.head -> '$.language' END), 'null'), '}') AS x
  FROM documents d44 INDEXED BY by_query_7fcd1c21eb45877a
  WHERE (d44.number & 255 OR groq_tick())
  AND CASE WHEN EXISTS (
    SELECT 1
    FROM documents d44 INDEXED BY by_query_7fcd1c21eb45877a
    WHERE (d44.type = $p25)
    AND d44.version = ''
    AND CASE WHEN json_type(d44.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d44.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d44.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d44.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d44.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d44.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END = x'fd'
  ) THEN groq_undecided() ELSE 1 END
  AND (d44.type = $p25)
  AND CASE WHEN json_type(d44.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d44.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d44.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d44.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d44.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d44.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END >= coalesce(groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  )), -9e999)
  AND d44.version = ''
  AND instr(d44.id, '.') = 0
  AND (CASE WHEN instr(d44.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d44.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.slug.current' ELSE coalesce(d44.head -> '$.slug.current', CASE WHEN instr(d44.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d44.head, '$.slug.current') <> 'null', 0) END)
  AND (CASE $p26 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d44.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d44.number
      ) -> '$.publishedAt' ELSE d44.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p27))
  AND (NOT coalesce((CASE WHEN instr(d44.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.seo.noIndex' ELSE coalesce(d44.head -> '$.seo.noIndex', CASE WHEN instr(d44.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d44.number
  ) -> '$.seo.noIndex' END) END) = $p28, 0))
  AND ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d44.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d44.number
      ) -> '$.publishedAt' ELSE d44.head -> '$.publishedAt' END) AS j
    ) v
  )) > groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d2.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d2.number
      ) -> '$.publishedAt' ELSE d2.head -> '$.publishedAt' END) AS j
    ) v
  ))) OR ((groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d44.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d44.number
      ) -> '$.publishedAt' ELSE d44.head -> '$.publishedAt' END) AS j
    ) v
  )) IS groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
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
      SELECT d44.id AS a, d2.id AS b
    ) v
  )))
  ORDER BY CASE WHEN json_type(d44.head, '$.publishedAt') IS NOT 'text' THEN CASE WHEN d44.head -> '$.publishedAt' = '1e999' THEN x'fd' ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN -62135596800000 WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CASE substr(d44.head ->> '$.publishedAt', 20, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 24, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 1) AS INTEGER) * 100 + CASE substr(d44.head ->> '$.publishedAt', 22, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 23, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 26, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 2) AS INTEGER) * 10 + CASE substr(d44.head ->> '$.publishedAt', 23, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 24, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 27, 2) AS INTEGER)) ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 ELSE -62135596800000 END WHEN (d44.head ->> '$.publishedAt') GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][+-][0-1][0-9]:[0-5][0-9]' THEN CASE WHEN datetime(substr(d44.head ->> '$.publishedAt', 1, 19)) IS replace(substr(d44.head ->> '$.publishedAt', 1, 19), 'T', ' ') THEN unixepoch(substr(d44.head ->> '$.publishedAt', 1, 19)) * 1000 + CAST(substr(d44.head ->> '$.publishedAt', 21, 3) AS INTEGER) * 1 + CASE substr(d44.head ->> '$.publishedAt', 24, 1) WHEN '-' THEN 60000 ELSE -60000 END * (CAST(substr(d44.head ->> '$.publishedAt', 25, 2) AS INTEGER) * 60 + CAST(substr(d44.head ->> '$.publishedAt', 28, 2) AS INTEGER)) ELSE -62135596800000 END ELSE x'fd' END, d44.id
  LIMIT 1 OFFSET 0
), 'null'), '}') AS x
FROM (
  SELECT d0.number AS n
  FROM documents d0 INDEXED BY by_query_b850f7fe588d5708
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.slug.current') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.slug.current', '\u') > 0 AND (instr(replace(d0.head -> '$.slug.current', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.slug.current', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.slug.current', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.slug.current' WHEN 'real' THEN CASE d0.head -> '$.slug.current' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.slug.current' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN x'fd' ELSE x'ff' END END = replace(replace($p1, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
  AND d0.version = ''
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
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
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
$p4 = "article"
$p5 = "article"
$p6 = "false"
$p7 = 1767225600000
$p8 = "true"
$p9 = "1000000"
$p10 = -62135596800000
$p11 = "article"
$p12 = "true"
$p13 = "article"
$p14 = "true"
$p15 = "article"
$p16 = "article"
$p17 = "false"
$p18 = 1767225600000
$p19 = "true"
$p20 = -62135596800000
$p21 = "article"
$p22 = "false"
$p23 = 1767225600000
$p24 = "true"
$p25 = "article"
$p26 = "false"
$p27 = 1767225600000
$p28 = "true"
