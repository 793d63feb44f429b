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
  AND coalesce(coalesce(nullif(CAST((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN (instr(b.j, '\u') > 0 AND (instr(replace(b.j, '\\', ''), '\u0000') > 0 OR instr(replace(b.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE (
      SELECT count(*)
      FROM json_each(b.j) i1
      WHERE coalesce((CASE i1.type WHEN 'object' THEN (i1.value) -> '$._type' END) = $p2, 0)
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
  ) AS TEXT), 'null'), nullif($p3, 'null')) = $p4, 0)
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = "\"citation\""
$p3 = "0"
$p4 = "0"
