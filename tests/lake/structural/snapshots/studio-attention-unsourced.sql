== result
-- reads all documents of a type by documents_by_type (type=?)
-- for each row: finds documents by documents_by_published_id (published_id=? AND version=?)
SELECT CAST((
  SELECT count(*)
  FROM documents d0
  WHERE (d0.version = $p6 OR (d0.version = $p7 AND NOT EXISTS (
    SELECT 1
    FROM documents h2
    WHERE h2.published_id = d0.published_id
    AND h2.version IN ($p6)
  )))
  AND (d0.version = '' OR d0.head -> '$._system.delete' IS NOT 'true')
  AND (d0.type = $p1)
  AND coalesce(coalesce(nullif(CAST((
    SELECT CASE WHEN substr(b.j, 1, 1) = '[' THEN CASE WHEN instr(b.j, '\u') > 0 THEN groq_undecided() ELSE (
      SELECT count(*)
      FROM json_each(b.j) i3
      WHERE coalesce((CASE i3.type WHEN 'object' THEN (i3.value) -> '$._type' END) = $p9, 0)
    ) END END
    FROM (
      SELECT groq_evaluate($p8, d0.id, d0.rev) AS j
    ) b
  ) AS TEXT), 'null'), nullif($p10, 'null')) = $p11, 0)
) AS TEXT) AS x
$p0 = "article"
$p1 = "article"
$p2 = 0
$p3 = "\"citation\""
$p4 = "0"
$p5 = "0"
$p6 = "drafts"
$p7 = ""
$p8 = 1
$p9 = "\"citation\""
$p10 = "0"
$p11 = "0"
