import {wordsFor, type Words} from './words.ts'

const key = Symbol.for('stillwater.language')

/** Next bundles a module once for each of its uses. A global variable makes them share the language. */
const shared: typeof globalThis & {[key]?: string} = globalThis

/** Notes the language in which the site is rendered. */
export function noteLanguage(language: string): void {
  shared[key] = language
}

/**
 * Returns the words in the language in which this process last rendered a page, for responses without content: the
 * settings cannot be read while the lake is unreachable. English before the first page.
 */
export function lastWords(): Words {
  return wordsFor(shared[key])
}
