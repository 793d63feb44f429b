== result.siteName
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT (CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END) AS x
FROM documents d0
WHERE (d0.id = $p0)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"

== result.siteDescription
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT (CASE WHEN instr(d0.head -> '$.description', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.description' ELSE d0.head -> '$.description' END) AS x
FROM documents d0
WHERE (d0.id = $p0)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"

== result.authors
-- finds documents by by_query_e983f4f24d30fae2 (type=?)
-- for each row: reads the whole document if the value is not in its head
-- sorts all rows found, because no index has the order
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"name":', coalesce((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null'), '}') AS x
FROM documents d0
WHERE (d0.type = $p1)
AND (NOT groq_path_matches(d0.id, $p2))
AND (NOT groq_path_matches(d0.id, $p3))
ORDER BY d0.id
$p0 = "author"
$p1 = "author"
$p2 = "drafts.**"
$p3 = "versions.**"

== result.sampleAuthor
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_type":', coalesce((CASE WHEN instr(d0.head -> '$._type', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._type' ELSE d0.head -> '$._type' END), 'null'), ',"shortBio":', coalesce((CASE WHEN instr(d0.head -> '$.shortBio', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.shortBio' ELSE d0.head -> '$.shortBio' END), 'null'), ',"bio":', coalesce((CASE WHEN instr(d0.head -> '$.bio', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.bio' ELSE d0.head -> '$.bio' END), 'null'), ',"portrait":', coalesce((
  SELECT concat('{"alt":', coalesce((o1.j) -> '$.alt', 'null'), '}')
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.portrait', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.portrait' ELSE d0.head -> '$.portrait' END) AS j
  ) o1
  WHERE substr(o1.j, 1, 1) = '{'
), 'null'), ',"credentials":', coalesce((CASE WHEN instr(d0.head -> '$.credentials', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.credentials' ELSE d0.head -> '$.credentials' END), 'null'), ',"affiliations":', coalesce((CASE WHEN instr(d0.head -> '$.affiliations', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.affiliations' ELSE d0.head -> '$.affiliations' END), 'null'), ',"specialities":', coalesce((CASE WHEN instr(d0.head -> '$.specialities', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.specialities' ELSE d0.head -> '$.specialities' END), 'null'), '}') AS x
FROM documents d0
WHERE (d0.id = $p0)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "sample-author"

== result.samples
-- finds documents by by_query_e983f4f24d30fae2 (type=?)
-- for each row: finds edges by edges_by_target (target=?)
-- for each row: groups all rows found
-- for each row: finds documents by number
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.type IN (
    SELECT value
    FROM json_each($p0)
  ))
  AND groq_starts_with(d0.id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p1 AS j
    ) v
  ))
  AND (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )
  AND coalesce(CAST((
    SELECT count(*)
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
      AND e3.weak <> 2
    ) s2 CROSS
    JOIN documents d1
    WHERE (d1.number & 255 OR groq_tick())
    AND d1.number = s2.n
    AND (NOT groq_starts_with(d1.id, (
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT $p2 AS j
      ) v
    )))
    AND (NOT groq_starts_with(d1.id, (
      SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
      FROM (
        SELECT $p3 AS j
      ) v
    )))
    AND (NOT (d1.type IN (
      SELECT value
      FROM json_each($p4)
    )))
  ) AS TEXT) = $p5, 0)
) AS TEXT) AS x
$p0 = "[\"article\",\"page\",\"passage\",\"series\",\"offering\",\"topic\",\"source\"]"
$p1 = "\"sample-\""
$p2 = "\"sample-\""
$p3 = "\"drafts.sample-\""
$p4 = "[\"settings\",\"redirect\"]"
$p5 = "0"

