import type {Invitation} from './page.ts'

const clickHere =
  /\b(?:click|tap|press)(?:ing)?\s+(?:here|(?:on\s+)?(?:the|this)\s+(?:link|button))\b/i
const request = String.raw`(?:contact (?:me|us)|get in touch|reach out|(?:request|book|schedule) an?|sign up|subscribe)\b`
const opening = new RegExp(
  `^(?:please )?${request}|^(?:if you|to|for|ready|want|would you)\\b.*\\b${request}`,
  'i',
)

/** A call to action is a sentence or two; a longer paragraph belongs to the article. */
const maxLength = 300

/** Returns whether a text asks for a click without naming the result. */
export function saysClickHere(text: string): boolean {
  return clickHere.test(text)
}

/**
 * Removes a call to action from the end of a paragraph: the whole paragraph, or only its last sentence if
 * only that one says “click here”. Null if there is none.
 */
export function takeInvitation(paragraph: string): {before: string; invitation: Invitation} | null {
  const sentences = splitSentences(paragraph)
  const last = sentences.at(-1) ?? ''
  const earlier = sentences.slice(0, -1).join('')
  if (clickHere.test(last) && earlier && !clickHere.test(earlier)) {
    return {before: earlier.trim(), invitation: readInvitation(last.trim())}
  }
  const invites = clickHere.test(paragraph) || opening.test(paragraph)
  if (!invites || paragraph.length > maxLength) return null
  return {before: '', invitation: readInvitation(paragraph)}
}

/** The link text follows “click here to”, or it is between “to” and “click here”. */
function readInvitation(sentence: string): Invitation {
  const [, text, after] =
    /^(.*?)\s*\b(?:please )?(?:click|tap) here to (.+?)[.!]*$/is.exec(sentence) ?? []
  if (text !== undefined && after) return {sentence, text, label: capitalize(after)}
  const [, purpose] = /^to (.+?),? (?:please )?(?:click|tap) here[.!]*$/is.exec(sentence) ?? []
  if (purpose) return {sentence, text: '', label: capitalize(purpose)}
  return {sentence, text: sentence, label: null}
}

export function splitSentences(text: string): string[] {
  const segments = new Intl.Segmenter('en', {granularity: 'sentence'}).segment(text)
  return [...segments].map(({segment}) => segment)
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
