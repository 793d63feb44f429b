import {createKeyOf, type KeyOf, type Link, type Span, type TextBlock} from '../portable-text.ts'

/** A picture inside an article, still named by its file in `images/`. */
export interface SampleFigure {
  _type: 'figure'
  _key: string
  file: string
  alt: string
  caption?: string
}

export interface CallToAction {
  _type: 'callToAction'
  _key: string
}

export type SampleBlock = TextBlock | SampleFigure | CallToAction

/** An article of `articles/`: the lines between the two `---`, and the text after them. */
export interface SampleArticle {
  fields: Record<string, string>
  body: SampleBlock[]
}

/**
 * Reads one of the sample articles. They are written in the part of Markdown that the article's body
 * has a place for:
 *
 *     ## heading   ### smaller heading   > quotation   - list   1. list
 *     **strong**   *emphasis*   [words](address)
 *     ![alternative text](file.svg "caption")
 *     <!-- call to action -->
 *
 * Blank lines part the blocks. Everything else is a paragraph.
 *
 * @throws Error when the text does not begin with its fields.
 */
export function readSampleArticle(source: string): SampleArticle {
  const [, head, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n')) ?? []
  if (head === undefined || text === undefined) {
    throw new Error('A sample article begins with its fields between two lines of ---.')
  }
  const fields = Object.fromEntries(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    }),
  )
  return {fields, body: toPortableText(text)}
}

/** Markdown → Portable Text; see `readSampleArticle` for what is understood. */
export function toPortableText(markdown: string): SampleBlock[] {
  const keyOf = createKeyOf()
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .flatMap((block) => toBlocks(block, keyOf))
}

function toBlocks(source: string, keyOf: KeyOf): SampleBlock[] {
  const figure = /^!\[(.+)\]\(([^\s)]+)(?: "(.+)")?\)$/.exec(source)
  if (figure) {
    const [, alt = '', file = '', caption] = figure
    return [{_type: 'figure', _key: keyOf(source), file, alt, ...(caption && {caption})}]
  }
  if (source === '<!-- call to action -->') return [{_type: 'callToAction', _key: keyOf(source)}]
  const lines = source.split('\n')
  if (/^(?:- |\d+\. )/.test(source)) {
    const listItem = source.startsWith('-') ? 'bullet' : 'number'
    return lines.map((line) => ({
      ...toTextBlock(line.replace(/^(?:- |\d+\. )/, ''), 'normal', keyOf),
      listItem,
      level: 1,
    }))
  }
  const [, marker = '', text = ''] = /^(## |### |> )?(.*)$/s.exec(lines.join(' ')) ?? []
  return [toTextBlock(text, styles[marker] ?? 'normal', keyOf)]
}

const styles: Record<string, TextBlock['style']> = {
  '## ': 'h2',
  '### ': 'h3',
  '> ': 'blockquote',
}

function toTextBlock(text: string, style: TextBlock['style'], keyOf: KeyOf): TextBlock {
  const key = keyOf(`${style} ${text}`)
  const markDefs: Link[] = []
  const children: Span[] = []
  const inline = /\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)/g
  const add = (words: string, marks: string[]) => {
    if (words) children.push({_type: 'span', _key: `${key}-${children.length}`, text: words, marks})
  }
  let end = 0
  for (const match of text.matchAll(inline)) {
    const [whole, strong, em, words, href] = match
    add(text.slice(end, match.index), [])
    if (strong) add(strong, ['strong'])
    else if (em) add(em, ['em'])
    else if (words && href) {
      const link: Link = {_type: 'link', _key: `${key}-link-${markDefs.length}`, href}
      markDefs.push(link)
      add(words, [link._key])
    }
    end = match.index + whole.length
  }
  add(text.slice(end), [])
  return {_type: 'block', _key: key, style, markDefs, children}
}
