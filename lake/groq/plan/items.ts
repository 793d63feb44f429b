/**
 * Returns the JSON text of a row of `json_each`. Its `value` is an SQL value: a string without quotes, or a
 * number that SQLite may format differently: that of the type REAL is cut out of the JSON.
 */
export function itemJson(alias: string): string {
  return (
    `(CASE ${alias}.type WHEN 'object' THEN ${alias}.value WHEN 'array' THEN ${alias}.value` +
    ` WHEN 'text' THEN json_quote(${alias}.value) WHEN 'integer' THEN CAST(${alias}.value AS TEXT)` +
    ` WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN ${alias}.json -> ${alias}.fullkey END)`
  )
}
