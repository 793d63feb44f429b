== result.requests
-- finds documents by the index on receivedAt, descending (by_query_997effe064fb80aa) (type=?)
-- finds documents by the index on receivedAt, descending (by_query_997effe064fb80aa) (type=? AND <expr>=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- uses the index on receivedAt, descending (by_query_997effe064fb80aa)
SELECT concat('{"id":', coalesce('"' || d0.published_id || '"', 'null'), ',"name":', coalesce((CASE WHEN instr(d0.head -> '$.name', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.name' ELSE d0.head -> '$.name' END), 'null'), ',"date":', coalesce((CASE WHEN instr(d0.head -> '$.receivedAt', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.receivedAt' ELSE d0.head -> '$.receivedAt' END), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_997effe064fb80aa
WHERE CASE WHEN EXISTS (
  SELECT 1
  FROM documents d0 INDEXED BY by_query_997effe064fb80aa
  WHERE (d0.type = $p0)
  AND CASE json_type(d0.head, '$.receivedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.receivedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.receivedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.receivedAt' WHEN 'real' THEN CASE d0.head -> '$.receivedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.receivedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END = x'fd'
) THEN groq_undecided() ELSE 1 END
AND (d0.type = $p0)
AND (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
  SELECT 1
  FROM documents h1
  WHERE h1.published_id = d0.published_id
  AND h1.version IN ('drafts')
)))
AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
AND coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.status', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.status' ELSE d0.head -> '$.status' END), 'null'), nullif($p1, 'null')) = $p2, 0)
ORDER BY CASE json_type(d0.head, '$.receivedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.receivedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.receivedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.receivedAt' WHEN 'real' THEN CASE d0.head -> '$.receivedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.receivedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END DESC, d0.published_id
LIMIT 5 OFFSET 0
$p0 = "request"
$p1 = "\"new\""
$p2 = "\"new\""

== result.requestCount
-- finds documents by by_query_997effe064fb80aa (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h1
    WHERE h1.published_id = d0.published_id
    AND h1.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.status', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.status' ELSE d0.head -> '$.status' END), 'null'), nullif($p2, 'null')) = $p3, 0)
) AS TEXT) AS x
$p0 = "request"
$p1 = "request"
$p2 = "\"new\""
$p3 = "\"new\""

== result.attention.no-lede
-- finds documents by by_query_997effe064fb80aa (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h1
    WHERE h1.published_id = d0.published_id
    AND h1.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND (NOT (groq_starts_with(d0.published_id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p2 AS j
    ) v
  )) AND (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )))
  AND (NOT (NOT (coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.lede', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.lede' ELSE d0.head -> '$.lede' END), 'null'), nullif($p3, 'null')), 'null') IN (
    SELECT value
    FROM json_each($p4)
  ))))
  AND (NOT (NOT (coalesce(coalesce(nullif((CASE WHEN instr(d0.head -> '$.seo.description', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.seo.description' ELSE coalesce(d0.head -> '$.seo.description', CASE WHEN instr(d0.head -> '$.seo', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.seo.description' END) END), 'null'), nullif($p5, 'null')), 'null') IN (
    SELECT value
    FROM json_each($p6)
  ))))
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "\"sample-\""
$p3 = "\"\""
$p4 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"
$p5 = "\"\""
$p6 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"

== result.attention.no-alt
-- finds documents by by_query_997effe064fb80aa (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h5
    WHERE h5.published_id = d0.published_id
    AND h5.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND (NOT (groq_starts_with(d0.published_id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p2 AS j
    ) v
  )) AND (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )))
  AND (((
    SELECT CASE WHEN typeof(v.k) IN ('integer', 'real') THEN v.k > $p6 END
    FROM (
      SELECT coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT count(*)
          FROM json_each(b.j) i1
          WHERE ((coalesce((CASE i1.type WHEN 'object' THEN (i1.value) -> '$.asset' END) <> 'null', 0) AND (NOT coalesce((CASE i1.type WHEN 'object' THEN (i1.value) -> '$.decorative' END) = $p3, 0))) AND (NOT (NOT (coalesce(coalesce(nullif((CASE i1.type WHEN 'object' THEN (i1.value) -> '$.alt' END), 'null'), nullif($p4, 'null')), 'null') IN (
            SELECT value
            FROM json_each($p5)
          )))))
        ) END END
        FROM (
          SELECT ('[' || coalesce((CASE WHEN instr(d0.head -> '$.cover', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d0.number
          ) -> '$.cover' ELSE d0.head -> '$.cover' END), 'null') || ']') AS j
        ) b
      ), x'ff') AS k
    ) v
  ) OR (
    SELECT CASE WHEN typeof(v.k) IN ('integer', 'real') THEN v.k > $p11 END
    FROM (
      SELECT coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT count(*)
          FROM json_each(b.j) i2
          WHERE (((coalesce((CASE i2.type WHEN 'object' THEN (i2.value) -> '$._type' END) = $p7, 0) AND coalesce((CASE i2.type WHEN 'object' THEN (i2.value) -> '$.asset' END) <> 'null', 0)) AND (NOT coalesce((CASE i2.type WHEN 'object' THEN (i2.value) -> '$.decorative' END) = $p8, 0))) AND (NOT (NOT (coalesce(coalesce(nullif((CASE i2.type WHEN 'object' THEN (i2.value) -> '$.alt' END), 'null'), nullif($p9, 'null')), 'null') IN (
            SELECT value
            FROM json_each($p10)
          )))))
        ) END END
        FROM (
          SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d0.number
          ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
        ) b
      ), x'ff') AS k
    ) v
  )) OR (
    SELECT CASE WHEN typeof(v.k) IN ('integer', 'real') THEN v.k > $p16 END
    FROM (
      SELECT coalesce((
        SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
          SELECT count(*)
          FROM json_each(b.j) i4
          WHERE ((coalesce((CASE i4.type WHEN 'object' THEN (i4.value) -> '$.asset' END) <> 'null', 0) AND (NOT coalesce((CASE i4.type WHEN 'object' THEN (i4.value) -> '$.decorative' END) = $p13, 0))) AND (NOT (NOT (coalesce(coalesce(nullif((CASE i4.type WHEN 'object' THEN (i4.value) -> '$.alt' END), 'null'), nullif($p14, 'null')), 'null') IN (
            SELECT value
            FROM json_each($p15)
          )))))
        ) END END
        FROM (
          SELECT groq_apply(0, '[' || coalesce((
            SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
              SELECT '[' || coalesce(group_concat(coalesce((CASE i3.type WHEN 'object' THEN i3.value WHEN 'array' THEN i3.value WHEN 'text' THEN json_quote(i3.value) WHEN 'integer' THEN CAST(i3.value AS TEXT) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN i3.key < 1000 THEN i3.json -> i3.fullkey ELSE groq_undecided() END END), 'null'), ','), '') || ']'
              FROM json_each(b.j) i3
              WHERE coalesce((CASE i3.type WHEN 'object' THEN (i3.value) -> '$._type' END) = $p12, 0)
            ) END END
            FROM (
              SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
                SELECT c.content
                FROM contents c
                WHERE c.number = d0.number
              ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
            ) b
          ), 'null') || ']') AS j
        ) b
      ), x'ff') AS k
    ) v
  ))
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "\"sample-\""
$p3 = "true"
$p4 = "\"\""
$p5 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"
$p6 = 0
$p7 = "\"figure\""
$p8 = "true"
$p9 = "\"\""
$p10 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"
$p11 = 0
$p12 = "\"gallery\""
$p13 = "true"
$p14 = "\"\""
$p15 = "[\"\\\"\\\"\",\"\\\" \\\"\"]"
$p16 = 0

