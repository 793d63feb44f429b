import type {CslName} from './csl.ts'

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

/** Roman numerals, in capitals only: `Ii` and `Vi` are family names. */
const numeral = /^(?:II|III|IV|VI|VII|VIII|IX|iii)\.?$/
const generation = /^(?:jr|jnr|jun|sr|snr|sen|[2-9](?:nd|rd|th))\.?$/i
/** Only after a comma. Elsewhere these are names or initials. */
const apart = /^(?:junior|senior|v|x)\.?$/i

/**
 * Returns a suffix in APA's spelling (`jr` as `Jr.`), or undefined for any other word. `setApart` means that a comma
 * precedes the word.
 */
export function readSuffix(word: string, setApart = false): string | undefined {
  const text = word.trim()
  if (!numeral.test(text) && !generation.test(text) && !(setApart && apart.test(text))) {
    return undefined
  }
  const bare = text.replace(/\.$/, '')
  if (/^j/i.test(bare)) return 'Jr.'
  if (/^s/i.test(bare)) return 'Sr.'
  return romans[bare.charAt(0)] ?? bare.toUpperCase()
}

/** PubMed has `3rd` where APA has `III`. */
const romans: Record<string, string> = {
  2: 'II',
  3: 'III',
  4: 'IV',
  5: 'V',
  6: 'VI',
  7: 'VII',
  8: 'VIII',
  9: 'IX',
}

/** Splits a suffix off the end of a part of a name: `King Jr.`, `King, Jr.`, `Donald E. III`. */
export function takeSuffix(text: string): {rest: string; suffix: string | undefined} {
  const [, rest = '', comma = '', word = ''] = /^(.*?\S)(\s*,\s*|\s+)(\S+)$/su.exec(text) ?? []
  const suffix = rest ? readSuffix(word, comma.includes(',')) : undefined
  return suffix ? {rest, suffix} : {rest: text, suffix: undefined}
}

const degrees = new Set(
  (
    'abpp ba bba bsc bed bsn cbe dba dds dmd dmin dnp do dphil drph dsc dsw dvm edd eds esq facp frcp frcpsych frs jd ' +
    'lcpc lcsw licsw llb llm lmft lmhc lmsw lpc lpcc ma mba mbe mbbs md mdiv med meng mfa mft mph mphil mres ms msc msed msn ' +
    'msw mtheol np obe od pa pharmd phd psyd rn scd thd'
  ).split(' '),
)

/** Returns whether a word after a name is a degree, a licence or an honour, which APA omits. */
export function isDegree(word: string): boolean {
  const letters = word.replaceAll(/[.\s]/g, '')
  return /\p{Lu}/u.test(letters) && degrees.has(letters.toLowerCase())
}

/** Titles, which APA omits. A name may look like one without a full stop. */
const title =
  /^(?:(?:dr|prof|mr|mrs|ms|mx|rev|hon|fr|dipl|mag|ing|msgr|pd|med|phil|psych|rer|nat|habil|h\.?\s*c)\.|dr|prof|professor|mr|mrs|ms|mx|sir|dame|rabbi|reverend|herr|frau|dipl\.-\p{L}+\.?|priv\.-doz\.?)$/iu

export function isTitle(word: string): boolean {
  return title.test(word)
}

const organisation = new RegExp(
  `(?:^|[^\\p{L}])(?:${
    'academy|acad[eé]mie|administration|agency|akademie|alliance|association|asociaci[oó]n|authority|bank|board|bureau|center|' +
    'centre|centro|clinic|coalition|collaboration|collaborative|collective|college|commission|committee|company|conference|' +
    'consortium|corporation|council|counsell?ing|department|editors|federation|foundation|fundaci[oó]n|gesellschaft|gmbh|' +
    'government|group|hospital|inc|initiative|institut|institute|instituto|international|klinik|laboratory|library|llc|ltd|' +
    'magazine|ministerium|ministry|ministerio|minist[eè]re|museum|nations|network|office|organi[sz]ation|organisations?|' +
    'partners|praxis|program|programme|project|publishing|redaktion|research|school|services?|societ[yé]|staff|stiftung|' +
    'studies|survey|task force|team|therapy|trust|union|universidad|universit[aà]t?|universit[eéä]t?|university|' +
    'universidade|verband|verein|verlag|watch|e\\.\\s?v\\.'
  })(?![\\p{L}])`,
  'iu',
)
const wordsBetween =
  /(?:^The|\s(?:of|for|and|the|on|[Ww]ithout|[Ss]ans|für|und|pour|para|&|\d+))(?=\s|$)/u

/** Returns whether a name looks like that of an organisation, by words that do not occur in personal names. */
export function looksLikeOrganisation(name: string): boolean {
  return organisation.test(name) || wordsBetween.test(name)
}

/** Particles at the beginning of a family name, in the spelling within a name: `van der Berg`, `Le Guin`. */
const particles = new Set(
  (
    'af al ap av bin bint da dal dalla de degli dei del della den der des di do dos du el ibn la las le les lo los op saint st ' +
    'st. te ten ter van vanden vander von vom wa zu zum zur ' +
    'Da Dal Dalla De Del Della Den Der Des Di Do Dos Du El La Las Le Les Lo Los Op Saint St St. Te Ten Ter Van Vanden Vander Von Zu Zum Zur ' +
    'بن ابن بنت أبو ابو آل بو בן בת בר אבן'
  ).split(' '),
)

export function isParticle(word: string): boolean {
  return particles.has(word) || /^(?:d’|d'|al-|el-|’t|'t)/u.test(word)
}

/** Returns whether a word joins two family names: `Ortega y Gasset`, `Costa e Silva`, `Puig i Cadafalch`. */
export function joinsFamilyNames(word: string): boolean {
  return word === 'y' || word === 'e' || word === 'i'
}
