== result.articles
-- finds documents by documents_by_type (type=? AND version=? AND id=?)
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_rev":', coalesce((CASE WHEN instr(d0.head -> '$._rev', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._rev' ELSE d0.head -> '$._rev' END), 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
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
) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.lede' ELSE d0.head -> '$.lede' END), 'null'), nullif(CASE WHEN (d0.type = $p5) THEN (CASE WHEN instr(d0.head -> '$.seo.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.description' ELSE coalesce(d0.head -> '$.seo.description', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.description' END) END) ELSE NULL END, 'null')), 'null'), ',"language":', coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), ',"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"name":', coalesce((CASE WHEN instr(r2.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r2.number
      ) -> '$.name' ELSE r2.head -> '$.name' END), 'null'), '}')
      FROM documents r2
      WHERE r2.id = (CASE WHEN i1.type = 'object' AND json_type(i1.value, '$._ref') = 'text' THEN groq_reached(i1.value ->> '$._ref', i1.value ->> '$._dataset', i1.value ->> '$._projectId') END)
      AND r2.version = ''
      AND instr(r2.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i1
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d0.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.authors' ELSE d0.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d0.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.author' ELSE d0.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"title":', coalesce((CASE WHEN instr(r4.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$.title' ELSE r4.head -> '$.title' END), 'null'), ',"synonyms":', coalesce((CASE WHEN instr(r4.head -> '$.synonyms', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$.synonyms' ELSE r4.head -> '$.synonyms' END), 'null'), '}')
      FROM documents r4
      WHERE r4.id = (CASE WHEN i3.type = 'object' AND json_type(i3.value, '$._ref') = 'text' THEN groq_reached(i3.value ->> '$._ref', i3.value ->> '$._dataset', i3.value ->> '$._projectId') END)
      AND r4.version = ''
      AND instr(r4.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i3
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.topics' ELSE d0.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"body":', coalesce(groq_evaluate(0, d0.id, d0.rev, NULL), 'null'), ',"references":', coalesce(concat('{"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i5.type WHEN 'object' THEN (i5.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i5
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d0.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.authors' ELSE d0.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d0.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.author' ELSE d0.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i6.type WHEN 'object' THEN (i6.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i6
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.topics' ELSE d0.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"passages":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce(((CASE i7.type WHEN 'object' THEN (i7.value) -> '$.passage' END)) -> '$._ref', 'null'), ','), '') || ']'
    FROM json_each(b.j) i7
    WHERE coalesce((CASE i7.type WHEN 'object' THEN (i7.value) -> '$._type' END) = $p6, 0)
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
  ) b
), 'null'), ',"sources":', coalesce(groq_apply(1, '[' || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i8.type WHEN 'object' THEN i8.value WHEN 'array' THEN i8.value WHEN 'text' THEN json_quote(i8.value) WHEN 'integer' THEN CAST(i8.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i8.key < 1000 THEN i8.json -> i8.fullkey ELSE groq_undecided() END END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i8
    WHERE coalesce((CASE i8.type WHEN 'object' THEN (i8.value) -> '$._type' END) = $p7, 0)
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
  ) b
), 'null') || ']'), 'null'), '}'), 'null'), '}') AS x
FROM documents d0
WHERE d0.version = ''
AND instr(d0.id, '.') = 0
AND (d0.type = $p0)
AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)
AND (CASE $p1 WHEN 'true' THEN 1 WHEN 'false' THEN 0 END OR (groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END) AS j
  ) v
)) <= $p2))
AND (NOT coalesce((CASE WHEN instr(d0.head -> '$.seo.noIndex', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.noIndex' ELSE coalesce(d0.head -> '$.seo.noIndex', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.noIndex' END) END) = $p3, 0))
AND (d0.id IN (
  SELECT value
  FROM json_each($p4)
))
ORDER BY d0.id
$p0 = "article"
$p1 = "false"
$p2 = 1767225600000
$p3 = "true"
$p4 = "[\"a\",\"b\"]"
$p5 = "page"
$p6 = "\"passageUse\""
$p7 = "\"block\""

