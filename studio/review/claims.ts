import {claimPatterns} from './claim-patterns.ts'
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
