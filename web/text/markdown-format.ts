import type {RecordedParts, TextFormat} from './text-format.ts'
import {writeAttributes} from './html-format.ts'
import type {TextAttributes, Words} from '../words/words.ts'
import {hardBreak, markEmphasis, writeEmphasis} from './markdown-emphasis.ts'

/** Serializes to CommonMark with GitHub's tables and footnotes. */
export const markdownFormat = (words: Words): TextFormat => ({
  text: (text) => (text === '\n' ? hardBreak : escapeMarkdown(text)),
  marks: {
    strong: (inner) => markEmphasis(inner, 'strong'),
    em: (inner) => markEmphasis(inner, 'em'),
    sub: (inner) => `<sub>${inner}</sub>`,
    sup: (inner) => `<sup>${inner}</sup>`,
  },
  link: (inner, address) => `[${inner}](${linkAddress(address)})`,
  // Markdown has no syntax for it.
  language,
  noteMark: (number) => `[^${number}]`,
  sourceMark: (number, locator) => ` \\[${number}${locator && `, ${escapeMarkdown(locator)}`}\\]`,
  // Between an exclamation mark and a link, the mark would make it an image.
  line: (inner) => withoutAddresses(writeEmphasis(inner).replace(/!(?=\[)/g, '\\!')),
  paragraph: safeStart,
  heading: (inner, {level}) => `${'#'.repeat(level)} ${safeHeading(oneLine(inner))}`,
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
  const escaped = text.replace(/[\\`*_[\]<>~|&]/g, (sign) => `\\${sign}`)
  return withoutAddresses(escaped.replace(/\r(?=\n|$)/g, '').replaceAll('\r', ' '))
}

/** Targets of links; beginnings of bare addresses before a special sign or an at sign, which is escaped; at signs. */
const addresses =
  /(?<!\\)(\]\([^()]*\))|(?:https?(?=:\/\/)|www(?=\.))(?=[^\]]{0,2000}[\\[*<@])|(?<!\\)(?=@)/gi

/**
 * Escapes the beginnings of bare addresses in words with special signs. Programs would make links of them that contain
 * the escapes and marks.
 */
function withoutAddresses(text: string): string {
  return text.replace(/\S+/g, (word) =>
    /[\\[*<]/.test(word)
      ? word.replace(addresses, (start: string, target?: string) => target ?? `${start}\\`)
      : word,
  )
}

/**
 * Escapes the beginning of a line that would make it a heading, list, quotation, rule, definition or the second line of a
 * table, and removes whitespace that would make it code.
 */
function safeStart(text: string): string {
  return text
    .replace(/^[ \t]+/gm, '')
    .replace(/^(?:(\d+)([.)])|([#+=:-]))(?=[\s#+=:-]|$)/gm, (_, number, stop, sign) =>
      number === undefined ? `\\${sign}` : `${number}\\${stop}`,
    )
}

/** Escapes number signs at the end, which would be removed, and braces, which some programs read as attributes. */
function safeHeading(text: string): string {
  return text.replace(/(?<![^\s])#+$/, (signs) => `\\${signs}`).replace(/\{/g, '\\{')
}

function linkAddress(address: string): string {
  return address.replace(/[\s()<>]/g, encodeSign)
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function oneLine(text: string): string {
  return text.replaceAll(hardBreak, ' ').replace(/\s+/g, ' ').trim()
}

/** Markdown has no row headers, so they are written in bold. */
function strongFirst([heading = '', ...cells]: string[]): string[] {
  return [heading === '' || heading.includes('**') ? heading : `**${heading}**`, ...cells]
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
