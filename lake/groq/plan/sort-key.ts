import {CannotPlan} from './cannot-plan.ts'

/**
 * Sort keys: SQL expressions whose order is GROQ's. SQLite orders numbers before texts before blobs, GROQ
 * numbers, strings, booleans, and then everything else, which is equal. So booleans and everything else are
 * blobs. `x'fd'` is undecided: a string that the head leaves out, or that SQLite orders differently.
 */
export const key = {
  false: "x'00'",
  true: "x'01'",
  undecided: "x'fd'",
  other: "x'ff'",
} as const

/** Strings with these characters are ordered by UTF-16 units in GROQ, and by code points in SQLite. */
const unorderable = "GLOB '*[\uE000-\uFFFF]*'"

/** Names that are safe inside a JSON path and need no quotes there. */
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Returns the JSON path of attribute names, as an SQL literal. Throws `CannotPlan` for unusual names. */
export function pathLiteral(names: readonly string[]): string {
  for (const name of names) {
    if (!plainName.test(name)) throw new CannotPlan(`the attribute name "${name}" is unusual`)
  }
  return `'$${names.map((name) => `.${name}`).join('')}'`
}

/**
 * Returns the sort key of an attribute in the column `head`. It is deterministic and without parameters, so it
 * can be indexed. `undecided` replaces the key that is not decided; in an index it must be `key.undecided`.
 */
export function headKey(head: string, names: readonly string[], undecided: string): string {
  const path = pathLiteral(names)
  const json = `${head} -> ${path}`
  const text = `${head} ->> ${path}`
  const [root = ''] = names
  const missing =
    names.length === 1
      ? key.other
      : `CASE WHEN instr(${head} -> ${pathLiteral([root])}, '3e999') > 0 THEN ${undecided} ELSE ${key.other} END`
  return (
    `CASE json_type(${head}, ${path})` +
    ` WHEN 'text' THEN CASE WHEN instr(${json}, '\\u') > 0 OR (${text}) ${unorderable} THEN ${undecided} ELSE ${text} END` +
    ` WHEN 'integer' THEN ${text}` +
    ` WHEN 'real' THEN CASE ${json} WHEN '1e999' THEN ${undecided} WHEN '2e999' THEN ${key.other} WHEN '3e999' THEN ${key.other} ELSE ${text} END` +
    ` WHEN 'true' THEN ${key.true} WHEN 'false' THEN ${key.false} ELSE ${missing} END`
  )
}

/** Returns the sort key of a JSON text, which is complete. */
export function jsonKey(json: string): string {
  return (
    `(SELECT CASE json_type(v.j)` +
    ` WHEN 'text' THEN CASE WHEN instr(v.j, '\\u') > 0 OR (v.j ->> '$') ${unorderable} THEN groq_undecided() ELSE v.j ->> '$' END` +
    ` WHEN 'integer' THEN v.j ->> '$' WHEN 'real' THEN v.j ->> '$'` +
    ` WHEN 'true' THEN ${key.true} WHEN 'false' THEN ${key.false} ELSE ${key.other} END FROM (SELECT ${json} AS j) v)`
  )
}

/** Returns the sort key of an SQL text, or of NULL. */
export function textKey(text: string): string {
  return `(SELECT CASE WHEN v.t IS NULL THEN ${key.other} WHEN v.t ${unorderable} OR instr(v.t, char(0)) > 0 THEN groq_undecided() ELSE v.t END FROM (SELECT ${text} AS t) v)`
}
