import {stegaClean} from '@sanity/client/stega'

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
