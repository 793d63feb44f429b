import {CannotPlan} from './cannot-plan.ts'

/**
 * Sort keys: SQL expressions whose order is GROQ's. SQLite orders numbers before texts before blobs, GROQ
 * numbers, strings, booleans, and then everything else, which is equal. So booleans and everything else are
 * blobs. `x'fd'` is undecided: the key of a string that the head leaves out, or that SQLite cannot represent.
 */
export const key = {
  false: "x'00'",
  true: "x'01'",
  undecided: "x'fd'",
  other: "x'ff'",
} as const

/**
 * Returns SQL for the sort key of a text. GROQ compares UTF-16 units, in which 😀 is before a full-width letter; SQLite
 * compares the bytes of UTF-8, in which it is after it. The characters from U+E000 to U+FFFF are those that begin with
 * the bytes EE and EF, which UTF-8 uses for nothing else; greater bytes than any in UTF-8 replace these.
 */
export function unitOrder(text: string): string {
  return `replace(replace(${text}, ${byte('EE')}, ${byte('F8')}), ${byte('EF')}, ${byte('F9')})`
}

function byte(hex: string): string {
  return `CAST(x'${hex}' AS TEXT)`
}

/**
 * Returns SQL for whether a JSON text contains U+0000 or an unpaired surrogate, which SQLite cannot represent. JSON.stringify
 * writes them as escapes. An escaped backslash before a "u" is none.
 */
export function hasEscape(json: string): string {
  const escapes = `replace(${json}, '\\\\', '')`
  return `(instr(${json}, '\\u') > 0 AND (instr(${escapes}, '\\u0000') > 0 OR instr(${escapes}, '\\ud') > 0))`
}

/** Names that are safe inside a JSON path and need no quotes there. */
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Returns the JSON path of attribute names, as an SQL literal. Throws `CannotPlan` for unusual names. */
export function pathLiteral(names: readonly string[]): string {
  for (const name of names) {
    if (!plainName.test(name))
      throw new CannotPlan(
        `the attribute name "${name}" is unusual: SQL needs letters, digits and "_"`,
      )
  }
  return `'$${names.map((name) => `.${name}`).join('')}'`
}

/**
 * Returns the sort key of an attribute in the column `head`. It is deterministic and without parameters, so it
 * can be indexed. `undecided` is the SQL for an undecided key; in an index it must be `key.undecided`.
 */
export function headKey(head: string, names: readonly string[], undecided: string): string {
  const path = pathLiteral(names)
  const json = `${head} -> ${path}`
  const text = `${head} ->> ${path}`
  const missing = notInHead(head, names, undecided, key.other)
  return (
    `CASE json_type(${head}, ${path})` +
    ` WHEN 'text' THEN CASE WHEN ${hasEscape(json)} THEN ${undecided} ELSE ${unitOrder(text)} END` +
    ` WHEN 'integer' THEN ${text}` +
    ` WHEN 'real' THEN CASE ${json} WHEN '1e999' THEN ${undecided} WHEN '2e999' THEN ${key.other} WHEN '3e999' THEN ${key.other} ELSE ${text} END` +
    ` WHEN 'true' THEN ${key.true} WHEN 'false' THEN ${key.false} ELSE ${missing} END`
  )
}

/** Returns the key of an attribute that the head lacks: undecided if the head lacks the whole object around it. */
function notInHead(
  head: string,
  names: readonly string[],
  undecided: string,
  missing: string,
): string {
  const [root = ''] = names
  if (names.length === 1) return missing
  return `CASE WHEN instr(${head} -> ${pathLiteral([root])}, '3e999') > 0 THEN ${undecided} ELSE ${missing} END`
}

const second = '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'
const offset = '[+-][0-1][0-9]:[0-5][0-9]'

/**
 * The usual forms of a date (RFC 3339): with up to three fractional digits (`digits`), in UTC or with an offset
 * from UTC. `offset` is the position of its sign, or 0.
 */
const dateForms = [0, 1, 2, 3].flatMap((digits) => {
  const fraction = digits === 0 ? '' : `.${'[0-9]'.repeat(digits)}`
  return [
    {glob: `${second}${fraction}Z`, digits, offset: 0},
    {glob: `${second}${fraction}${offset}`, digits, offset: digits === 0 ? 20 : 21 + digits},
  ]
})

