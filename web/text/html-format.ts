import type {RecordedParts, TextFormat} from './text-format.ts'
import type {TextAttributes, Words} from '../words/words.ts'

/** Serializes to HTML for feeds: basic elements without classes. Links to notes lead to `page`. */
export function htmlFormat(page: string, words: Words): TextFormat {
  return {
    text: (text) => (text === '\n' ? '<br>' : escapeMarkup(text)),
    marks: {
      strong: (inner) => `<strong>${inner}</strong>`,
      em: (inner) => `<em>${inner}</em>`,
      sub: (inner) => `<sub>${inner}</sub>`,
      sup: (inner) => `<sup>${inner}</sup>`,
    },
    link,
    language: (inner, attributes) => `<span${writeAttributes(attributes)}>${inner}</span>`,
    noteMark: (number, after) =>
      `${after ? '\u2009' : ''}<sup>${after === 'noteMark' ? ',' : ''}${link(String(number), `${page}#note_${number}`)}</sup>`,
    sourceMark: (number, locator) =>
      link(`[${number}${locator && `, ${escapeMarkup(locator)}`}]`, `${page}#source_${number}`),
    line: (inner) => inner,
    paragraph: (inner) => `<p>${inner}</p>`,
    heading: (inner, {level}) => `<h${level}>${inner}</h${level}>`,
    quote: (inner) => `<blockquote><p>${inner}</p></blockquote>`,
    item: (inner) => inner,
    list: (items, isNumbered) => list(items, isNumbered ? 'ol' : 'ul'),
    figure({src, alt, width, height, caption, credit}) {
      const size = `width="${width}" height="${height}"`
      const image = `<img src="${escapeMarkup(src)}" alt="${escapeMarkup(alt)}" ${size}>`
      const about = [caption, credit].filter(Boolean).map(escapeMarkup).join(' ')
      return `<figure>${image}${about && `<figcaption>${about}</figcaption>`}</figure>`
    },
    pullQuote: (text, attribution, attributes) =>
      `<blockquote><p${writeAttributes(attributes)}>${escapeMarkup(text)}</p>${attribution && `<p>${escapeMarkup(attribution)}</p>`}</blockquote>`,
    callout: (inner, label, title) =>
      `<blockquote><p><strong>${escapeMarkup(title ? words.site.labelled(label, title) : label)}</strong></p>${inner}</blockquote>`,
    download: ({address, title, about, description}) =>
      `<p>${link(escapeMarkup(title), address)} (${escapeMarkup(about)})</p>${description && `<p>${escapeMarkup(description)}</p>`}`,
    media: (parts) => recorded(parts, words),
    audio: (parts) =>
      `<p><audio controls preload="none" src="${escapeMarkup(parts.address)}"></audio></p>${recorded(parts, words)}`,
    table({caption, head, body, hasRowHeadings}) {
      const top = caption && `<caption>${escapeMarkup(caption)}</caption>`
      const heads = head.length > 0 ? `<thead>${tableRows(head, () => 'th')}</thead>` : ''
      const heading = (text: string, column: number) =>
        hasRowHeadings && column === 0 && text !== ''
      const rows = tableRows(body, (text, column) =>
        heading(text, column) ? 'th scope="row"' : 'td',
      )
      return `<table>${top}${heads}<tbody>${rows}</tbody></table>`
    },
    invitation: (text, action) =>
      `<p>${[escapeMarkup(text), action && link(escapeMarkup(action.label), action.href)].filter(Boolean).join(' ')}</p>`,
    blocks: (blocks) => blocks.join('\n'),
    notes: (notes) =>
      `<h2>${words.notes.notes}</h2>\n${list(
        notes.map(({inner}) => inner),
        'ol',
      )}`,
    references: (references) =>
      `<h2>${words.notes.references}</h2>\n${list(
        references.map(({inner}) => inner),
        'ol',
      )}`,
  }
}

function recorded({address, title, about, transcript}: RecordedParts, words: Words): string {
  const said = transcript.map((text) => `<p>${escapeMarkup(text)}</p>`).join('')
  const details =
    said && `<details><summary>${escapeMarkup(words.media.transcript)}</summary>${said}</details>`
  return `<p>${link(escapeMarkup(title), address)} (${escapeMarkup(about)})</p>${details}`
}

function link(inner: string, address: string): string {
  return `<a href="${escapeMarkup(address)}">${inner}</a>`
}

function list(items: string[], tag: 'ol' | 'ul'): string {
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`
}

/** Serializes rows. `tagOf` returns the tag of a cell with its attributes. */
function tableRows(cells: string[][], tagOf: (text: string, column: number) => string): string {
  const write = (text: string, column: number) => {
    const tag = tagOf(text, column)
    return `<${tag}>${text}</${tag.slice(0, 2)}>`
  }
  return cells.map((row) => `<tr>${row.map(write).join('')}</tr>`).join('')
}

/** Serializes the language and the direction of an element, with a space before each. */
export function writeAttributes({lang, dir}: TextAttributes): string {
  return `${lang ? ` lang="${lang}"` : ''}${dir ? ` dir="${dir}"` : ''}`
}

const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Escapes a text for the content or a quoted attribute of HTML or XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
