== result
-- reads all documents of a type by documents_by_type (type=?)
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