/**
 * Returns the sort key of `dateTime()` of an attribute in the column `head`: milliseconds since 1970, or
 * `missing` if it is not a date. Like `headKey`, it can be indexed. Unusual forms of dates are undecided.
 */
export function headDateKey(
  head: string,
  names: readonly string[],
  undecided: string,
  missing: string,
): string {
  const path = pathLiteral(names)
  const text = `${head} ->> ${path}`
  // A day that the month does not have, or an hour above 23, is not a date.
  const isReal = `datetime(substr(${text}, 1, 19)) IS replace(substr(${text}, 1, 19), 'T', ' ')`
  const cases = dateForms.map((form) => {
    const scale = 10 ** (3 - form.digits)
    const fraction =
      form.digits === 0 ? '' : ` + CAST(substr(${text}, 21, ${form.digits}) AS INTEGER) * ${scale}`
    const minutes = `(CAST(substr(${text}, ${form.offset + 1}, 2) AS INTEGER) * 60 + CAST(substr(${text}, ${form.offset + 4}, 2) AS INTEGER))`
    const shift =
      form.offset === 0
        ? ''
        : ` + CASE substr(${text}, ${form.offset}, 1) WHEN '-' THEN 60000 ELSE -60000 END * ${minutes}`
    return `WHEN (${text}) GLOB '${form.glob}' THEN CASE WHEN ${isReal} THEN unixepoch(substr(${text}, 1, 19)) * 1000${fraction}${shift} ELSE ${missing} END`
  })
  const leftOut = notInHead(head, names, undecided, missing)
  return (
    `CASE WHEN json_type(${head}, ${path}) IS NOT 'text'` +
    ` THEN CASE WHEN ${head} -> ${path} = '1e999' THEN ${undecided} ELSE ${leftOut} END` +
    ` WHEN (${text}) NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' THEN ${missing}` +
    ` ${cases.join(' ')} ELSE ${undecided} END`
  )
}

/** Returns the sort key of a JSON text, which is complete. */
export function jsonKey(json: string): string {
  return (
    `(SELECT CASE substr(v.j, 1, 1)` +
    ` WHEN '"' THEN ${orderableText('v.j')}` +
    ` WHEN 't' THEN ${key.true} WHEN 'f' THEN ${key.false}` +
    ` WHEN 'n' THEN ${key.other} WHEN '[' THEN ${key.other} WHEN '{' THEN ${key.other}` +
    ` ELSE coalesce(v.j ->> '$', ${key.other}) END FROM (SELECT ${json} AS j) v)`
  )
}

/**
 * Returns the sort key of an attribute in the column `head`, like `headKey`, for a statement without an index. It is
 * faster, and fails for values of which SQL cannot tell the key.
 */
export function computedHeadKey(head: string, names: readonly string[]): string {
  const missing = notInHead(head, names, 'groq_undecided()', key.other)
  return (
    `(SELECT CASE substr(v.j, 1, 1)` +
    ` WHEN '"' THEN ${orderableText('v.j')}` +
    ` WHEN 't' THEN ${key.true} WHEN 'f' THEN ${key.false}` +
    ` WHEN 'n' THEN ${key.other} WHEN '[' THEN ${key.other} WHEN '{' THEN ${key.other}` +
    ` ELSE CASE v.j WHEN '1e999' THEN groq_undecided() WHEN '2e999' THEN ${key.other} WHEN '3e999' THEN ${key.other}` +
    ` ELSE coalesce(v.j ->> '$', ${missing}) END END FROM (SELECT ${head} -> ${pathLiteral(names)} AS j) v)`
  )
}

/** A text of ASCII without escapes is its own key. */
function orderableText(json: string): string {
  const isPlain = `octet_length(${json}) = length(${json}) AND instr(${json}, '\\') = 0`
  return (
    `CASE WHEN ${isPlain} THEN substr(${json}, 2, length(${json}) - 2)` +
    ` WHEN ${hasEscape(json)} THEN groq_undecided() ELSE ${unitOrder(`${json} ->> '$'`)} END`
  )
}

/** Returns the sort key of an SQL text, or of NULL. */
export function textKey(text: string): string {
  return `(SELECT CASE WHEN v.t IS NULL THEN ${key.other} WHEN instr(v.t, char(0)) > 0 THEN groq_undecided() ELSE ${unitOrder('v.t')} END FROM (SELECT ${text} AS t) v)`
}