== result.attention.unsourced
-- finds documents by by_query_997effe064fb80aa (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h2
    WHERE h2.published_id = d0.published_id
    AND h2.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND (NOT (groq_starts_with(d0.published_id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p2 AS j
    ) v
  )) AND (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )))
  AND coalesce(coalesce(nullif(CAST((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
      SELECT count(*)
      FROM json_each(b.j) i1
      WHERE coalesce((CASE i1.type WHEN 'object' THEN (i1.value) -> '$._type' END) = $p3, 0)
    ) END END
    FROM (
      SELECT groq_apply(0, '[' || coalesce((
        SELECT CASE substr(v.j, 1, 1) WHEN '[' THEN v.j END
        FROM (
          SELECT (CASE WHEN instr(d0.head -> '$.body', 'e999') > 0 THEN (
            SELECT c.content
            FROM contents c
            WHERE c.number = d0.number
          ) -> '$.body' ELSE d0.head -> '$.body' END) AS j
        ) v
      ), 'null') || ']') AS j
    ) b
  ) AS TEXT), 'null'), nullif($p4, 'null')) = $p5, 0)
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "\"sample-\""
$p3 = "\"citation\""
$p4 = "0"
$p5 = "0"

== result.attention.review-old
-- finds documents by by_query_997effe064fb80aa (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h1
    WHERE h1.published_id = d0.published_id
    AND h1.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND (NOT (groq_starts_with(d0.published_id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p2 AS j
    ) v
  )) AND (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )))
  AND (CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.review.date', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.review.date' ELSE coalesce(d0.head -> '$.review.date', CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.review.date' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.review.date') <> 'null', 0) END)
  AND (
    SELECT CASE WHEN typeof(v.k) IN ('text') THEN v.k < replace(replace($p3, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
    FROM (
      SELECT (
        SELECT CASE substr(v.j, 1, 1) WHEN '"' THEN CASE WHEN octet_length(v.j) = length(v.j)
        AND instr(v.j, '\') = 0 THEN substr(v.j, 2, length(v.j) - 2) WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE replace(replace(v.j ->> '$', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 't' THEN x'01' WHEN 'f' THEN x'00' WHEN 'n' THEN x'ff' WHEN '[' THEN x'ff' WHEN '{' THEN x'ff' ELSE CASE v.j WHEN '1e999' THEN groq_undecided() WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE coalesce(v.j ->> '$', CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN groq_undecided() ELSE x'ff' END) END END
        FROM (
          SELECT d0.head -> '$.review.date' AS j
        ) v
      ) AS k
    ) v
  )
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "\"sample-\""
$p3 = "2024-12-31"

== result.attention.never-reviewed
-- finds documents by by_query_997effe064fb80aa (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h1
    WHERE h1.published_id = d0.published_id
    AND h1.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND (NOT (groq_starts_with(d0.published_id, (
    SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
    FROM (
      SELECT $p2 AS j
    ) v
  )) AND (
    SELECT v.a = v.b
    AND substr(v.a, 1, 1) NOT IN ('[', '{')
    FROM (
      SELECT coalesce(json_quote(d0.created_at), 'null') AS a, coalesce(json_quote(d0.updated_at), 'null') AS b
    ) v
  )))
  AND (NOT (CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.review.date', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.review.date' ELSE coalesce(d0.head -> '$.review.date', CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.review.date' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.review.date') <> 'null', 0) END))
  AND (
    SELECT CASE WHEN typeof(v.k) IN ('text') THEN v.k < replace(replace($p3, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END
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
$p2 = "\"sample-\""
$p3 = "2024-12-31"
