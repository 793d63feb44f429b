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
