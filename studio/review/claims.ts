import {adviceOn, type Finding} from './finding.ts'
import {measureText} from './measure-text.ts'
import {isHeading} from './reading.ts'
import type {Passage} from './read-text.ts'

/** Who is said to know, and the words by which they are said to. */
const english = [
  /\b(?:stud(?:y|ies)|research(?:ers?)?|science|scientists?|neuroscien(?:ce|tists?)|psychologists?|experts?|evidence|surveys?|trials?|experiments?|findings|meta-analys[ei]s|(?:the|scientific) literature)\s+(?:\w+\s+){0,3}?(?:shows?|showed|shown|says?|tells? us|finds?|found|proves?|proved|proven|demonstrates?|demonstrated|suggests?|suggested|indicates?|indicated|confirms?|confirmed|reveals?|revealed|agrees?|believes?|knows?|known|links?|linked|supports?|supported|concludes?|concluded)\b/iu,
  /\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:scientifically|clinically|empirically|well|long)?[\s-]*(?:proven|established|documented)\b/iu,
  /\b(?:scientifically|clinically|empirically)\s+(?:proven|shown|tested|validated)\b/iu,
  /\bproven to\b/iu,
  /\baccording to\s+(?:\w+\s+){0,3}?(?:stud(?:y|ies)|research|science|scientists|experts|surveys?)\b/iu,
  /\b\d+(?:[.,]\d+)?\s?(?:%|per ?cent)\s+of\s+(?:\w+\s+){0,2}?(?:people|adults|couples|women|men|children|parents|patients|clients|partners|relationships|marriages|us)\b/iu,
]

const german = [
  /(?<!\p{L})(?:studien?|untersuchungen?|forschung(?:en)?|forscher(?:innen)?|forschenden?|wissenschaft|wissenschaftler(?:innen)?|psycholog(?:en|innen)|expert(?:en|innen)|fachleute|befunde|daten|meta-?analysen?|experimente?|umfragen?)\s+(?:\p{L}+\s+){0,4}?(?:zeigen|zeigte?n?|belegen|belegt|beweisen|beweist|bewiesen|gezeigt|legen nahe|legt nahe|nahegelegt|bestätigen|bestätigt|ergab|ergaben|ergeben|fanden|fand|gefunden|herausgefunden|wissen|weiß|sagen|sagt|sind sich einig)(?!\p{L})/iu,
  /(?<!\p{L})(?:wissenschaftlich|klinisch|empirisch)\s+(?:bewiesen|belegt|erwiesen|nachgewiesen|bestätigt|gesichert)(?!\p{L})/iu,
  /(?<!\p{L})es\s+(?:ist|gilt als|wurde)\s+(?:\p{L}+\s+){0,2}?(?:bewiesen|erwiesen|belegt|nachgewiesen)(?!\p{L})/iu,
  /(?<!\p{L})(?:nachweislich|erwiesenermaßen|bekanntermaßen)(?!\p{L})/iu,
  /(?<!\p{L})(?:laut|gemäß|nach)\s+(?:\p{L}+\s+){0,2}?(?:studien?|forschung|untersuchungen?|umfragen?|experten)(?!\p{L})/iu,
  /(?<!\p{L})\d+(?:[.,]\d+)?\s?(?:%|prozent)\s+(?:der|aller)\s+(?:\p{L}+n\s+)?(?:menschen|erwachsenen|paare|frauen|männer|kinder|eltern|klienten|beziehungen|ehen)(?!\p{L})/iu,
]

const patterns: Record<string, RegExp[]> = {en: english, de: german}

/** A claim that rests on somebody's research, with no citation in its paragraph or the one beside it. */
export function findClaims(passages: Passage[], language: string): Finding[] {
  const own = passages.filter(({within}) => within === 'block')
  return own.flatMap((passage, index) => {
    if (isHeading(passage.style) || isNearCitation(own, index)) return []
    const {sentences} = measureText(passage.text, language)
    const claim = sentences.find(({from, to}) => claims(passage.text.slice(from, to), language))
    if (!claim) return []
    return [
      adviceOn('sources', 'This says that others have found it out. Cite who did.', passage, claim),
    ]
  })
}

/** A language without patterns of its own is looked through for all. */
function claims(sentence: string, language: string): boolean {
  return (patterns[language] ?? Object.values(patterns).flat()).some((pattern) =>
    pattern.test(sentence),
  )
}

/** A heading between two paragraphs parts them. */
function isNearCitation(passages: Passage[], index: number): boolean {
  const neighbours = [passages[index - 1], passages[index + 1]]
  return [passages[index], ...neighbours].some(
    (passage) =>
      passage && !isHeading(passage.style) && passage.inlines.some(({type}) => type === 'citation'),
  )
}