== result.ownPublished
-- finds documents by by_query_e983f4f24d30fae2 (type=?)
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.type = $p1)
  AND (NOT groq_path_matches(d0.id, $p2))
  AND (NOT groq_path_matches(d0.id, $p3))
  AND (
    SELECT CASE WHEN typeof(v.k) IN ('text') THEN v.k <= replace(replace($p4, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
    FROM (
      SELECT (
        SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
        AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE CASE v.j WHEN '1e999' THEN groq_undecided() WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END END
        FROM (
          SELECT d0.head -> '$.publishedAt' AS j
        ) v
      ) AS k
    ) v
  )
  AND (((NOT groq_starts_with(d0.id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p5 AS j
    ) v
  ))) AND (NOT groq_starts_with(d0.id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p6 AS j
    ) v
  )))) OR (NOT (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )))
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "drafts.**"
$p3 = "versions.**"
$p4 = "2026-01-01T00:00:00.000Z"
$p5 = "\"sample-\""
$p6 = "\"drafts.sample-\""

== result.begun
-- finds documents by the index on _updatedAt, descending (by_query_826d8d2bbb6a1aa5) (type=?)
-- finds documents by the index on _updatedAt, descending (by_query_826d8d2bbb6a1aa5) (type=? AND <expr>=?)
-- uses the index on _updatedAt, descending (by_query_826d8d2bbb6a1aa5)
SELECT concat('{"id":', coalesce(((groq_apply(0, '[' || coalesce('"' || d0.id || '"', 'null') || ']')) -> '$[1]'), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_826d8d2bbb6a1aa5
WHERE CASE WHEN EXISTS (
  SELECT 1
  FROM documents d0 INDEXED BY by_query_826d8d2bbb6a1aa5
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$._updatedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$._updatedAt', '\u') > 0 AND (instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$._updatedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$._updatedAt' WHEN 'real' THEN CASE d0.head -> '$._updatedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$._updatedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END = x'fd'
) THEN groq_undecided() ELSE 1 END
AND (d0.type = $p0)
AND groq_path_matches(d0.id, $p1)
AND (NOT groq_starts_with(d0.id, (
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT $p2 AS j
  ) v
)))
AND (NOT groq_starts_with(d0.id, (
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT $p3 AS j
  ) v
)))
ORDER BY CASE json_type(d0.head, '$._updatedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$._updatedAt', '\u') > 0 AND (instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$._updatedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$._updatedAt' WHEN 'real' THEN CASE d0.head -> '$._updatedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$._updatedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END DESC, d0.id
LIMIT 1 OFFSET 0
$p0 = "article"
$p1 = "drafts.*"
$p2 = "\"sample-\""
$p3 = "\"drafts.sample-\""

== result.published
-- finds documents by the index on publishedAt, descending (by_query_507a6fcca8dc91d1) (type=? AND <expr>>? AND <expr><?)
-- finds documents by the index on publishedAt, descending (by_query_507a6fcca8dc91d1) (type=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- uses the index on publishedAt, descending (by_query_507a6fcca8dc91d1)
SELECT concat('{"id":', coalesce('"' || d0.id || '"', 'null'), ',"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"date":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_507a6fcca8dc91d1
WHERE CASE WHEN EXISTS (
  SELECT 1
  FROM documents d0 INDEXED BY by_query_507a6fcca8dc91d1
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END = x'fd'
) THEN groq_undecided() ELSE 1 END
AND (d0.type = $p0)
AND CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END <= replace(replace($p1, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
AND CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END >= ''
AND (NOT groq_path_matches(d0.id, $p2))
AND (NOT groq_path_matches(d0.id, $p3))
AND (((NOT groq_starts_with(d0.id, (
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT $p4 AS j
  ) v
))) AND (NOT groq_starts_with(d0.id, (
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT $p5 AS j
  ) v
)))) OR (NOT (
  SELECT v.a = v.b
  AND substr(v.a, 1, 1) NOT IN ('[', '{')
  FROM (
    SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
  ) v
)))
ORDER BY CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END DESC, d0.id
LIMIT 5 OFFSET 0
$p0 = "article"
$p1 = "2026-01-01T00:00:00.000Z"
$p2 = "drafts.**"
$p3 = "versions.**"
$p4 = "\"sample-\""
$p5 = "\"drafts.sample-\""

== result.drafts
-- finds documents by the index on _updatedAt, descending (by_query_826d8d2bbb6a1aa5) (type=?)
-- finds documents by the index on _updatedAt, descending (by_query_826d8d2bbb6a1aa5) (type=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- uses the index on _updatedAt, descending (by_query_826d8d2bbb6a1aa5)
SELECT concat('{"id":', coalesce(((groq_apply(0, '[' || coalesce('"' || d0.id || '"', 'null') || ']')) -> '$[1]'), 'null'), ',"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"date":', coalesce(json_quote(d0.updated_at), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_826d8d2bbb6a1aa5
WHERE CASE WHEN EXISTS (
  SELECT 1
  FROM documents d0 INDEXED BY by_query_826d8d2bbb6a1aa5
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$._updatedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$._updatedAt', '\u') > 0 AND (instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$._updatedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$._updatedAt' WHEN 'real' THEN CASE d0.head -> '$._updatedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$._updatedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END = x'fd'
) THEN groq_undecided() ELSE 1 END
AND (d0.type = $p0)
AND groq_path_matches(d0.id, $p1)
ORDER BY CASE json_type(d0.head, '$._updatedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$._updatedAt', '\u') > 0 AND (instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$._updatedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$._updatedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$._updatedAt' WHEN 'real' THEN CASE d0.head -> '$._updatedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$._updatedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END DESC, d0.id
LIMIT 5 OFFSET 0
$p0 = "article"
$p1 = "drafts.*"

== result.draftCount
-- finds documents by by_query_e983f4f24d30fae2 (type=?)
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.type = $p1)
  AND groq_path_matches(d0.id, $p2)
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "drafts.*"

== result.scheduled
-- finds documents by the index on publishedAt (by_query_e983f4f24d30fae2) (type=? AND <expr>>? AND <expr><?)
-- finds documents by the index on publishedAt (by_query_e983f4f24d30fae2) (type=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- uses the index on publishedAt (by_query_e983f4f24d30fae2)
SELECT concat('{"id":', coalesce('"' || d0.id || '"', 'null'), ',"title":', coalesce((CASE WHEN instr(d0.head -> '$.title', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.title' ELSE d0.head -> '$.title' END), 'null'), ',"date":', coalesce((CASE WHEN instr(d0.head -> '$.publishedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.publishedAt' ELSE d0.head -> '$.publishedAt' END), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_e983f4f24d30fae2
WHERE CASE WHEN EXISTS (
  SELECT 1
  FROM documents d0 INDEXED BY by_query_e983f4f24d30fae2
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END = x'fd'
) THEN groq_undecided() ELSE 1 END
AND (d0.type = $p0)
AND CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END > replace(replace($p1, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
AND CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END < x''
AND (NOT groq_path_matches(d0.id, $p2))
AND (NOT groq_path_matches(d0.id, $p3))
ORDER BY CASE json_type(d0.head, '$.publishedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.publishedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.publishedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.publishedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.publishedAt' WHEN 'real' THEN CASE d0.head -> '$.publishedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.publishedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END, d0.id
LIMIT 5 OFFSET 0
$p0 = "article"
$p1 = "2026-01-01T00:00:00.000Z"
$p2 = "drafts.**"
$p3 = "versions.**"

== result.scheduledCount
-- finds documents by by_query_e983f4f24d30fae2 (type=?)
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.type = $p1)
  AND (NOT groq_path_matches(d0.id, $p2))
  AND (NOT groq_path_matches(d0.id, $p3))
  AND (
    SELECT CASE WHEN typeof(v.k) IN ('text') THEN v.k > replace(replace($p4, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
    FROM (
      SELECT (
        SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
        AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE CASE v.j WHEN '1e999' THEN groq_undecided() WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE coalesce(v.j ->> '$', x'ff') END END
        FROM (
          SELECT d0.head -> '$.publishedAt' AS j
        ) v
      ) AS k
    ) v
  )
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "drafts.**"
$p3 = "versions.**"
$p4 = "2026-01-01T00:00:00.000Z"
