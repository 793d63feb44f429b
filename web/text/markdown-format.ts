import type {RecordedParts, TextFormat} from './text-format.ts'
import {writeAttributes} from './html-format.ts'
import type {TextAttributes, Words} from '../words/words.ts'

/** Serializes to CommonMark with GitHub's tables and footnotes. */
export const markdownFormat = (words: Words): TextFormat => ({
  text: escapeMarkdown,
  marks: {
    strong: (inner) => wrap(inner, '**'),
    em: (inner) => wrap(inner, '*'),
    sub: (inner) => `<sub>${inner}</sub>`,
    sup: (inner) => `<sup>${inner}</sup>`,
  },
  link: (inner, address) => `[${inner}](${linkAddress(address)})`,
  // Markdown has no syntax for it.
  language,
  noteMark: (number) => `[^${number}]`,
  sourceMark: (number, locator) => ` \\[${number}${locator && `, ${escapeMarkdown(locator)}`}\\]`,
  paragraph: safeStart,
  heading: (inner, {level}) => `${'#'.repeat(level)} ${oneLine(inner)}`,
  quote: (inner) => prefix(safeStart(inner), '> '),
  item: safeStart,
  list: (items, isNumbered) =>
    items
      .map((item, index) => {
        const mark = isNumbered ? `${index + 1}. ` : '- '
        return `${mark}${indent(item, mark.length)}`
      })
      .join('\n'),
  figure({src, alt, caption, credit}) {
    const about = [caption, credit].filter(Boolean).map(escapeMarkdown).join(' ')
    const image = `![${oneLine(escapeMarkdown(alt))}](${linkAddress(src)})`
    return about ? `${image}\n\n*${oneLine(about)}*` : image
  },
  pullQuote: (text, attribution, attributes) =>
    prefix(
      [
        language(safeStart(escapeMarkdown(text)), attributes),
        attribution && `— ${escapeMarkdown(attribution)}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
      '> ',
    ),
  callout: (inner, label, title) =>
    prefix(
      `**${oneLine(escapeMarkdown(title ? words.site.labelled(label, title) : label))}**\n\n${inner}`,
      '> ',
    ),
  download: ({address, title, about, description}) =>
    [
      `[${oneLine(escapeMarkdown(title))}](${linkAddress(address)}) (${escapeMarkdown(about)})`,
      description && safeStart(escapeMarkdown(description)),
    ]
      .filter(Boolean)
      .join('\n\n'),
  media: (parts) => recorded(parts, words),
  audio: (parts) => recorded(parts, words),
  table({caption, head, body, hasRowHeadings}) {
    const content = hasRowHeadings ? body.map(strongFirst) : body
    const [first = [], ...rest] = [...head, ...content]
    const lines = head.length > 0 ? [first, ...rest] : [first.map(() => ''), first, ...rest]
    const [top = [], ...rows] = lines.map((cells) => cells.map(oneLine))
    const table = [row(top), row(top.map(() => '---')), ...rows.map(row)].join('\n')
    return caption ? `**${oneLine(escapeMarkdown(caption))}**\n\n${table}` : table
  },
  invitation: (text, link) =>
    [
      safeStart(escapeMarkdown(text)),
      link && `[${oneLine(escapeMarkdown(link.label))}](${linkAddress(link.href)})`,
    ]
      .filter(Boolean)
      .join(' '),
  blocks: (blocks) => blocks.join('\n\n'),
  notes: (notes) =>
    notes.map(({note, inner}) => `[^${note.number}]: ${indent(inner, 4)}`).join('\n\n'),
  references: (references) =>
    [
      `## ${words.notes.references}`,
      references.map(({reference, inner}) => `${reference.number}. ${oneLine(inner)}`).join('\n'),
    ].join('\n\n'),
})

function language(inner: string, attributes: TextAttributes): string {
  return attributes.lang ? `<span${writeAttributes(attributes)}>${inner}</span>` : inner
}

/** Writes the transcript as a quotation. */
function recorded({address, title, about, transcript}: RecordedParts, words: Words): string {
  const name = `[${oneLine(escapeMarkdown(title))}](${linkAddress(address)}) (${escapeMarkdown(about)})`
  const said = transcript.map((text) => safeStart(escapeMarkdown(text)))
  return said.length > 0
    ? `${name}\n\n${prefix([`**${words.media.transcript}**`, ...said].join('\n\n'), '> ')}`
    : name
}

/** Escapes all characters that Markdown could interpret, and `<`, which could begin an element. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&]/g, (sign) => `\\${sign}`)
}

/** Escapes the beginning of a line that would make it a heading, list, quotation or rule. */
function safeStart(text: string): string {
  return text.replace(
    /^([ \t]*)(?:(\d+)([.)])|([#+=-]))(?=[\s#+=-]|$)/gm,
    (_, space, number, stop, sign) =>
      number === undefined ? `${space}\\${sign}` : `${space}${number}\\${stop}`,
  )
}

/** Puts marks around the text, but not around its surrounding whitespace. */
function wrap(inner: string, mark: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  return text ? `${before}${mark}${text}${mark}${after}` : inner
}

function linkAddress(address: string): string {
  return address.replace(/[\s()<>]/g, encodeSign)
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Markdown has no row headers, so they are written in bold. */
function strongFirst([heading = '', ...cells]: string[]): string[] {
  return [heading.includes('**') ? heading : wrap(heading, '**'), ...cells]
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function prefix(text: string, mark: string): string {
  return text
    .split('\n')
    .map((each) => `${mark}${each}`.trimEnd())
    .join('\n')
}

/** Indents all lines but the first, so that they belong to the same item. */
function indent(text: string, width: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(width)}`)
}
