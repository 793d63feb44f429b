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