== result.pages
-- finds documents by documents_by_type (type=? AND version=? AND id=?)
-- for each row: reads the whole document if the value is not in its head
-- for each row: finds documents by id
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_rev":', coalesce((CASE WHEN instr(d0.head -> '$._rev', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._rev' ELSE d0.head -> '$._rev' END), 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
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
) -> '$.slug.current' END) END), 'null'), ',"lede":', coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.lede', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.lede' ELSE d0.head -> '$.lede' END), 'null'), nullif(CASE WHEN (d0.type = $p2) THEN (CASE WHEN instr(d0.head -> '$.seo.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.description' ELSE coalesce(d0.head -> '$.seo.description', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.seo.description' END) END) ELSE NULL END, 'null')), 'null'), ',"language":', coalesce((CASE WHEN instr(d0.head -> '$.language', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.language' ELSE d0.head -> '$.language' END), 'null'), ',"publishedAt":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), ',"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"name":', coalesce((CASE WHEN instr(r2.head -> '$.name', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r2.number
      ) -> '$.name' ELSE r2.head -> '$.name' END), 'null'), '}')
      FROM documents r2
      WHERE r2.id = (CASE WHEN i1.type = 'object' AND json_type(i1.value, '$._ref') = 'text' THEN groq_reached(i1.value ->> '$._ref', i1.value ->> '$._dataset', i1.value ->> '$._projectId') END)
      AND r2.version = ''
      AND instr(r2.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i1
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d0.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.authors' ELSE d0.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d0.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.author' ELSE d0.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((
      SELECT concat('{"title":', coalesce((CASE WHEN instr(r4.head -> '$.title', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$.title' ELSE r4.head -> '$.title' END), 'null'), ',"synonyms":', coalesce((CASE WHEN instr(r4.head -> '$.synonyms', 'e999') > 0 THEN (
        SELECT c.content
        FROM contents c
        WHERE c.number = r4.number
      ) -> '$.synonyms' ELSE r4.head -> '$.synonyms' END), 'null'), '}')
      FROM documents r4
      WHERE r4.id = (CASE WHEN i3.type = 'object' AND json_type(i3.value, '$._ref') = 'text' THEN groq_reached(i3.value ->> '$._ref', i3.value ->> '$._dataset', i3.value ->> '$._projectId') END)
      AND r4.version = ''
      AND instr(r4.id, '.') = 0
    ), 'null'), ','), '') || ']'
    FROM json_each(b.j) i3
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.topics' ELSE d0.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"body":', coalesce(groq_evaluate(0, d0.id, d0.rev, NULL), 'null'), ',"references":', coalesce(concat('{"authors":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i5.type WHEN 'object' THEN (i5.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i5
  ) END END
  FROM (
    SELECT coalesce(nullif((CASE WHEN instr(d0.head -> '$.authors', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.authors' ELSE d0.head -> '$.authors' END), 'null'), nullif(('[' || coalesce((CASE WHEN instr(d0.head -> '$.author', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.author' ELSE d0.head -> '$.author' END), 'null') || ']'), 'null')) AS j
  ) b
), 'null'), ',"topics":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i6.type WHEN 'object' THEN (i6.value) -> '$._ref' END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i6
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.topics', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.topics' ELSE d0.head -> '$.topics' END) AS j
  ) b
), 'null'), ',"passages":', coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce(((CASE i7.type WHEN 'object' THEN (i7.value) -> '$.passage' END)) -> '$._ref', 'null'), ','), '') || ']'
    FROM json_each(b.j) i7
    WHERE coalesce((CASE i7.type WHEN 'object' THEN (i7.value) -> '$._type' END) = $p3, 0)
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
  ) b
), 'null'), ',"sources":', coalesce(groq_apply(1, '[' || coalesce((
  SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
    SELECT '[' || coalesce(group_concat(coalesce((CASE i8.type WHEN 'object' THEN i8.value WHEN 'array' THEN i8.value WHEN 'text' THEN json_quote(i8.value) WHEN 'integer' THEN CAST(i8.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i8.key < 1000 THEN i8.json -> i8.fullkey ELSE groq_undecided() END END), 'null'), ','), '') || ']'
    FROM json_each(b.j) i8
    WHERE coalesce((CASE i8.type WHEN 'object' THEN (i8.value) -> '$._type' END) = $p4, 0)
  ) END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
  ) b
), 'null') || ']'), 'null'), '}'), 'null'), '}') AS x
FROM documents d0
WHERE d0.version = ''
AND instr(d0.id, '.') = 0
AND (d0.type = $p0)
AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)
AND (d0.id IN (
  SELECT value
  FROM json_each($p1)
))
ORDER BY d0.id
$p0 = "page"
$p1 = "[\"a\",\"b\"]"
$p2 = "page"
$p3 = "\"passageUse\""
$p4 = "\"block\""
