import type {CslName} from './csl.ts'
import {
  isDegree,
  isParticle,
  isTitle,
  joinsFamilyNames,
  looksLikeOrganisation,
  readSuffix,
  takeSuffix,
} from './name-words.ts'

/** The scripts that put the family name first. */
const familyFirst =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆\s]+$/u

/**
 * Guesses the parts of a whole name, such as `Martin Luther King Jr.`, `Ursula K. Le Guin`, `World Health
 * Organization` or `村上 春樹`. Titles and degrees are left out, as in APA's lists. It is only a guess: `Mary Ann Smith
 * Jones` may have one family name or two.
 */
export function guessName(name: string): CslName {
  const whole = withoutRemark(name.trim().replaceAll(/\s+/g, ' '))
  const [first = '', ...after] = whole.split(/\s*,\s*/).filter(Boolean)
  const isTitled =
    isTitle(first.split(' ')[0] ?? '') || after.some((part) => isAfterName(part, first))
  const names = after.filter(
    (part) =>
      !isAfterName(part, first) && !(isTitled && first.includes(' ') && isAbbreviation(part)),
  )
  const suffix = after.map((part) => readSuffix(part, true)).find(Boolean)
  if (names.length > 1 || looksLikeOrganisation(whole)) return {literal: whole}
  if (names[0] !== undefined) return fromParts(first, names[0], suffix)
  return naturalOrder(first, suffix)
}

/** Returns whether the guess is certain: one given name and one family name in Latin letters, such as `Ada Wren`. */
export function isPlainName(name: string): boolean {
  const {given = '', family = ''} = guessName(name)
  return (
    !isParticle(given) &&
    /^\p{Lu}[\p{Script=Latin}’'-]+$/u.test(given) &&
    /^\p{Lu}[\p{Script=Latin}’'-]+$/u.test(family) &&
    `${given} ${family}` === name.trim()
  )
}

/** Strips a remark in brackets after a name: `Jane Doe (she/her)`. */
function withoutRemark(name: string): string {
  return name.replace(/(?<=\S) \([^()]*\)$/, '')
}

/** There are too many licences to list. Next to a title or a degree, any abbreviation counts as one. */
function isAbbreviation(part: string): boolean {
  return /^\p{Lu}[\p{Lu}.-]{1,7}$/u.test(part)
}

/** `Doe, MA` has initials after its comma; `Jane Doe, MA` has a degree. */
function isAfterName(part: string, before: string): boolean {
  if (readSuffix(part, true)) return true
  const words = part.split(' ')
  return words.every(isDegree) && (before.includes(' ') || /\p{Ll}|\./u.test(part))
}

/** `Family, Given`, with a suffix or without. */
function fromParts(family: string, given: string, suffix: string | undefined): CslName {
  const [ofFamily, ofGiven] = [takeSuffix(family), takeSuffix(given)]
  return person(ofFamily.rest, ofGiven.rest, suffix ?? ofFamily.suffix ?? ofGiven.suffix)
}

function naturalOrder(text: string, setApart: string | undefined): CslName {
  let words = text.split(' ')
  while (words.length > 1 && isTitle(words[0] ?? '')) words = words.slice(1)
  while (words.length > 2 && isDegree(words.at(-1) ?? '')) words = words.slice(0, -1)
  const last = words.length > 1 ? readSuffix(words.at(-1) ?? '') : undefined
  if (last) words = words.slice(0, -1)
  const suffix = setApart ?? last
  if (familyFirst.test(text)) return person(words[0] ?? '', words.slice(1).join(' '), suffix)
  const start = familyStart(words)
  return person(words.slice(start).join(' '), words.slice(0, start).join(' '), suffix)
}

/**
 * Returns the index of the family name's first word: the last word, the particles before it, or the first of two
 * joined names.
 */
function familyStart(words: string[]): number {
  let start = words.length - 1
  const joint = words.findLastIndex(
    (word, at) => at > 0 && at < words.length - 1 && joinsFamilyNames(word),
  )
  if (joint > 0) start = joint - 1
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1
  return start
}

function person(family: string, given: string, suffix: string | undefined): CslName {
  return {family, ...(given && {given}), ...(suffix && {suffix})}
}
