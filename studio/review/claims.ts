import {claimPatterns} from './claim-patterns.ts'
import {adviceOn, type Finding} from './finding.ts'
import {measureText} from './measure-text.ts'
import {isHeading} from './reading.ts'
import type {Passage} from './read-text.ts'
import {memoize} from './memoize.ts'

/** A claim that rests on somebody's research, with no citation in its paragraph or the one beside it. */
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

/** The sentences that claim. A language without patterns of its own is looked through for all. */
const claimsOf = memoize((text, language) => {
  const patterns = claimPatterns[language] ?? Object.values(claimPatterns).flat()
  return measureText(text, language).sentences.filter(({from, to}) => {
    const sentence = text.slice(from, to)
    return patterns.some((pattern) => pattern.test(sentence))
  })
})

/** A heading between two paragraphs parts them. */
function isNearCitation(passages: Passage[], index: number): boolean {
  const neighbours = [passages[index - 1], passages[index + 1]]
  return [passages[index], ...neighbours].some(
    (passage) =>
      passage && !isHeading(passage.style) && passage.inlines.some(({type}) => type === 'citation'),
  )
}
