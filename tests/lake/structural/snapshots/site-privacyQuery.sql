== result
-- finds documents by id
-- for each row: reads the whole document if the value is not in its head
SELECT concat('{"privacy":', coalesce(groq_evaluate(0, d0.id, d0.rev, NULL), 'null'), ',"retentionMonths":', coalesce((CASE WHEN instr(d0.head -> '$.requests.retentionMonths', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.requests.retentionMonths' ELSE coalesce(d0.head -> '$.requests.retentionMonths', CASE WHEN instr(d0.head -> '$.requests', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.requests.retentionMonths' END) END), 'null'), '}') AS x
FROM documents d0
WHERE d0.version = ''
AND instr(d0.id, '.') = 0
AND (d0.type = $p0)
AND (d0.id = $p1)
ORDER BY d0.id
LIMIT 1 OFFSET 0
$p0 = "settings"
$p1 = "settings"
