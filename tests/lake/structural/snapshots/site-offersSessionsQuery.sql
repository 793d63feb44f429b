== result.offersSessions
-- reads all documents of a type by documents_by_type (type=? AND version=?)
-- for each row: reads the whole document if the value is not in its head
-- finds documents by id
SELECT CASE (EXISTS (
  SELECT 1
  FROM documents d0
  WHERE d0.version = ''
  AND instr(d0.id, '.') = 0
  AND (d0.type = $p1)
  AND (CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN coalesce((CASE WHEN instr(d0.head -> '$.slug.current', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' ELSE coalesce(d0.head -> '$.slug.current', CASE WHEN instr(d0.head -> '$.slug', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d0.number
  ) -> '$.slug.current' END) END) <> 'null', 0) ELSE coalesce(json_type(d0.head, '$.slug.current') <> 'null', 0) END)
) OR EXISTS (
  SELECT 1
  FROM documents d1
  WHERE d1.version = ''
  AND instr(d1.id, '.') = 0
  AND (d1.type = $p2)
  AND (d1.id = $p3)
  AND coalesce(json_type(d1.head, '$.callToAction') <> 'null', 0)
  AND (coalesce(coalesce(nullif((CASE WHEN instr(d1.head -> '$.callToAction.target', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' ELSE coalesce(d1.head -> '$.callToAction.target', CASE WHEN instr(d1.head -> '$.callToAction', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' END) END), 'null'), nullif($p7, 'null')) = $p8, 0) OR groq_match((CASE WHEN instr(d1.head -> '$.callToAction.target', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' ELSE coalesce(d1.head -> '$.callToAction.target', CASE WHEN instr(d1.head -> '$.callToAction', '3e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.callToAction.target' END) END), $p9))
)) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END AS x
$p0 = "offering"
$p1 = "offering"
$p2 = "settings"
$p3 = "settings"
$p4 = "\"\""
$p5 = "\"\""
$p6 = "\"sessions\""
$p7 = "\"\""
$p8 = "\"\""
$p9 = "\"sessions\""
