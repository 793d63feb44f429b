import {createKeyOf, type TextBlock} from '../portable-text.ts'
import {splitSentences} from './invitation.ts'
import type {Page, PageBlock} from './page.ts'
import {toBodyBlock, toTextBlock, type BodyBlock} from './body-block.ts'

/** The content of an article's page, in the fields of `schemas/documents/article.ts`. */
export interface ArticleText {
  lede: string
  body: BodyBlock[]
  unsure: string[]
}

/** If the first sentence is shorter than this (“Breathe.”), the lede contains the next one too. */
const minLede = 40

/** Paragraphs of the page that have no field of their own, and therefore stay in the article. */
export interface PageParts {
  /** The page's call to action, if the site has another one. */
  invitation: boolean
  /** The page's text about its author, if no author gets it as a bio. */
  bio: boolean
}

/**
 * Returns the page's text as an article, with every paragraph complete and in order. The lede is a suggestion
 * that repeats the first sentence; the sentence stays in the text.
 */
export function toArticleText(page: Page, pageParts: PageParts): ArticleText {
  const {lede, unsure} = proposeLede(page)
  const keyOf = createKeyOf()
  const bio = pageParts.bio ? page.bio : []
  const body: PageBlock[] = [...page.body, ...bio.map(toParagraph)]
  if (pageParts.invitation && page.callToAction) {
    const at = body.findIndex(({kind}) => kind === 'callToAction')
    body.splice(at, 0, toParagraph(page.callToAction.sentence))
  }
  return {lede, body: body.map((block) => toBodyBlock(block, keyOf)), unsure}
}

/** Returns paragraphs in the shape of a bio (`schemas/text/short-texts.ts`). */
export function toBio(paragraphs: string[]): TextBlock[] {
  const keyOf = createKeyOf()
  return paragraphs.map((text) => toTextBlock({kind: 'paragraph', text}, keyOf))
}

/** Returns the plain text of Portable Text, for comparison. */
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
    return {lede: '', unsure: ['The page has no paragraph that could be its introduction.']}
  }
  const lede = takeOpening(first.text)
  const blocks = body.filter(({kind}) => kind !== 'callToAction')
  if (blocks.length === 1 && lede === first.text.trim()) {
    return {lede: '', unsure: ['The page is one sentence long, so it has no introduction.']}
  }
  const unsure = `The page has no introduction. This one is proposed, and the text still has these words too: “${lede}”`
  return {lede, unsure: [unsure]}
}

/** Returns the first sentence, or the first few if they are short. */
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
