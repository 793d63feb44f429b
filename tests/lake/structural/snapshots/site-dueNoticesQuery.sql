== result
-- finds documents by the index on receivedAt (by_query_3f65c9f5f84aa56e) (type=? AND version=?)
-- finds documents by the index on receivedAt (by_query_3f65c9f5f84aa56e) (type=? AND version=? AND <expr>=?)
-- for each row: reads the whole document if the value is not in its head
-- finds documents by id
-- uses the index on receivedAt (by_query_3f65c9f5f84aa56e)
SELECT concat('{"_id":', coalesce('"' || d0.id || '"', 'null'), ',"_rev":', coalesce((CASE WHEN instr(d0.head -> '$._rev', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$._rev' ELSE d0.head -> '$._rev' END), 'null'), ',"offeringTitle":', coalesce((CASE WHEN instr(d0.head -> '$.offeringTitle', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.offeringTitle' ELSE d0.head -> '$.offeringTitle' END), 'null'), ',"waitingList":', coalesce((CASE WHEN instr(d0.head -> '$.waitingList', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.waitingList' ELSE d0.head -> '$.waitingList' END), 'null'), ',"attempts":', coalesce((CASE WHEN instr(d0.head -> '$.mail.attempts', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.attempts' ELSE coalesce(d0.head -> '$.mail.attempts', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.attempts' END) END), 'null'), ',"state":', coalesce((CASE WHEN instr(d0.head -> '$.mail.state', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.state' ELSE coalesce(d0.head -> '$.mail.state', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.state' END) END), 'null'), ',"language":', coalesce((
  SELECT (CASE WHEN instr(d1.head -> '$.language', 'e999') > 0 THEN (
    SELECT c.content
    FROM contents c
    WHERE c.number = d1.number
  ) -> '$.language' ELSE d1.head -> '$.language' END) AS x
  FROM documents d1
  WHERE (d1.number & 255 OR groq_tick())
  AND d1.version = ''
  AND (d1.type = $p7)
  AND (d1.id = $p8)
  ORDER BY d1.id
  LIMIT 1 OFFSET 0
), 'null'), '}') AS x
FROM documents d0 INDEXED BY by_query_3f65c9f5f84aa56e
WHERE CASE WHEN EXISTS (
  SELECT 1
  FROM documents d0 INDEXED BY by_query_3f65c9f5f84aa56e
  WHERE (d0.type = $p0)
  AND d0.version = ''
  AND CASE json_type(d0.head, '$.receivedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.receivedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.receivedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.receivedAt' WHEN 'real' THEN CASE d0.head -> '$.receivedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.receivedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END = x'fd'
) THEN groq_undecided() ELSE 1 END
AND (d0.type = $p0)
AND d0.version = ''
AND ((coalesce((CASE WHEN instr(d0.head -> '$.mail.state', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.state' ELSE coalesce(d0.head -> '$.mail.state', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.state' END) END) = $p1, 0) AND ((groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.mail.nextAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.nextAt' ELSE coalesce(d0.head -> '$.mail.nextAt', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.nextAt' END) END) AS j
  ) v
)) <= $p2) OR (groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.mail.nextAt', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.nextAt' ELSE coalesce(d0.head -> '$.mail.nextAt', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.nextAt' END) END) AS j
  ) v
)) > $p3))) OR (coalesce((CASE WHEN instr(d0.head -> '$.mail.state', 'e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.state' ELSE coalesce(d0.head -> '$.mail.state', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
  SELECT c.content
  FROM contents c
  WHERE c.number = d0.number
) -> '$.mail.state' END) END) = $p4, 0) AND ((groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.mail.claimedUntil', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.claimedUntil' ELSE coalesce(d0.head -> '$.mail.claimedUntil', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.claimedUntil' END) END) AS j
  ) v
)) <= $p5) OR (groq_date_time((
  SELECT CASE json_type(v.j) WHEN 'text' THEN CASE WHEN (instr(v.j, '\u') > 0 AND (instr(replace(v.j, '\\', ''), '\u0000') > 0 OR instr(replace(v.j, '\\', ''), '\ud') > 0)) THEN groq_undecided() ELSE v.j ->> '$' END END
  FROM (
    SELECT (CASE WHEN instr(d0.head -> '$.mail.claimedUntil', 'e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.claimedUntil' ELSE coalesce(d0.head -> '$.mail.claimedUntil', CASE WHEN instr(d0.head -> '$.mail', '3e999') > 0 THEN (
      SELECT c.content
      FROM contents c
      WHERE c.number = d0.number
    ) -> '$.mail.claimedUntil' END) END) AS j
  ) v
)) > $p6))))
ORDER BY CASE json_type(d0.head, '$.receivedAt') WHEN 'text' THEN CASE WHEN (instr(d0.head -> '$.receivedAt', '\u') > 0 AND (instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\u0000') > 0 OR instr(replace(d0.head -> '$.receivedAt', '\\', ''), '\ud') > 0)) THEN x'fd' ELSE replace(replace(d0.head ->> '$.receivedAt', CAST(x'EE' AS TEXT), CAST(x'F8' AS TEXT)), CAST(x'EF' AS TEXT), CAST(x'F9' AS TEXT)) END WHEN 'integer' THEN d0.head ->> '$.receivedAt' WHEN 'real' THEN CASE d0.head -> '$.receivedAt' WHEN '1e999' THEN x'fd' WHEN '2e999' THEN x'ff' WHEN '3e999' THEN x'ff' ELSE d0.head ->> '$.receivedAt' END WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' ELSE x'ff' END, d0.id
LIMIT 20 OFFSET 0
$p0 = "request"
$p1 = "\"waiting\""
$p2 = 1767225600000
$p3 = 1767312000000
$p4 = "\"sending\""
$p5 = 1767225600000
$p6 = 1767312000000
$p7 = "settings"
$p8 = "settings"
