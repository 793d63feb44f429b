== result
-- finds documents by the index on review.date (by_query_9e25e739d2b99b0a) (type=? AND <expr>>? AND <expr><?)
-- finds documents by the index on review.date (by_query_9e25e739d2b99b0a) (type=? AND <expr>=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
-- uses the index on review.date (by_query_9e25e739d2b99b0a)
SELECT CAST((
  SELECT count(*)
  FROM documents d0 INDEXED BY by_query_9e25e739d2b99b0a
  WHERE CASE WHEN EXISTS (
    SELECT 1
    FROM documents d0 INDEXED BY by_query_9e25e739d2b99b0a
    WHERE (d0.type = $p0)
    AND CASE json_type(d0.head, '$.review.date') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.review.date', '\u') > 0 AND (instr(replace(d0.head -> '$.review.date', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.review.date', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.review.date', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.review.date' WHEN 'real' THEN CASE d0.head -> '$.review.date' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.review.date' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN x'fd' ELSE x'ff' END END = x'fd'
  ) THEN groq_undecided() ELSE 1 END
  AND (d0.type = $p0)
  AND CASE json_type(d0.head, '$.review.date') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.review.date', '\u') > 0 AND (instr(replace(d0.head -> '$.review.date', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.review.date', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.review.date', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.review.date' WHEN 'real' THEN CASE d0.head -> '$.review.date' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.review.date' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN x'fd' ELSE x'ff' END END < replace(replace($p1, CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT))
  AND CASE json_type(d0.head, '$.review.date') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.review.date', '\u') > 0 AND (instr(replace(d0.head -> '$.review.date', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.review.date', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.review.date', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.review.date' WHEN 'real' THEN CASE d0.head -> '$.review.date' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.review.date' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE CASE WHEN instr(d0.head -> '$.review', '3e999') > 0 THEN x'fd' ELSE x'ff' END END >= ''
  AND (d0.version = 'drafts' OR (d0.version = '' AND NOT EXISTS (
    SELECT 1
    FROM documents h1
    WHERE h1.published_id = d0.published_id
    AND h1.version IN ('drafts')
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
) AS TEXT) AS x
$p0 = "article"
$p1 = "2024-12-31"
