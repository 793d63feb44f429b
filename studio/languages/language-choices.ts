import {languageName} from '../../web/shared/language.ts'

/** What a writer can choose by name. Any other language is written as a code. */
const tags =
  'af ar az be bg bn bs ca cs cy da de de-AT de-CH el en en-GB en-US es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl nn pa pl ps pt pt-BR ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi yi zh-Hans zh-Hant zu'

/** The languages that can be chosen, ordered by their English names. */
export const languageChoices: readonly {tag: string; name: string}[] = tags
  .split(' ')
  .map((tag) => ({tag, name: languageName(tag) ?? tag}))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))

/** Returns whether a stored language is among the choices. Without a value, none is chosen yet. */
export function isChoice(value: unknown): boolean {
  return !value || languageChoices.some(({tag}) => tag === value)
}
