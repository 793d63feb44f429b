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
