import {toBlocks, type RawBlock} from './blocks.ts'
import {saysClickHere, takeInvitation} from './invitation.ts'
import type {Invitation, Page, PageBlock} from './page.ts'
import {takePagination} from './pagination.ts'
import {quote} from './page.ts'

const maxTitleLength = 120
const maxHeadingLength = 90
const maxHeadingWords = 14
/** A call to action is near the end of a page: among its last paragraphs. */
const endOfPage = 4

const selfIntroduction =
  /^(?:(?:hi|hello)\b\W+)?(?:I(?: am|['’]m) (?:an?|the|in|by|\p{Lu}[\p{L}.’-]+)|my name is|I work|I help|I have (?:an?|been)|as an? [^.]{3,60}, I)\b/u
const firstPerson = /\bI\b(?!\.)/
const aboutTheAuthor = /^about (?:the author|me)\W*$/i

/**
 * Parses a saved page of plain text. Never throws. Guesses are listed in `unsure`. The words are unchanged,
 * but wrapped lines are joined, a heading loses its colon, and a list item loses its marker.
 */
export function parsePlainText(text: string): Page {
  const {before, previous, next, after} = takePagination(toLines(text))
  const {title, blocks} = takeTitle(toBlocks(before))
  const ending = takeEnding(blocks)
  const body = ending.blocks.map((block, at) => toPageBlock(block, ending.blocks[at + 1]))
  if (ending.callToAction) body.splice(ending.callToAction.at, 0, {kind: 'callToAction'})
  const page: Page = {
    title,
    body,
    callToAction: ending.callToAction?.invitation ?? null,
    bio: ending.bio,
    previous,
    next,
    leftOut: [...ending.leftOut, ...after],
    stated: {},
    unsure: [],
  }
  return {...page, unsure: [...doubtsOf(page), ...ending.unsure]}
}

function toLines(text: string): string[] {
  return (
    text
      // Invisible characters: byte order marks, zero-width spaces, control characters other than line ends.
      .replaceAll(/[\uFEFF\u200B]|(?![\t\n\v\f\r\u0080-\u009F])\p{Cc}/gu, '')
      .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  )
}

function takeTitle(blocks: RawBlock[]): {title: string | null; blocks: RawBlock[]} {
  const [first, ...rest] = blocks
  if (!first || !looksLikeTitle(first)) return {title: null, blocks}
  const title = first.text.replace(/\s*:$/, '')
  // Saved pages often repeat the title: once for the window and once for the page.
  const repeats = rest[0]?.text === first.text
  return {title, blocks: repeats ? rest.slice(1) : rest}
}

/** Returns whether a block at the top of a page can be its title. */
export function looksLikeTitle({kind, text, oneLine}: RawBlock): boolean {
  if (kind !== 'text' || !oneLine || text.length > maxTitleLength) return false
  return /[\p{L}\p{N}]/u.test(text) && !/[,;]$|[^.]\.$/.test(text)
}

interface Ending {
  blocks: RawBlock[]
  callToAction: {at: number; invitation: Invitation} | null
  bio: string[]
  leftOut: string[]
  unsure: string[]
}

/** Removes the call to action and the author's bio from the end of the article. */
function takeEnding(blocks: RawBlock[]): Ending {
  const found = findInvitation(blocks)
  const kept = found ? [...blocks.slice(0, found.at), ...found.before] : blocks
  const all = found ? [...kept, ...blocks.slice(found.at + 1)] : blocks
  const callAt = kept.length
  const about = findAboutTheAuthor(all)
  const bioAt = about ?? findBio(all, callAt)
  const bioEnd = bioAt < callAt ? callAt : all.length
  const leftOut = about === null ? [] : all.slice(about, about + 1).map(({text}) => text)
  const bio = all.slice(bioAt + leftOut.length, bioEnd).map(({text}) => text)
  const rest = [...all.slice(0, bioAt), ...all.slice(bioEnd)]
  const callToAction = found && {at: Math.min(callAt, bioAt), invitation: found.invitation}
  const unsure: string[] = []
  const last = rest.at(-1)
  if (bio.length === 0 && last && isInFirstPerson(last)) {
    unsure.push(
      `The last paragraph says “I”, but does not read like a bio, so it stayed in the article: ${quote(last.text)}`,
    )
  }
  if (bio.length > 0 && !found && about === null) {
    unsure.push(`The last paragraph was taken for the author's bio: ${quote(bio.join(' '))}`)
  }
  return {blocks: rest, callToAction, bio, leftOut, unsure}
}

function findInvitation(blocks: RawBlock[]) {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - endOfPage); at -= 1) {
    const block = blocks[at]
    if (block?.kind !== 'text') continue
    const taken = takeInvitation(block.text)
    if (!taken) continue
    const before: RawBlock[] = taken.before ? [{...block, text: taken.before}] : []
    return {at, before, invitation: taken.invitation}
  }
  return null
}

/** Returns the index of the line “About the author” if it is near the end. */
function findAboutTheAuthor(blocks: RawBlock[]): number | null {
  const at = blocks.findLastIndex(({text, oneLine}) => oneLine && aboutTheAuthor.test(text))
  return at === -1 || at < blocks.length - endOfPage ? null : at
}

/**
 * Returns the index at which the bio begins: after the call to action (at `callAt`), if all paragraphs up to the end
 * are in the first person, or else a last paragraph that introduces its author. `blocks.length` if there is
 * none.
 */
function findBio(blocks: RawBlock[], callAt: number): number {
  if (callAt < blocks.length) {
    const isBio = blocks.slice(callAt).every(isInFirstPerson)
    return isBio ? callAt : blocks.length
  }
  const last = blocks.at(-1)
  const introduces = last?.kind === 'text' && selfIntroduction.test(last.text)
  return introduces && blocks.length > 1 ? blocks.length - 1 : blocks.length
}

function isInFirstPerson({kind, text}: RawBlock): boolean {
  return kind === 'text' && firstPerson.test(text)
}

function toPageBlock(block: RawBlock, next: RawBlock | undefined): PageBlock {
  const {kind, text} = block
  if (kind !== 'text') return {kind, text}
  if (!isHeading(block, next)) return {kind: 'paragraph', text}
  return {kind: 'heading', text: text.replace(/\s*:$/, '')}
}

/** Returns whether a block is a heading: a short line above some text, with a colon or without a full stop. */
function isHeading({text, oneLine}: RawBlock, next: RawBlock | undefined): boolean {
  if (!oneLine || !next) return false
  if (text.length > maxHeadingLength || text.split(/\s+/).length > maxHeadingWords) return false
  if (!/\p{L}[^:]*:?$/u.test(text) || /^\p{Ll}/u.test(text)) return false
  // Before a list, a colon introduces the list.
  if (text.endsWith(':')) return next.kind === 'text'
  return !/[.!,;…。！，；、।۔؛،]["”’)」』]?$|["”’」』]$/.test(text)
}

function doubtsOf(page: Page): string[] {
  const {title, body, callToAction, leftOut} = page
  const doubts: string[] = []
  if (title === null) doubts.push('The page does not begin with a title.')
  if (!body.some(({kind}) => kind !== 'callToAction')) doubts.push('The page has no text.')
  if (callToAction && saysClickHere(callToAction.sentence)) {
    doubts.push(
      `The page's call to action says “click here”, which tells a reader nothing about where the link leads: ${quote(callToAction.sentence)}`,
    )
  } else if (callToAction) {
    doubts.push(`This was taken for a call to action: ${quote(callToAction.sentence)}`)
  }
  for (const block of body) {
    if ('text' in block && saysClickHere(block.text)) {
      doubts.push(
        `These words ask for a click on a link that plain text cannot keep: ${quote(block.text)}`,
      )
    }
  }
  if (leftOut.length > 0) doubts.push(`Left out: ${leftOut.map(quote).join(', ')}`)
  return doubts
}
