import {formatNames} from '../../shared/author-names.ts'
import type {CslDate, CslItem, CslName, CslType} from '../../shared/csl.ts'
import {sourceAddress} from './notes-and-sources.ts'

/** A part of a formatted reference. */
export interface ReferencePart {
  text: string
  italic?: true
  /** The web address that the part links to. */
  href?: string
}

/** Formats an entry of a reference list in APA style, 7th edition. */
export function formatReference(source: CslItem): ReferencePart[] {
  const names = formatNames(source.author ?? [])
  const year = `(${formatDate(source.issued)}).`
  const title = [...titles[source.type](source), {text: '.'}]
  const address = sourceAddress(source)
  return join([
    // Without authors, the title comes first.
    ...(names ? [{text: `${closed(names)} ${year} `}, ...title] : [...title, {text: ` ${year}`}]),
    ...sentence(origins[source.type](source)),
    ...(address ? [{text: ` ${retrieved(source)}`}, {text: address, href: address}] : []),
  ])
}

/** Returns a formatted reference as plain text. */
export function referenceText(parts: ReferencePart[]): string {
  return parts.map(({text}) => text).join('')
}

type Format = (source: CslItem) => ReferencePart[]

/** The title, with a description of the kind of work in brackets. */
const titles: Record<CslType, Format> = {
  'article-journal': ({title = ''}) => [{text: title}],
  chapter: ({title = ''}) => [{text: title}],
  book: ({title = '', volume}) => [italic(title), ...(volume ? [{text: ` (Vol. ${volume})`}] : [])],
  report: ({title = '', number}) => [
    italic(title),
    ...(number ? [{text: ` (No. ${number})`}] : []),
  ],
  thesis: ({title = '', publisher}) => [
    italic(title),
    {text: publisher ? ` [Thesis, ${publisher}]` : ' [Thesis]'},
  ],
  webpage: ({title = ''}) => [italic(title)],
  speech: ({title = ''}) => [italic(title), {text: ' [Talk]'}],
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
  chapter: ({'container-title': container, volume, page, publisher = ''}) => {
    const inside = [volume && `Vol. ${volume}`, page && numbered(page)].filter(Boolean)
    const place = [
      ...(container ? [{text: 'In '}, italic(container)] : []),
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

const days = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'})
const months = new Intl.DateTimeFormat('en-US', {month: 'long', timeZone: 'UTC'})

/** `2026, March 1`, `2026, March`, `2026`, or `n.d.` */
function formatDate(date: CslDate | undefined): string {
  const [year, month, day] = date?.['date-parts'][0] ?? []
  if (year === undefined) return 'n.d.'
  if (month === undefined) return String(year)
  const name = months.format(Date.UTC(2000, month - 1))
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${day}`
}

/** Returns the retrieval date, which APA adds only for web pages, because they may change. */
function retrieved({type, DOI, accessed}: CslItem): string {
  const [year, month = 1, day = 1] = accessed?.['date-parts'][0] ?? []
  const time = year === undefined ? Number.NaN : Date.UTC(year, month - 1, day)
  if (type !== 'webpage' || DOI || Number.isNaN(time)) return ''
  return `Retrieved ${days.format(time)}, from `
}

function italic(text: string): ReferencePart {
  return {text, italic: true}
}

/** Replaces hyphens in ranges by en dashes: `69-79`. */
function dashed(pages: string): string {
  return pages.replace(/^pp?\.\s*/i, '').replace(/(?<=\w)\s*(?:--?|–|—)\s*(?=\w)/g, '–')
}

function numbered(pages: string): string {
  const range = dashed(pages)
  return `${/[–,&]/.test(range) ? 'pp.' : 'p.'} ${range}`
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
