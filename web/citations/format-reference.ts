import {formatNames} from './format-names.ts'
import {sourceAddress, type Source, type SourceKind} from './source.ts'

/** A piece of a formatted reference. */
export interface ReferencePart {
  text: string
  italic?: true
  /** A web address that the piece leads to. */
  href?: string
}

/** One entry of a reference list in APA style, 7th edition, as pieces of text. */
export function formatReference(source: Source): ReferencePart[] {
  const names = formatNames(source.authors)
  const year = `(${source.year ?? 'n.d.'}).`
  const title = [...titles[source.kind](source), {text: '.'}]
  const address = sourceAddress(source)
  return join([
    // A work without authors stands under its title.
    ...(names ? [{text: `${closed(names)} ${year} `}, ...title] : [...title, {text: ` ${year}`}]),
    ...sentence(origins[source.kind](source)),
    ...(address ? [{text: ` ${retrieved(source)}`}, {text: address, href: address}] : []),
  ])
}

/** A formatted reference without its slants and links. */
export function referenceText(parts: ReferencePart[]): string {
  return parts.map(({text}) => text).join('')
}

type Format = (source: Source) => ReferencePart[]

/** The title, and what in brackets says which kind of work it is. */
const titles: Record<SourceKind, Format> = {
  article: ({title}) => [{text: title}],
  chapter: ({title}) => [{text: title}],
  book: ({title, volume}) => [italic(title), ...(volume ? [{text: ` (Vol. ${volume})`}] : [])],
  report: ({title, issue}) => [italic(title), ...(issue ? [{text: ` (No. ${issue})`}] : [])],
  thesis: ({title, publisher}) => [
    italic(title),
    {text: publisher ? ` [Thesis, ${publisher}]` : ' [Thesis]'},
  ],
  website: ({title}) => [italic(title)],
  talk: ({title}) => [italic(title), {text: ' [Talk]'}],
}

/** Where the work appeared. */
const origins: Record<SourceKind, Format> = {
  article: ({container, volume, issue, pages}) =>
    list([
      container && [italic(container)],
      (volume || issue) && [
        ...(volume ? [italic(volume)] : []),
        ...(issue ? [{text: `(${issue})`}] : []),
      ],
      pages && [{text: dashed(pages)}],
    ]),
  chapter: ({container, volume, pages, publisher}) => {
    const inside = [volume && `Vol. ${volume}`, pages && numbered(pages)].filter(Boolean)
    const place = [
      ...(container ? [{text: 'In '}, italic(container)] : []),
      ...(inside.length > 0 ? [{text: `${container ? ' ' : ''}(${inside.join(', ')})`}] : []),
    ]
    return publisher && place.length > 0
      ? [...place, {text: `. ${publisher}`}]
      : [...place, {text: publisher}]
  },
  book: ({publisher}) => [{text: publisher}],
  report: ({publisher, authors}) => [{text: isAuthor(publisher, authors) ? '' : publisher}],
  thesis: ({container}) => [{text: container}],
  website: ({container, authors}) => [{text: isAuthor(container, authors) ? '' : container}],
  talk: ({container, publisher}) => [{text: [container, publisher].filter(Boolean).join(', ')}],
}

/** APA does not say twice that an organisation published its own work. */
function isAuthor(name: string, authors: Source['authors']): boolean {
  return authors.length === 1 && authors[0]?.given === '' && authors[0].family === name
}

const days = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'})

/** Only pages of the web are said to have been read on a day: nothing else changes. */
function retrieved({kind, doi, accessed}: Source): string {
  const time = Date.parse(accessed)
  if (kind !== 'website' || doi || Number.isNaN(time)) return ''
  return `Retrieved ${days.format(time)}, from `
}

function italic(text: string): ReferencePart {
  return {text, italic: true}
}

/** `69-79` with the dash that a range has. */
function dashed(pages: string): string {
  return pages.replace(/^pp?\.\s*/i, '').replace(/(?<=\w)\s*(?:--?|–|—)\s*(?=\w)/g, '–')
}

function numbered(pages: string): string {
  const range = dashed(pages)
  return `${/[–,&]/.test(range) ? 'pp.' : 'p.'} ${range}`
}

function list(items: (ReferencePart[] | string | false)[]): ReferencePart[] {
  const given = items.filter((item) => typeof item === 'object')
  return given.flatMap((item, index) => (index > 0 ? [{text: ', '}, ...item] : item))
}

/** The pieces with a blank before them and a full stop after them; nothing for nothing. */
function sentence(parts: ReferencePart[]): ReferencePart[] {
  return parts.some(({text}) => text) ? [{text: ' '}, ...parts, {text: '.'}] : []
}

/** Ended by a full stop, once. */
function closed(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}

/** Neighbours of one kind as one piece, and no full stop after a sign that ends a sentence already. */
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
