/** The language of a site whose settings name none, as a language tag (BCP 47). */
export const defaultLanguage = 'en'

/** Returns the language tag of the settings if it is valid, otherwise the default. */
export function readLanguage(tag: string | null | undefined): string {
  const trimmed = (tag ?? '').trim()
  return isLanguageTag(trimmed) ? trimmed : defaultLanguage
}

/** Returns whether a text is a language tag that `Intl` accepts, such as `de` or `de-AT`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(text) && isLocale(text)
}

/** Some tags match the pattern and are still invalid, such as `en-aaaa-aaaa`. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Returns the `dir` attribute: `auto` for a text with right-to-left letters, and none for any other. */
export function direction(text: string): 'auto' | undefined {
  return rightToLeft.test(text) ? 'auto' : undefined
}
