import {isJsonObject, type Json, type LakeDocument} from '../document.ts'
import {publishedId} from './document-id.ts'

/**
 * The words of the full-text index `words`, which finds candidates for GROQ's `match`. They are the tokens of
 * groq-js (`matchTokenize` and `matchPatternRegex` in its `matching`), so that no match is missed. Its own
 * expressions need quadratic time for many dots, and much stack for a long token.
 */
const asciiSeparators = new Set(
  Array.from('!@#$%^&*(),\\/?";:{}|[]+<>-', (sign) => sign.charCodeAt(0)),
)
const termPattern = /[^!@#$%^&(),\\/?";:{}|[\]+<>\s-]+/g

/** groq-js compares at most this many UTF-16 units of a term, so the rest of a longer token has no effect. */
const maxTermLength = 1024

/**
 * The maximum number of words in a query, which FTS5 limits. Words beyond it are ignored, which only adds
 * candidates.
 */
const maxQueryWords = 50

/** The start of the private use area, for characters that the tokenizer `ascii` would not keep as they are. */
const escapes = 0xe000

/**
 * Returns a token as the index contains it: one token of the tokenizer `ascii`. Units that groq-js treats as
 * equal, such as upper and lower case, become the same. The encoding is by unit, so a prefix of a token becomes
 * a prefix.
 */
export function encodeToken(token: string): string {
  if (/^[a-z0-9]*$/i.test(token)) return token.toLowerCase()
  let encoded = ''
  for (let index = 0; index < token.length; index += 1) {
    encoded += encodeUnit(token.charAt(index))
  }
  return encoded
}

function encodeUnit(unit: string): string {
  const folded = foldUnit(unit)
  const code = folded.charCodeAt(0)
  if (code < 128) {
    return /[a-z0-9]/i.test(folded) ? folded.toLowerCase() : String.fromCharCode(escapes + code)
  }
  // A prefix can end with half a surrogate pair, which UTF-8 cannot represent.
  if (code >= 0xd800 && code <= 0xdfff) return String.fromCharCode(escapes + 128 + code - 0xd800)
  return folded
}

/** Folds a UTF-16 unit as a regular expression with the flag `i` does (ECMAScript, `Canonicalize`). */
function foldUnit(unit: string): string {
  const upper = unit.toUpperCase()
  if (upper.length !== 1) return unit
  return unit.charCodeAt(0) >= 128 && upper.charCodeAt(0) < 128 ? unit : upper
}

/** Returns the distinct encoded words of a document, separated by spaces. */
export function wordsOf(document: LakeDocument): string {
  const tokens = new Set<string>()
  // Perspectives show the published id as `_id`.
  addTokens(publishedId(document._id), tokens)
  collect(document, tokens)
  const words = new Set<string>()
  // One unit more than a term, so that a cut token is not equal to a whole term.
  for (const token of tokens) words.add(encodeToken(token.slice(0, maxTermLength + 1)))
  return [...words].join(' ')
}

function collect(value: Json, tokens: Set<string>): void {
  if (typeof value === 'string') addTokens(value, tokens)
  else if (Array.isArray(value)) for (const item of value) collect(item, tokens)
  else if (isJsonObject(value)) {
    for (const part of Object.values(value)) collect(part, tokens)
    const {children} = value
    if (Array.isArray(children) && children.length > 1) addJoined(textsOfSpans(children), tokens)
  }
}

/** Returns the texts that `pt::text` reads from a block. */
function textsOfSpans(children: Json[]): string[] {
  return children.flatMap((child) => {
    if (!isJsonObject(child) || child['_type'] !== 'span') return []
    return typeof child['text'] === 'string' && child['text'] !== '' ? [child['text']] : []
  })
}

/** Adds the tokens that continue in the next span, because `pt::text` joins the texts. */
function addJoined(texts: string[], tokens: Set<string>): void {
  const continues = texts.some((text, index) => {
    const next = texts[index + 1]
    return next !== undefined && !isSeparator(text, text.length - 1) && !isSeparator(next, 0)
  })
  if (continues) addTokens(texts.join(''), tokens)
}

const dot = 46

/** Whether each unit of ASCII ends a token. An array of bytes, because most of the time to index a text is spent here. */
const separators = Uint8Array.from({length: 128}, (_, code) =>
  Number(asciiSeparators.has(code) || /\s/.test(String.fromCharCode(code))),
)

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? separators[code] === 1 : /\s/.test(text.charAt(at))
}

/**
 * Adds the tokens of a text: what separators leave of it, without the dots next to a letter of ASCII, a digit or `_`. It
 * reads the text once, without a regular expression, which takes longer.
 */
function addTokens(text: string, tokens: Set<string>): void {
  const end = text.length
  let token = ''
  let start = 0
  for (let at = 0; at <= end; at += 1) {
    if (at === end || isSeparator(text, at)) {
      if (at > start || token !== '')
        tokens.add(token === '' ? text.slice(start, at) : token + text.slice(start, at))
      token = ''
      start = at + 1
    } else if (text.charCodeAt(at) === dot) {
      let next = at + 1
      while (next < end && text.charCodeAt(next) === dot) next += 1
      if (/\w/.test(text.charAt(at - 1) + text.charAt(next))) {
        token += text.slice(start, at)
        start = next
      }
      at = next - 1
    }
  }
}

/** Removes the dots next to a letter of ASCII, a digit or `_`, like groq-js before it finds tokens (its `EDGE_CHARS`). */
export function withoutDots(text: string): string {
  if (!text.includes('.')) return text
  return text.replace(/\.+/g, (dots, at: number) => {
    const isAtWord = /\w/.test(text.charAt(at - 1) + text.charAt(at + dots.length))
    return isAtWord ? '' : dots
  })
}

/**
 * Returns an FTS5 query for the documents that a pattern of `match` can match, and perhaps more; undefined if
 * the pattern does not restrict them.
 */
export function wordQueryOf(pattern: string): string | undefined {
  const terms = withoutDots(pattern).match(termPattern) ?? []
  const parts = terms.flatMap((term) => {
    const compared = term.slice(0, maxTermLength)
    // groq-js converts the term to a regular expression, in which a dot also matches any character.
    const [start = ''] = compared.split(/[*.]/, 1)
    if (start === '') return []
    return `"${encodeToken(start)}"${start === compared ? '' : '*'}`
  })
  return parts.length === 0 ? undefined : [...new Set(parts)].slice(0, maxQueryWords).join(' AND ')
}
