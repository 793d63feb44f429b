import {createKeyOf, type KeyOf, type Reference, type TextBlock} from '../portable-text.ts'
import {toTextBlock} from './inline.ts'
import {referenceTo, sampleId} from './sample-id.ts'

/** A picture inside an article, with its file in `images/`. */
export interface SampleFigure {
  _type: 'figure'
  _key: string
  file: string
  alt: string
  caption?: string
}

/** A member of the body between paragraphs that is not a picture. */
export type SampleMember =
  | {_type: 'callToAction'; _key: string}
  | {_type: 'pullQuote'; _key: string; text: string}
  | {_type: 'passageUse'; _key: string; passage: Reference}
  | {_type: 'callout'; _key: string; tone: string; title?: string; text: SampleBlock[]}
  | {_type: 'table'; _key: string; headerRows: number; rows: object[]}

export type SampleBlock = TextBlock | SampleFigure | SampleMember

/** An article of `articles/`: the fields between the two `---`, and the text after them. */
export interface SampleArticle {
  fields: Record<string, string>
  body: SampleBlock[]
}

/**
 * Parses a sample article. Its syntax is the subset of Markdown that the body of an article supports;
 * `inline.ts` parses the markup inside sentences:
 *
 *     ## heading   ### smaller heading   > quotation   >> pull quote   - list   1. list
 *     ![alternative text](file.svg "caption")
 *     > [!practice] Title of a callout      | a table | with a row |
 *     > Its text, on lines of their own.    |---------|------------|
 *     <!-- call to action -->               <!-- passage: name -->
 *
 * Empty lines separate the blocks. Everything else is a paragraph.
 *
 * @throws Error if the text does not begin with its fields.
 */
export function readSampleArticle(source: string): SampleArticle {
  const [, head, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n')) ?? []
  if (head === undefined || text === undefined) {
    throw new Error('A sample article must begin with its fields between two lines of ---.')
  }
  const fields = Object.fromEntries(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    }),
  )
  return {fields, body: toPortableText(text)}
}

/** Converts Markdown to Portable Text; see `readSampleArticle` for the syntax. */
export function toPortableText(markdown: string): SampleBlock[] {
  const keyOf = createKeyOf()
  return splitBlocks(markdown).flatMap((block) => toBlocks(block, keyOf))
}

function splitBlocks(markdown: string): string[] {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
}

function toBlocks(source: string, keyOf: KeyOf): SampleBlock[] {
  const member = toMember(source, keyOf)
  if (member) return [member]
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

function toMember(source: string, keyOf: KeyOf): SampleFigure | SampleMember | undefined {
  const [, alt, file, caption] = /^!\[(.+)\]\(([^\s)]+)(?: "(.+)")?\)$/.exec(source) ?? []
  if (alt && file) {
    return {_type: 'figure', _key: keyOf(source), file, alt, ...(caption && {caption})}
  }
  if (source === '<!-- call to action -->') return {_type: 'callToAction', _key: keyOf(source)}
  const [, passage] = /^<!-- passage: ([\w-]+) -->$/.exec(source) ?? []
  if (passage) {
    const reference = referenceTo(sampleId('passage', passage))
    return {_type: 'passageUse', _key: keyOf(source), passage: reference}
  }
  if (source.startsWith('>> ')) {
    return {_type: 'pullQuote', _key: keyOf(source), text: source.slice(3).replaceAll('\n', ' ')}
  }
  if (source.startsWith('> [!')) return toCallout(source, keyOf)
  return source.startsWith('|') ? toTable(source, keyOf) : undefined
}

function toCallout(source: string, keyOf: KeyOf): SampleMember {
  const [first = '', ...lines] = source.split('\n').map((line) => line.replace(/^> ?/, ''))
  const [, tone = 'note', title] = /^\[!(\w+)\] ?(.*)$/.exec(first) ?? []
  const _key = keyOf(source)
  const text = splitBlocks(lines.join('\n')).flatMap((block) => toBlocks(block, keyOf))
  return {_type: 'callout', _key, tone, ...(title && {title}), text}
}

/** The row before the line of hyphens is the header. */
function toTable(source: string, keyOf: KeyOf): SampleMember {
  const _key = keyOf(source)
  const lines = source.split('\n')
  const rows = lines.filter((line) => !/^\|(?:\s*-+\s*\|)+$/.test(line))
  return {
    _type: 'table',
    _key,
    headerRows: lines.length - rows.length,
    rows: rows.map((line, row) => ({
      _type: 'row',
      _key: `${_key}-${row}`,
      cells: line
        .split('|')
        .slice(1, -1)
        .map((cell, column) => ({
          _type: 'cell',
          _key: `${_key}-${row}-${column}`,
          value: [toTextBlock(cell.trim(), 'normal', keyOf)],
        })),
    })),
  }
}
