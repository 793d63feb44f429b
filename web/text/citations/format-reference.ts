import {
  type CslDate,
  type CslItem,
  type CslName,
  type CslType,
  formatNames,
} from '../../shared/csl.ts'
import {sourceAddress} from './notes-and-sources.ts'
import type {TextAttributes, Words} from '../../words/words.ts'

/** A part of a formatted reference. */
export interface ReferencePart {
  text: string
  italic?: true
  /** The web address that the part links to. */
  href?: string
  /** The language of an italic title, if it differs from that of the site. */
  attributes?: TextAttributes
}

/** Formats an entry of a reference list in APA style, 7th edition, with the words of the site's language. */
export function formatReference(untitled: CslItem, words: Words): ReferencePart[] {
  const source = {...untitled, title: untitled.title || words.site.untitled}
  const names = formatNames(source.author ?? [], words.cite.and)
  const year = `(${formatDate(source.issued, words)}).`
  const title = [...titles[source.type](source, words), {text: '.'}]
  const address = sourceAddress(source)
  return join([
    // Without authors, the title comes first.
    ...(names ? [{text: `${closed(names)} ${year} `}, ...title] : [...title, {text: ` ${year}`}]),
    ...sentence(origins[source.type](source, words)),
    ...(address ? [{text: ` ${retrieved(source, words)}`}, {text: address, href: address}] : []),
  ])
}

/** Returns a formatted reference as plain text. */
export function referenceText(parts: ReferencePart[]): string {
  return parts.map(({text}) => text).join('')
}

type Format = (source: CslItem, words: Words) => ReferencePart[]

/** The title, with a description of the kind of work in brackets. */
const titles: Record<CslType, Format> = {
  'article-journal': ({title = ''}) => [{text: title}],
  chapter: ({title = ''}) => [{text: title}],
  book: ({title = '', volume}, {cite}) => [
    italic(title),
    ...(volume ? [{text: ` (${cite.volume(volume)})`}] : []),
  ],
  report: ({title = '', number}, {cite}) => [
    italic(title),
    ...(number ? [{text: ` (${cite.number(number)})`}] : []),
  ],
  thesis: ({title = '', publisher}, {cite}) => [
    italic(title),
    {text: ` [${[cite.thesis, publisher].filter(Boolean).join(', ')}]`},
  ],
  webpage: ({title = '', language}, words) => [
    {...italic(title), ...(language && {attributes: words.attributesOf(title, language)})},
  ],
  speech: ({title = ''}, {cite}) => [italic(title), {text: ` [${cite.talk}]`}],
}

/** The container or publisher of the work. */
const origins: Record<CslType, Format> = {
  'article-journal': ({'container-title': container, volume, issue, page}) =>
    list([
      container && [italic(container)],
      (volume || issue) && [
        ...(volume ? [italic(volume)] : []),
        ...(issue ? [{text: `(${issue})`}] : []),
      ],
      page && [{text: dashed(page)}],
    ]),
  chapter: ({'container-title': container, volume, page, publisher = ''}, {cite}) => {
    const inside = [volume && cite.volume(volume), page && numbered(page, cite)].filter(Boolean)
    const place = [
      ...(container ? [{text: cite.in}, italic(container)] : []),
      ...(inside.length > 0 ? [{text: `${container ? ' ' : ''}(${inside.join(', ')})`}] : []),
    ]
    return publisher && place.length > 0
      ? [...place, {text: `. ${publisher}`}]
      : [...place, {text: publisher}]
  },
  book: ({publisher = ''}) => [{text: publisher}],
  report: ({publisher = '', author}) => [{text: isAuthor(publisher, author) ? '' : publisher}],
  thesis: ({'container-title': container = ''}) => [{text: container}],
  webpage: ({'container-title': container = '', author}) => [
    {text: isAuthor(container, author) ? '' : container},
  ],
  speech: ({'container-title': container, publisher}) => [
    {text: [container, publisher].filter(Boolean).join(', ')},
  ],
}

/** APA omits the publisher if it is the author. */
function isAuthor(name: string, authors: CslName[] = []): boolean {
  return authors.length === 1 && authors[0]?.literal === name
}

/** `2026, March 1`, `2026, March`, `2026`, or `n.d.` */
function formatDate(date: CslDate | undefined, words: Words): string {
  const [year, month, day] = date?.['date-parts'][0] ?? []
  if (year === undefined) return words.cite.noDate
  if (month === undefined) return String(year)
  return `${year}, ${words.formatMonth(month, day)}`
}

/** Returns the retrieval date, which APA adds only for web pages, because they may change. */
function retrieved({type, DOI, accessed}: CslItem, {cite, formatCitedDay}: Words): string {
  const [year, month = 1, day = 1] = accessed?.['date-parts'][0] ?? []
  const time = year === undefined ? Number.NaN : Date.UTC(year, month - 1, day)
  if (type !== 'webpage' || DOI || Number.isNaN(time)) return ''
  return cite.retrieved(formatCitedDay(time))
}

function italic(text: string): ReferencePart {
  return {text, italic: true}
}

/** Replaces hyphens in ranges by en dashes: `69-79`. */
function dashed(pages: string): string {
  return pages.replace(/^pp?\.\s*/i, '').replace(/(?<=\w)\s*(?:--?|–|—)\s*(?=\w)/g, '–')
}

function numbered(pages: string, cite: Words['cite']): string {
  const range = dashed(pages)
  return /[–,&]/.test(range) ? cite.pages(range) : cite.page(range)
}

function list(items: (ReferencePart[] | string | undefined)[]): ReferencePart[] {
  const given = items.filter((item) => typeof item === 'object')
  return given.flatMap((item, index) => (index > 0 ? [{text: ', '}, ...item] : item))
}

/** Adds a space before and a full stop after the parts. Returns an empty list if they have no text. */
function sentence(parts: ReferencePart[]): ReferencePart[] {
  return parts.some(({text}) => text) ? [{text: ' '}, ...parts, {text: '.'}] : []
}

/** Adds a full stop unless the text ends a sentence already. */
function closed(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}

/** Merges adjacent parts of the same style. Drops a full stop after punctuation that ends a sentence already. */
function join(parts: ReferencePart[]): ReferencePart[] {
  const joined: ReferencePart[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const ended = before && /[.?!…]['"’”]?$/.test(before.text)
    const text = ended && part.text.startsWith('.') && !part.href ? part.text.slice(1) : part.text
    if (!text) continue
    if (before && before.italic === part.italic && !before.href && !part.href) before.text += text
    else joined.push({...part, text})
  }
  return joined
}
