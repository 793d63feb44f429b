import {stegaClean} from '@sanity/client/stega'

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Returns the `dir` attribute: `auto` for a text with right-to-left letters, and none for any other. */
export function direction(text: string): 'auto' | undefined {
  return rightToLeft.test(text) ? 'auto' : undefined
}

/** Returns the language tag of the settings if it is valid, otherwise `en`. */
export function readLanguage(tag: string | null | undefined): string {
  const clean = stegaClean(tag ?? '').trim()
  return /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(clean) && isLocale(clean) ? clean : 'en'
}

/** Some tags match the pattern and are still invalid, such as `en-aaaa-aaaa`. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
