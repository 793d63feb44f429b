import {createKeyOf, type TextBlock} from '../portable-text.ts'
import {splitSentences} from './invitation.ts'
import type {Page, PageBlock} from './page.ts'
import {toBodyBlock, toTextBlock, type BodyBlock} from './body-block.ts'

/** What an article's page says, in the fields of `schemas/documents/article.ts`. */
export interface ArticleText {
  lede: string
  body: BodyBlock[]
  unsure: string[]
}

/** A shorter first sentence (“Breathe.”) brings the next one along. */
const minLede = 40

/** Paragraphs of the page that found no other place and so stay in the article. */
export interface Staying {
  /** The page's invitation, because the site has another one. */
  invitation: boolean
  /** The page's words about its author, because no author takes them as a bio. */
  bio: boolean
}

/**
 * Returns the page's text as an article: every paragraph whole and in order. The lede is a proposal that repeats the
 * first sentence; nothing is cut out of the text for it.
 */
export function toArticleText(page: Page, staying: Staying): ArticleText {
  const {lede, unsure} = proposeLede(page)
  const keyOf = createKeyOf()
  const bio = staying.bio ? page.bio : []
  const body: PageBlock[] = [...page.body, ...bio.map(toParagraph)]
  if (staying.invitation && page.callToAction) {
    const at = body.findIndex(({kind}) => kind === 'callToAction')
    body.splice(at, 0, toParagraph(page.callToAction.sentence))
  }
  return {lede, body: body.map((block) => toBodyBlock(block, keyOf)), unsure}
}

/** Paragraphs as a bio (`schemas/text/bio.ts`). */
export function toBio(paragraphs: string[]): TextBlock[] {
  const keyOf = createKeyOf()
  return paragraphs.map((text) => toTextBlock({kind: 'paragraph', text}, keyOf))
}

/** The words of some Portable Text, for comparing. */
export function toPlainText(blocks: unknown): string {
  if (!Array.isArray(blocks)) return ''
  const texts = blocks.map((block: {children?: {text?: string}[]}) =>
    (block.children ?? []).map(({text}) => text ?? '').join(''),
  )
  return texts.join('\n').replaceAll(/\s+/g, ' ').trim()
}

function proposeLede({body, stated}: Page): {lede: string; unsure: string[]} {
  if (stated.lede) return {lede: stated.lede, unsure: []}
  const first = body.find(({kind}) => kind === 'paragraph')
  if (first?.kind !== 'paragraph') {
    return {lede: '', unsure: ['The page has no paragraph that could be its lede.']}
  }
  const lede = takeOpening(first.text)
  const blocks = body.filter(({kind}) => kind !== 'callToAction')
  if (blocks.length === 1 && lede === first.text.trim()) {
    return {lede: '', unsure: ['The page is one sentence long, so it has no lede.']}
  }
  const unsure = `The page has no lede. This one is proposed, and the text still has these words too: “${lede}”`
  return {lede, unsure: [unsure]}
}

/** The first sentence, or the first few if they are short. */
function takeOpening(paragraph: string): string {
  let opening = ''
  for (const sentence of splitSentences(paragraph)) {
    opening += sentence
    if (opening.length >= minLede) break
  }
  return opening.trim()
}

function toParagraph(text: string): PageBlock {
  return {kind: 'paragraph', text}
}
