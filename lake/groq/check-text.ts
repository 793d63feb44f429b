import {queryParseError} from './query-parse-error.ts'

/**
 * Limits for the text of a query. groq-js's parser takes more than linear time: about 15 ms for the worst text
 * within these limits, and seconds for one that is four times as long.
 */
export const textLimits = {
  characters: 256 * 1024,
  /** Names, operators and brackets. Strings, numbers, comments and white space do not count. */
  symbols: 2500,
  /** Brackets in brackets. */
  depth: 100,
}

/** Throws `invalid` for a text beyond the limits. Takes linear time; the text need not be GROQ. */
export function checkText(text: string): void {
  if (text.length > textLimits.characters) {
    throw queryParseError(
      text.slice(0, 1000),
      `The query has ${text.length} characters; the maximum is ${textLimits.characters}. Send values as params.`,
      textLimits.characters,
      text.length,
    )
  }
  let symbols = 0
  let depth = 0
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index)
    const end = endOfToken(text, index, code)
    const isCounted = !isSpace(code) && !isQuote(code) && !isDigit(code) && !isComment(text, index)
    if (isCounted) symbols += 1
    if (isOpening(code)) depth += 1
    else if (isClosing(code)) depth -= 1
    if (symbols > textLimits.symbols) {
      throw queryParseError(
        text,
        `The query has more than ${textLimits.symbols} names and operators. Send lists of values as params, or split the query.`,
        index,
        text.length,
      )
    }
    if (depth > textLimits.depth) {
      throw queryParseError(
        text,
        `The query is nested too deeply: the maximum is ${textLimits.depth} brackets in each other.`,
        index,
        text.length,
      )
    }
    index = end
  }
}

function endOfToken(text: string, start: number, code: number): number {
  if (isQuote(code)) return endOfString(text, start, code)
  if (isComment(text, start)) return endOfLine(text, start)
  if (isSpace(code)) return endOf(text, start, isSpace)
  if (isWord(code)) return endOf(text, start, isWord)
  return start + (pairs.has(text.slice(start, start + 2)) ? 2 : 1)
}

const pairs = new Set(['&&', '||', '==', '!=', '<=', '>=', '=>', '->', '**', '..', '::'])

function endOf(text: string, start: number, isPart: (code: number) => boolean): number {
  let index = start + 1
  while (index < text.length && isPart(text.charCodeAt(index))) index += 1
  return index
}

function endOfString(text: string, start: number, quote: number): number {
  let index = start + 1
  while (index < text.length && text.charCodeAt(index) !== quote) {
    index += text[index] === '\\' ? 2 : 1
  }
  return index + 1
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end === -1 ? text.length : end
}

function isComment(text: string, index: number): boolean {
  return text.startsWith('//', index)
}

function isSpace(code: number): boolean {
  return code <= 32
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A letter, a digit, `_` or `$`. */
function isWord(code: number): boolean {
  return (
    isDigit(code) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95 ||
    code === 36
  )
}

function isOpening(code: number): boolean {
  return code === 40 || code === 91 || code === 123
}

function isClosing(code: number): boolean {
  return code === 41 || code === 93 || code === 125
}
