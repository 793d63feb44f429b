== result
-- reads all documents of a type by documents_by_type (type=?)
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
