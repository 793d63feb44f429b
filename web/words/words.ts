import {
  direction,
  directionOf,
  readLanguage,
  readOwnLanguage,
  type Direction,
} from '../shared/language.ts'
import {catalogues, type Catalogue} from './catalogues.ts'

/** The `lang` and `dir` attributes of an element. */
export interface LanguageAttributes {
  lang?: string
  dir?: Direction
}

/** The `lang` and `dir` attributes of a text. */
export interface TextAttributes {
  lang?: string | undefined
  dir?: 'auto' | Direction | undefined
}

/** The words of the site, and how its language writes dates and lists. */
export interface Words extends Catalogue {
  /** The language tag of the settings. Without a catalogue for it, the words are English. */
  language: string
  dir: Direction
  /** The attributes of the words themselves where they are inside a text of another language. Empty elsewhere. */
  own: LanguageAttributes
  /** The direction of the text that the words are in. */
  around: Direction
  /** Returns the `dir` attribute of a text by its letters. */
  dirOf: (text: string) => 'auto' | 'ltr' | undefined
  /** Returns the attributes of a text that may be in a language of its own, as its document names it. */
  attributesOf: (text: string, language: unknown) => TextAttributes
  /** Formats a day, given as the time of its midnight in UTC. */
  formatDay: (day: number) => string
  /** Formats a day in a reference. In English without a region, it is in the order of APA: “March 1, 2026”. */
  formatCitedDay: (day: number) => string
  /** Formats a month of a reference (1 to 12), and a day of it if there is one. */
  formatMonth: (month: number, day?: number) => string
  /** Joins texts by “and” or by “or”. */
  list: (texts: string[], kind?: 'and' | 'or') => ListPart[]
}

/** One of the listed texts, with its index, or what joins them. */
export interface ListPart {
  text: string
  index?: number
}

const known = new Map<string, Words>()

/** Returns the words for the language of the settings. A missing or invalid one counts as English. */
export function wordsFor(setting: string | null | undefined): Words {
  const language = readLanguage(setting)
  const words = known.get(language) ?? createWords(language)
  known.set(language, words)
  return words
}

const lastKey = Symbol.for('stillwater.language')

/** Next bundles a module once for each of its uses. A global variable makes them share the language. */
const shared: typeof globalThis & {[lastKey]?: string} = globalThis

/** Notes the language in which the site is rendered, for `lastWords`. */
export function noteLanguage(language: string): void {
  shared[lastKey] = language
}

/**
 * Returns the words in the language in which this process last rendered a page, for responses without content: the
 * settings cannot be read while the lake is unreachable. English before the first page.
 */
export function lastWords(): Words {
  return wordsFor(shared[lastKey])
}

/** Returns the words for the language of the site, or the last known one if its settings are not available. */
export function availableWords(
  site: {settings: {language: string | null} | null} | undefined,
): Words {
  return site ? wordsFor(site.settings?.language) : lastWords()
}

/**
 * Returns the same words for use inside a text of another language: they mark themselves with `own`, and directions
 * are relative to that text.
 */
export function wordsWithin(words: Words, tag: unknown): Words {
  const language = readOwnLanguage(tag)
  if (!language || language === words.language) return words
  const around = directionOf(language)
  return {
    ...words,
    own: {lang: words.language, ...(around !== words.dir && {dir: words.dir})},
    around,
    dirOf: (text) => direction(text, around),
    attributesOf: (text, own) => attributesIn(text, own, {language, dir: around}),
  }
}

/** Returns the attributes of a text within texts of another language. */
function attributesIn(
  text: string,
  tag: unknown,
  around: {language: string; dir: Direction},
): TextAttributes {
  const lang = readOwnLanguage(tag)
  if (!lang || lang === around.language) return {dir: direction(text, around.dir)}
  const dir = directionOf(lang)
  return {lang, dir: dir === around.dir ? direction(text, dir) : dir}
}

function createWords(language: string): Words {
  const dir = directionOf(language)
  const base = new Intl.Locale(language).language
  const [, catalogue] = Object.entries(catalogues).find(([name]) => name === base) ?? []
  // English without a region is written as in Britain, as its words are: “1 March 2026”, and “a, b and c”.
  const locale = language === 'en' ? 'en-GB' : language
  const days = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'})
  const citedDays = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'})
  const months = new Intl.DateTimeFormat(language, {month: 'long', timeZone: 'UTC'})
  const monthDays = new Intl.DateTimeFormat(language, {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const lists = {
    and: new Intl.ListFormat(locale, {type: 'conjunction'}),
    or: new Intl.ListFormat(locale, {type: 'disjunction'}),
  }
  return {
    ...(catalogue ?? catalogues.en),
    language,
    dir,
    own: {},
    around: dir,
    dirOf: (text) => direction(text, dir),
    attributesOf: (text, own) => attributesIn(text, own, {language, dir}),
    formatDay: (day) => days.format(day),
    formatCitedDay: (day) => citedDays.format(day),
    formatMonth: (month, day) =>
      (day === undefined ? months : monthDays).format(Date.UTC(2000, month - 1, day ?? 1)),
    list(texts, kind = 'and') {
      let index = 0
      return lists[kind]
        .formatToParts(texts)
        .map(({type, value}) =>
          type === 'element' ? {text: value, index: index++} : {text: value},
        )
    },
  }
}
