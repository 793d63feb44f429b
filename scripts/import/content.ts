import {createKeyOf, type KeyOf, type TextBlock} from '../portable-text.ts'
import {splitSentences} from './invitation.ts'
import type {Page, PageBlock} from './page.ts'

/** What an article's page says, in the fields of `schemas/documents/article.ts`. */
export interface ArticleText {
  lede: string
  body: (TextBlock | {_type: 'callToAction'; _key: string})[]
  unsure: string[]
}

/** A lede may be this long before it is more than a lede: `schemas/documents/article.ts` warns from here on. */
const longestLede = 300
/** A shorter first sentence (“Breathe.”) brings the next one along. */
const shortestLede = 40

/**
 * The page's text as an article. The page has no lede of its own, and we don't write one: its opening
 * becomes the lede, and the rest of that paragraph begins the body, so that both together read as the
 * page did.
 */
export function toArticleText(page: Page): ArticleText {
  const {lede, rest, unsure} = takeLede(page.body)
  const keyOf = createKeyOf()
  return {lede, body: rest.map((block) => toBodyBlock(block, keyOf)), unsure}
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

function takeLede(body: PageBlock[]): {lede: string; rest: PageBlock[]; unsure: string[]} {
  const at = body.findIndex(({kind}) => kind === 'paragraph')
  const first = body[at]
  if (first?.kind !== 'paragraph') {
    return {lede: '', rest: body, unsure: ['The page has no paragraph that could be its lede.']}
  }
  const alone = body.filter(({kind}) => kind !== 'callToAction').length === 1
  const opening = alone || first.text.length > longestLede ? takeOpening(first.text) : first.text
  const remainder = first.text.slice(opening.length).trim()
  const lede = opening.trim()
  if (at > 0) {
    // Taken away, it would be missing under the heading above it.
    const unsure = [`The page has no lede. Its first sentences stand there too now: “${lede}”`]
    return {lede, rest: body, unsure}
  }
  if (alone && !remainder) {
    return {lede: '', rest: body, unsure: ['The page is one sentence long, so it has no lede.']}
  }
  const rest: PageBlock[] = remainder ? [{kind: 'paragraph', text: remainder}] : []
  const unsure = [`The page has no lede. Its opening became one: “${lede}”`]
  return {lede, rest: [...rest, ...body.slice(1)], unsure}
}

function takeOpening(paragraph: string): string {
  let opening = ''
  for (const sentence of splitSentences(paragraph)) {
    opening += sentence
    if (opening.length >= shortestLede) break
  }
  return opening
}

function toBodyBlock(block: PageBlock, keyOf: KeyOf): ArticleText['body'][number] {
  if (block.kind === 'callToAction') return {_type: 'callToAction', _key: keyOf('callToAction')}
  return toTextBlock(block, keyOf)
}

type TextPageBlock = Exclude<PageBlock, {kind: 'callToAction'}>

function toTextBlock({kind, text}: TextPageBlock, keyOf: KeyOf): TextBlock {
  const _key = keyOf(`${kind} ${text}`)
  const list = kind === 'bullet' || kind === 'number' ? {listItem: kind, level: 1} : {}
  return {
    _type: 'block',
    _key,
    style: kind === 'heading' ? 'h2' : 'normal',
    ...list,
    markDefs: [],
    children: [{_type: 'span', _key: `${_key}-0`, text, marks: []}],
  }
}
