import {GroqSyntaxError} from 'groq-js'
import type {LakeError} from '../error.ts'
import {queryParseError} from './query-parse-error.ts'

/**
 * Returns the error for what groq-js's parser throws, with the reason and its position in the text. groq-js reports the
 * end of the query wherever it cannot continue, and the position before; this names what is there instead.
 */
export function syntaxError(query: string, error: unknown): LakeError {
  // The parser is recursive and throws a RangeError for deep nesting.
  if (error instanceof RangeError) {
    return queryParseError(query, 'The query is nested too deeply.', 0, query.length)
  }
  const [message = ''] = String(error instanceof Error ? error.message : error).split('\n')
  if (!(error instanceof GroqSyntaxError)) return namedError(query, message)
  const position = Math.min(error.position, query.length)
  const isEnd = message.endsWith(groqJsEnd)
  const isComment = query.startsWith('//', position)
  const token = isEnd ? tokenAt(query, isComment ? position : position + 1) : undefined
  if (token) {
    const reason = `Syntax error in GROQ query at position ${token.start}: unexpected ${token.name}.`
    return queryParseError(query, reason + token.advice, token.start, token.end)
  }
  return queryParseError(query, message.replace(groqJsEnd, endOfQuery), position, query.length)
}

const groqJsEnd = 'Unexpected end of query'

/** The hosted lake's message, which Sanity's own tests expect. */
const endOfQuery = 'unexpected end-of-file, expected expression'

const spaces = /(?:\s|\/\/[^\n]*)*/uy
const tokens = /"[^"\n]{0,20}"?|'[^'\n]{0,20}'?|[\w$]+|[=!<>]+|[^]/uy

/** What GROQ has instead of operators of other languages. */
const instead = new Map([
  ['=', '=='],
  ['===', '=='],
  ['is', '=='],
  ['!==', '!='],
  ['<>', '!='],
  ['and', '&&'],
  ['or', '||'],
  ...[...'“”„'].map((quote) => [quote, '"'] as const),
  ...[...'‘’‚'].map((quote) => [quote, "'"] as const),
])

function isOperator(unit: string | undefined): boolean {
  return unit !== undefined && '=!<>'.includes(unit)
}

function tokenAt(
  query: string,
  position: number,
): {start: number; end: number; name: string; advice: string} | undefined {
  // groq-js has read the beginning of an operator such as "<>" as another one.
  let from = position
  if (isOperator(query[from])) while (isOperator(query[from - 1])) from -= 1
  spaces.lastIndex = from
  const start = from + (spaces.exec(query)?.[0].length ?? 0)
  tokens.lastIndex = start
  const text = tokens.exec(query)?.[0]
  if (text === undefined) return undefined
  const other = instead.get(text.toLowerCase())
  const isVisible = /^[^\p{C}]+$/u.test(text)
  const code = text.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return {
    start,
    end: start + text.length,
    name: isVisible ? text : `character U+${code}`,
    advice: other ? ` Use ${other} instead.` : '',
  }
}

/** Finds the function or namespace that an error without a position names. */
function namedError(query: string, message: string): LakeError {
  const name = /(?:Undefined (?:pipe )?(?:function|namespace): |to function )(\w+)/.exec(
    message,
  )?.[1]
  // Names in strings and comments are left out.
  const code = query.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*/gu, (text) =>
    ' '.repeat(text.length),
  )
  const start = name === undefined ? -1 : code.search(new RegExp(`\\b${name}\\s*(?:\\(|::)`))
  const advice = message.startsWith('Cannot determine property key')
    ? '. Write a name before the expression, such as "name": author->name'
    : ''
  return start === -1
    ? queryParseError(query, message + advice, 0, query.length)
    : queryParseError(query, message, start, start + (name?.length ?? 0))
}
