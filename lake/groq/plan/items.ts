/** The most items of a list with a fraction among them. */
const mostFractions = 1000

/**
 * Returns the JSON text of a row of `json_each`. Its `value` is an SQL value: a string without quotes, or a
 * number that SQLite may format differently: that of the type REAL is cut out of the JSON. To find it takes longer the
 * later it is in its list, and SQLite cannot be interrupted meanwhile, so those of long lists are left to groq-js.
 */
export function itemJson(alias: string): string {
  return (
    `(CASE ${alias}.type WHEN 'object' THEN ${alias}.value WHEN 'array' THEN ${alias}.value` +
    ` WHEN 'text' THEN json_quote(${alias}.value) WHEN 'integer' THEN CAST(${alias}.value AS TEXT)` +
    ` WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'real' THEN CASE WHEN ${alias}.key < ${mostFractions} THEN ${alias}.json -> ${alias}.fullkey ELSE groq_undecided() END END)`
  )
}
