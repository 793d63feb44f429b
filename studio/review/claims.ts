import {adviceOn, type Finding} from './finding.ts'
import {measureText} from './measure-text.ts'
import {isHeading} from './reading.ts'
import type {Passage} from './read-text.ts'
import {memoize} from './memoize.ts'

/** Finds claims about research without a citation in their paragraph or an adjacent one. */
export function findClaims(passages: Passage[], language: string): Finding[] {
  const own = passages.filter(({within}) => within === 'block')
  return own.flatMap((passage, index) => {
    if (isHeading(passage.style) || isNearCitation(own, index)) return []
    const message = 'This says that others have found it out. Cite who did.'
    return claimsOf(passage.text, language)
      .slice(0, 1)
      .map((claim) => adviceOn('sources', message, passage, claim))
  })
}

/** Returns the sentences that claim something. For a language without patterns, all patterns are tried. */
const claimsOf = memoize((text, language) => {
  const patterns = claimPatterns[language] ?? Object.values(claimPatterns).flat()
  return measureText(text, language).sentences.filter(({from, to}) => {
    const sentence = text.slice(from, to)
    return patterns.some((pattern) => pattern.test(sentence))
  })
})

/** A heading between two paragraphs separates them. */
function isNearCitation(passages: Passage[], index: number): boolean {
  const neighbours = [passages[index - 1], passages[index + 1]]
  return [passages[index], ...neighbours].some(
    (passage) =>
      passage && !isHeading(passage.style) && passage.inlines.some(({type}) => type === 'citation'),
  )
}

/** Patterns for sentences, by language, that rest on somebody's research. */
export const claimPatterns: Record<string, RegExp[]> = {en: english(), de: german()}

function english(): RegExp[] {
  const authorities = anyOf(
    'stud(?:y|ies) research(?:ers?)? science scientists? neuroscien(?:ce|tists?) psycholog(?:y|ists?)',
    'experts? evidence data surveys? trials? experiments? findings meta-analys[ei]s',
    'the\\sliterature scientific\\sliterature',
  )
  const say = anyOf(
    'shows? showed shown says? tells?\\sus finds? found proves? proved proven demonstrates? demonstrated',
    'suggests? suggested indicates? indicated confirms? confirmed reveals? revealed agrees? believes?',
    'knows? known links? linked supports? supported concludes? concluded',
  )
  const sure = anyOf('shown known found demonstrated established documented proven observed')
  const strictly = anyOf('scientifically clinically empirically')
  const people = anyOf(
    'people adults couples women men children parents patients clients partners relationships marriages us',
  )
  return [
    // Studies have long shown …
    phrase(`${authorities} ${upTo(3)}${say}`),
    // It is proven, it has been shown, it is well known …
    phrase(`it (?:is|was|has (?:long )?been) (?:\\p{L}+ly |well |now )?${sure}`),
    // What is well established …
    phrase(`(?:is|are|was|were|been) (?:\\p{L}+ly |well[\\s-])?(?:proven|established|documented)`),
    phrase(`${strictly} (?:proven|shown|tested|validated)`),
    phrase('proven to'),
    phrase(`according to ${upTo(3)}${authorities}`),
    // 40 % of couples …
    phrase(`\\d+(?:[.,]\\d+)?\\s?(?:%|per\\s?cent) of ${upTo(2)}${people}`),
  ]
}

function german(): RegExp[] {
  const authorities = anyOf(
    'studien? untersuchungen? forschung(?:en)? forscher(?:innen)? forschenden? wissenschaft',
    'wissenschaftler(?:innen)? psycholog(?:en|innen) expert(?:en|innen) fachleute befunde daten',
    'meta-?analysen? experimente? umfragen?',
  )
  const say = anyOf(
    'zeigen zeigte?n? belegen belegt beweisen beweist bewiesen gezeigt legen\\snahe legt\\snahe nahegelegt',
    'bestätigen bestätigt ergab ergaben ergeben fanden fand gefunden herausgefunden wissen weiß sagen sagt',
    'sind\\ssich\\seinig',
  )
  const sure = anyOf('bewiesen belegt erwiesen nachgewiesen bestätigt gesichert')
  const people = anyOf(
    'menschen erwachsenen paare frauen männer kinder eltern klienten beziehungen ehen',
  )
  return [
    phrase(`${authorities} ${upTo(4)}${say}`),
    phrase(`es (?:ist|gilt als|wurde) ${upTo(2)}${sure}`),
    phrase(`(?:wissenschaftlich|klinisch|empirisch) ${sure}`),
    phrase('(?:nachweislich|erwiesenermaßen|bekanntermaßen)'),
    phrase(`(?:laut|gemäß|nach) ${upTo(2)}${authorities}`),
    phrase(`\\d+(?:[.,]\\d+)?\\s?(?:%|prozent) (?:der|aller) (?:\\p{L}+n )?${people}`),
  ]
}

/** Matches one of the words in a space-separated list. */
function anyOf(...lines: string[]): string {
  return `(?:${lines.join(' ').split(' ').join('|')})`
}

/** The maximum number of words in between. */
function upTo(count: number): string {
  return `(?:[\\p{L}\\p{N}’'-]+ ){0,${count}}?`
}

/**
 * Matches whole words with any whitespace between them. `\b` does not treat ä as a letter, so letters are
 * excluded explicitly.
 */
function phrase(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})${pattern.replaceAll(' ', '\\s+')}(?!\\p{L})`, 'iu')
}
