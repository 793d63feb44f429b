== result, candidates for the best scores
-- for each row: reads the whole document if the value is not in its head
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- finds documents by the full-text index
-- sorts all rows found, because no index has the order
-- finds documents by number
SELECT q1.n AS n, q1.b AS b, groq_score(CASE WHEN json_type(d2.head, '$._score') IN ('integer', 'real') THEN groq_undecided() ELSE 0.0 END + (
  SELECT CASE WHEN v.p > 0 THEN v.p + $p13 ELSE 0.0 END
  FROM (
    SELECT groq_match_score((CASE WHEN instr(d2.head -> '$.title', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.title' ELSE d2.head -> '$.title' END), $p14) AS p
  ) v
) + (
  SELECT CASE WHEN v.p > 0 THEN v.p + $p15 ELSE 0.0 END
  FROM (
    SELECT groq_match_score((CASE WHEN instr(d2.head -> '$.lede', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d2.number
    ) -> '$.lede' ELSE d2.head -> '$.lede' END), $p16) AS p
  ) v
) + CASE WHEN d2.number IN (
  SELECT rowid AS n
  FROM words
  WHERE words MATCH $p18 UNION
  SELECT number
  FROM words_pending
) THEN groq_match_score_in(2, d2.number, d2.id, d2.rev, d2.size, NULL, $p17) ELSE 0.0 END) AS s
FROM (
  SELECT d0.number AS n, (CASE WHEN json_type(d0.head, '$._score') IN ('integer', 'real') THEN groq_undecided() ELSE 0.0 END + (
    SELECT CASE WHEN v.p > 0 THEN max(v.p + $p6, 0.0) ELSE 0.0 END
    FROM (
      SELECT groq_match_score((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.title' ELSE d0.head -> '$.title' END), $p7) AS p
    ) v
  ) + (
    SELECT CASE WHEN v.p > 0 THEN max(v.p + $p8, 0.0) ELSE 0.0 END
    FROM (
      SELECT groq_match_score((CASE WHEN instr(d0.head -> '$.lede', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.lede' ELSE d0.head -> '$.lede' END), $p9) AS p
    ) v
  ) + CASE WHEN d0.number IN (
    SELECT rowid AS n
    FROM words
    WHERE words MATCH $p12 UNION
    SELECT number
    FROM words_pending
  ) THEN $p11 ELSE 0.0 END) AS b
  FROM documents d0
  WHERE d0.version = ''
  AND instr(d0.id, '.') = 0
  AND (((((d0.type = $p0) AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p1 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d0.number
      ) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END) AS j
    ) v
  )) <= $p2))) AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.noIndex', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.seo.noIndex' ELSE coalesce(d0.head -> '$.seo.noIndex', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.seo.noIndex' END) END) = $p3, 0))) OR ((d0.type = $p4) AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)))
  ORDER BY b DESC
  LIMIT -1
) q1 CROSS
JOIN documents d2
WHERE d2.number = q1.n
AND groq_match_in(3, d2.number, d2.id, d2.rev, d2.size, NULL, $p19)
$p0 = "article"
$p1 = "false"
$p2 = 1767225600000
$p3 = "true"
$p4 = "page"
$p5 = "[\"water*\"]"
$p6 = 4
$p7 = "[\"water\"]"
$p8 = 2
$p9 = "[\"water\"]"
$p10 = "[\"water\"]"
$p11 = 2.2001
$p12 = "\"water\""
$p13 = 4
$p14 = "[\"water\"]"
$p15 = 2
$p16 = "[\"water\"]"
$p17 = "[\"water\"]"
$p18 = "\"water\""
$p19 = "[\"water*\"]"

== result
-- finds documents by number
-- for each row: reads the whole document if the value is not in its head
-- finds documents by the full-text index
-- sorts all rows found, because no index has the order
-- for each row: finds documents by id
SELECT concat('{"_id":', coalesce('"' || d5.id || '"', 'null'), ',"_rev":', coalesce((CASE WHEN instr(d5.head -> '$._rev', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$._rev' ELSE d5.head -> '$._rev' END), 'null'), ',"_type":', coalesce((CASE WHEN instr(d5.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$._type' ELSE d5.head -> '$._type' END), 'null'), ',"title":', coalesce((CASE WHEN instr(d5.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.title' ELSE d5.head -> '$.title' END), 'null'), ',"slug":', coalesce((CASE WHEN instr(d5.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.slug.current' ELSE coalesce(d5.head -> '$.slug.current', CASE WHEN instr(d5.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce(coalesce(nullif((CASE WHEN instr(d5.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.lede' ELSE d5.head -> '$.lede' END), 'null'), nullif(CASE WHEN (d5.type = $p14) THEN (CASE WHEN instr(d5.head -> '$.seo.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.seo.description' ELSE coalesce(d5.head -> '$.seo.description', CASE WHEN instr(d5.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.seo.description' END) END) ELSE NULL END, 'null')), 'null'), ',"language":', coalesce((CASE WHEN instr(d5.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.language' ELSE d5.head -> '$.language' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d5.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d5.number
) -> '$.publishedAt' ELSE d5.head -> '$.publishedAt' END), 'null'), ',"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"name":', coalesce((CASE WHEN instr(r7.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r7.number
      ) -> '$.name' ELSE r7.head -> '$.name' END), 'null'), '}')
      FROM documents r7
      WHERE r7.id = (CASE WHEN i6.type = 'object' AND json_type(i6.value, '$._ref') = 'text' THEN groq_reached(i6.value ->> '$._ref', i6.value ->> '$._dataset', i6.value ->> '$._projectId') END)
      AND r7.version = ''
      AND instr(r7.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i6
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d5.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.authors' ELSE d5.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d5.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.author' ELSE d5.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"title":', coalesce((CASE WHEN instr(r9.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.title' ELSE r9.head -> '$.title' END), 'null'), ',"synonyms":', coalesce((CASE WHEN instr(r9.head -> '$.synonyms', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r9.number
      ) -> '$.synonyms' ELSE r9.head -> '$.synonyms' END), 'null'), '}')
      FROM documents r9
      WHERE r9.id = (CASE WHEN i8.type = 'object' AND json_type(i8.value, '$._ref') = 'text' THEN groq_reached(i8.value ->> '$._ref', i8.value ->> '$._dataset', i8.value ->> '$._projectId') END)
      AND r9.version = ''
      AND instr(r9.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i8
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d5.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.topics' ELSE d5.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"body":', coalesce(groq_evaluate(3, d5.id, d5.rev, q4.s), 'null'), ',"references":', coalesce(concat('{"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i10.type WHEN 'object' THEN (i10.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i10
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d5.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.authors' ELSE d5.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d5.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.author' ELSE d5.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i11.type WHEN 'object' THEN (i11.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i11
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d5.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.topics' ELSE d5.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"passages":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce(((CASE i12.type WHEN 'object' THEN (i12.value) -> '$.passage' END)) -> '$._ref', 'null'), ','), '') || ']'
    FROM json_each(b.j) i12
    WHERE coalesce((CASE i12.type WHEN 'object' THEN (i12.value) -> '$._type' END) = $p15, 0)
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d5.head -> '$.body', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.body' ELSE d5.head -> '$.body' END) AS j
  ) b
), 'null'), ',"sources":', coalesce(groq_apply(4, '[' || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i13.type WHEN 'object' THEN i13.value WHEN 'array' THEN i13.value WHEN 'text' THEN json_quote(i13.value) WHEN 'integer' THEN CAST(i13.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i13.key < 1000 THEN i13.json -> i13.fullkey ELSE groq_undecided() END END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i13
    WHERE coalesce((CASE i13.type WHEN 'object' THEN (i13.value) -> '$._type' END) = $p16, 0)
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d5.head -> '$.body', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d5.number
    ) -> '$.body' ELSE d5.head -> '$.body' END) AS j
  ) b
), 'null') || ']'), 'null'), '}'), 'null'), '}') AS x
FROM (
  SELECT d3.number AS n, s2.s AS s
  FROM (
    SELECT d0.number AS n, groq_score(CASE WHEN json_type(d0.head, '$._score') IN ('integer', 'real') THEN groq_undecided() ELSE 0.0 END + (
      SELECT CASE WHEN v.p > 0 THEN v.p + $p7 ELSE 0.0 END
      FROM (
        SELECT groq_match_score((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d0.number
        ) -> '$.title' ELSE d0.head -> '$.title' END), $p8) AS p
      ) v
    ) + (
      SELECT CASE WHEN v.p > 0 THEN v.p + $p9 ELSE 0.0 END
      FROM (
        SELECT groq_match_score((CASE WHEN instr(d0.head -> '$.lede', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d0.number
        ) -> '$.lede' ELSE d0.head -> '$.lede' END), $p10) AS p
      ) v
    ) + CASE WHEN d0.number IN (
      SELECT rowid AS n
      FROM words
      WHERE words MATCH $p12 UNION
      SELECT number
      FROM words_pending
    ) THEN groq_match_score_in(2, d0.number, d0.id, d0.rev, d0.size, NULL, $p11) ELSE 0.0 END) AS s
    FROM (
      SELECT value AS n
      FROM json_each($best)
    ) b1 CROSS
    JOIN documents d0
    WHERE d0.number = b1.n
    AND d0.version = ''
    AND instr(d0.id, '.') = 0
    AND (((((d0.type = $p0) AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)) AND (CASE $p1 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT (CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
          SELECT c.content
          FROM contents c
          WHERE c.number = d0.number
        ) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END) AS j
      ) v
    )) <= $p2))) AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.noIndex', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.seo.noIndex' ELSE coalesce(d0.head -> '$.seo.noIndex', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.seo.noIndex' END) END) = $p3, 0))) OR ((d0.type = $p4) AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)))
    AND groq_match_in(1, d0.number, d0.id, d0.rev, d0.size, NULL, $p6)
    LIMIT -1
  ) s2 CROSS
  JOIN documents d3
  WHERE d3.number = s2.n
  ORDER BY s2.s DESC, coalesce(coalesce(groq_date_time((
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT (CASE WHEN instr(d3.head -> '$.publishedAt', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = d3.number
      ) -> '$.publishedAt' ELSE d3.head -> '$.publishedAt' END) AS j
    ) v
  )), $p13), x'ff') DESC, d3.id DESC
  LIMIT 100 OFFSET 0
) q4 CROSS
JOIN documents d5
WHERE d5.number = q4.n
$p0 = "article"
$p1 = "false"
$p2 = 1767225600000
$p3 = "true"
$p4 = "page"
$p5 = "[\"water*\"]"
$p6 = "[\"water*\"]"
$p7 = 4
$p8 = "[\"water\"]"
$p9 = 2
$p10 = "[\"water\"]"
$p11 = "[\"water\"]"
$p12 = "\"water\""
$p13 = -62135596800000
$p14 = "page"
$p15 = "\"passageUse\""
$p16 = "\"block\""
