import {evaluateSync, toJS, type ExprNode} from 'groq-js'
import type {Json} from '../document.ts'
import {valueNode} from './call-out.ts'
import {withoutDots} from '../store/word-index.ts'
import {createBoundedCache} from './bounded-cache.ts'

/** A word that `match` looks for. */
interface Word {
  /** In lower case. */
  start: string
  /** Finds the tokens of groq-js that the word matches. */
  expression: RegExp
  /** Finds the word with any dots between its letters: a text without it has no such token, whatever dots are removed. */
  hint: RegExp
}

const known = createBoundedCache<{words: readonly Word[] | undefined}>(200)

/** Returns the words of the right side of `match`; undefined if it has anything but plain words. */
function wordsOf(pattern: Json): readonly Word[] | undefined {
  const texts = Array.isArray(pattern) ? pattern : [pattern]
  if (!texts.every((text) => typeof text === 'string')) return undefined
  return known.get(texts.join('\n'), () => ({words: texts.length === 0 ? [] : wordsIn(texts)}))
    .words
}

/** groq-js compares at most so many units of a word. */
const longestWord = 1024

/** Letters and digits of ASCII, and perhaps one `*` at the end. Only such letters are equal to those in any case. */
const plainWord = /^[a-z0-9]+\*?$/i

function wordsIn(texts: readonly string[]): Word[] | undefined {
  const words: Word[] = []
  for (const text of texts) {
    for (const term of text.trim().split(/\s+/)) {
      if (!plainWord.test(term) || term.length > longestWord) return undefined
      const start = term.replace('*', '')
      const end = term === start ? `(?!${tokenUnit})` : ''
      words.push({
        start: start.toLowerCase(),
        expression: new RegExp(`(?<!${tokenUnit})${start}${end}`, 'gi'),
        hint: new RegExp(Array.from(start).join(String.raw`\.*`), 'i'),
      })
    }
  }
  return words
}

/** A unit of a token of groq-js (its `CHARS`). */
const tokenUnit = String.raw`[^!@#$%^&*(),\\/?";:{}|[\]+<>\s-]`

/** The dots that groq-js removes from texts before it finds the tokens (its `EDGE_CHARS`). */
const edges = /(\b\.+|\.+\b)/g

/** For as many dots in a row, `edges` takes more than linear time. */
const manyDots = '.'.repeat(20)

function withoutEdgeDots(text: string): string {
  if (!text.includes('.')) return text
  return text.includes(manyDots) ? withoutDots(text) : text.replace(edges, '')
}

/** A longer word may take longer than linear time to find. */
const maxShortWord = 40
const maxShortWords = 8

/** Returns whether a pattern is searched in time that is proportional to the text: it has few and plain words. */
export function isShortPattern(pattern: Json): boolean {
  const words = wordsOf(pattern)
  if (!words) return false
  return words.length <= maxShortWords && words.every(({start}) => start.length <= maxShortWord)
}

/** Returns the value of `text match pattern`. Both are JSON. */
export function matches(text: Json, pattern: Json): boolean {
  return textsMatch(textsOf(text), pattern)
}

/** Like `matches`, for the texts that `textsOf` has returned. */
export function textsMatch(texts: readonly string[], pattern: Json): boolean {
  const words = wordsOf(pattern)
  if (!words) {
    return evaluated({...match, left: valueNode([...texts]), right: valueNode(pattern)}) === true
  }
  if (words.length === 0) return false
  return words.every(({expression}) =>
    texts.some((each) => {
      expression.lastIndex = 0
      return expression.test(each)
    }),
  )
}

/**
 * Returns a function that is called with the paragraphs of a text, which are separated by line breaks: it returns true
 * once they match the pattern. Returns undefined for a pattern of more than plain words.
 */
export function paragraphSearch(pattern: Json): ((paragraph: string) => boolean) | undefined {
  const words = wordsOf(pattern)
  if (!words) return undefined
  let missing = words
  return (paragraph) => {
    const near = missing.filter(({hint}) => hint.test(paragraph))
    if (near.length === 0) return false
    const text = withoutEdgeDots(paragraph)
    const found = near.filter(({expression}) => {
      expression.lastIndex = 0
      return expression.test(text)
    })
    missing = missing.filter((word) => !found.includes(word))
    return missing.length === 0
  }
}

/** Returns the score that `score()` gives to `text match pattern`. Both are JSON. */
export function matchScore(text: Json, pattern: Json): number {
  return scoreOfTexts(textsOf(text), pattern)
}

/** Like `matchScore`, for the texts that `textsOf` has returned. */
export function scoreOfTexts(texts: readonly string[], pattern: Json): number {
  const words = wordsOf(pattern)
  if (!words) return scoreByGroqJs([...texts], pattern)
  let score = 0
  for (const {expression} of words) {
    const frequency = texts.reduce((sum, each) => sum + countOf(each, expression), 0)
    score += (frequency * 2.2) / (frequency + 1.2)
  }
  return score
}

/** Returns the largest possible score of a match with a pattern. */
export function mostMatchScore(pattern: Json): number {
  const words = wordsOf(pattern)
  const most = words?.length ?? JSON.stringify(pattern).length
  // Each word adds less than 2.2, apart from the rounding.
  return most * 2.2001
}

/** Returns whether a pattern can match a JSON text at all. Takes a fraction of the time of `matches`. */
export function mayMatch(json: string, pattern: Json): boolean {
  const words = wordsOf(pattern)
  if (!words || json.includes('.') || json.includes('\\')) return true
  const lower = json.toLowerCase()
  return words.some(({start}) => lower.includes(start))
}

/**
 * Returns the strings that `match` searches in a value, without the dots that groq-js removes. It ignores all other items
 * of a list.
 */
export function textsOf(value: Json): string[] {
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((each) => (typeof each === 'string' ? [withoutEdgeDots(each)] : []))
}

function countOf(text: string, expression: RegExp): number {
  let count = 0
  expression.lastIndex = 0
  while (expression.test(text)) count += 1
  return count
}

const match = {type: 'OpCall', op: 'match'} as const

function scoreByGroqJs(text: Json, pattern: Json): number {
  const scored = evaluated({
    type: 'PipeFuncCall',
    name: 'score',
    base: valueNode([{}]),
    args: [{...match, left: valueNode(text), right: valueNode(pattern)}],
  })
  const [first]: {_score?: number}[] = Array.isArray(scored) ? scored : []
  return first?._score ?? 0
}

function evaluated(node: ExprNode): unknown {
  return toJS(evaluateSync(node))
}
