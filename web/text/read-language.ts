import {stegaClean} from '@sanity/client/stega'

/** A language tag as browsers know it; English unless the settings say otherwise. */
export function readLanguage(tag: string | null | undefined): string {
  const clean = stegaClean(tag ?? '').trim()
  return /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(clean) && isLocale(clean) ? clean : 'en'
}

/** `Intl` throws at a tag that only looks like one, such as `en-aaaa-aaaa`. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
