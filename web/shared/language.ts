/** The language of a site whose settings name none, as a language tag (BCP 47). */
export const defaultLanguage = 'en'

/** Returns the language tag of the settings if it is valid, otherwise the default. */
export function readLanguage(tag: string | null | undefined): string {
  return readOwnLanguage(tag) ?? defaultLanguage
}

/** Returns the language tag of an article or a part of a text, undefined if it has none or an invalid one. */
export function readOwnLanguage(tag: unknown): string | undefined {
  const trimmed = typeof tag === 'string' ? tag.trim() : ''
  return isLanguageTag(trimmed) ? trimmed : undefined
}

/** Returns whether a text is a language tag that `Intl` accepts, such as `de` or `de-AT`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(text) && isLocale(text)
}

/** Returns the English name of a language tag, `Austrian German` for `de-AT`; undefined for one without a name. */
export function languageName(tag: string): string | undefined {
  if (!isLanguageTag(tag)) return undefined
  return new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(tag)
}

/** Some tags match the pattern and are still invalid, such as `en-aaaa-aaaa`. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

export type Direction = 'ltr' | 'rtl'

/** The scripts that are written from right to left (ISO 15924). */
const rightToLeftScripts = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

/** Returns the direction in which a language is written, by its usual script or the one in its tag (`az-Arab`). */
export function directionOf(tag: string): Direction {
  const {script = ''} = new Intl.Locale(tag).maximize()
  return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Returns the direction of the first letter of a text, as `dir="auto"` finds it; undefined without letters. */
export function firstDirection(text: string): Direction | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? []
  if (letter === undefined) return undefined
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/**
 * Returns the `dir` attribute of a text within texts of a direction: `auto` for one with right-to-left letters among
 * left-to-right texts, `ltr` for one without any among right-to-left texts, and none for any other.
 */
export function direction(text: string, around: Direction = 'ltr'): 'auto' | 'ltr' | undefined {
  if (around === 'ltr') return rightToLeft.test(text) ? 'auto' : undefined
  return !rightToLeft.test(text) && /\p{L}/u.test(text) ? 'ltr' : undefined
}
