import type {SanityClient} from '@sanity/client'
import {catalogues} from '../../web/words/catalogues.ts'
import {paragraph, reference} from '../browser/own-article.ts'

const slug = (current: string) => ({_type: 'slug', current})

/** Stores a site whose content is German, so that every English word in it is one of the site's own. */
export async function storeGermanSite(client: SanityClient): Promise<void> {
  const transaction = client.transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit({visibility: 'sync'})
}

const body = [
  {
    ...paragraph('p', 'Ruhe kommt selten sofort.'),
    children: [
      {_type: 'span', _key: 's', text: 'Ruhe kommt selten sofort.', marks: []},
      {_type: 'footnote', _key: 'f', text: [paragraph('n', 'Das gilt auch am Morgen.')]},
      {_type: 'citation', _key: 'c', source: reference('werk'), locator: 'S. 12'},
    ],
  },
  ...['Was bleibt', 'Was geht', 'Was kommt'].map((text) => ({
    ...paragraph(text, text),
    style: 'h2',
  })),
  {_type: 'callout', _key: 'o', tone: 'practice', title: 'Atmen', text: [paragraph('a', 'Ein.')]},
  {_type: 'callToAction', _key: 'cta'},
  {
    _type: 'table',
    _key: 't',
    headerRows: 1,
    rows: ['Woche', 'Eins'].map((text) => ({
      _type: 'row',
      _key: text,
      cells: [{_type: 'cell', _key: 'z', value: [paragraph(text, text)]}],
    })),
  },
]

function article(id: string, publishedAt: string, fields: object = {}) {
  return {
    _id: id,
    _type: 'article',
    title: `Über die ${id}`,
    slug: slug(id),
    lede: 'Einige Sätze über das Leisewerden.',
    publishedAt,
    authors: [
      {...reference('mara-beispiel'), _key: 'm'},
      {...reference('jonas-probe'), _key: 'j'},
    ],
    topics: [{...reference('stille'), _key: 's'}],
    series: reference('ankommen'),
    body,
    ...fields,
  }
}

type Stored = {_id: string; _type: string; [field: string]: unknown}

const documents: Stored[] = [
  {
    _id: 'settings',
    _type: 'settings',
    title: 'Ufer',
    description: 'Notizen über das Leisewerden.',
    language: 'de',
    callToAction: {state: 'open'},
    careNotes: [{_key: 'c', _type: 'careNote', region: 'Deutschland', text: 'Rund um die Uhr.'}],
  },
  {
    _id: 'mara-beispiel',
    _type: 'author',
    name: 'Mara Beispiel',
    slug: slug('mara-beispiel'),
    shortBio: 'Schreibt am Wasser.',
    credentials: [
      {_key: 'a', _type: 'credential', title: 'Lehrgang', status: 'held', date: '2020-01-01'},
      {_key: 'b', _type: 'credential', title: 'Zweiter Lehrgang', status: 'inProgress'},
    ],
    affiliations: [{_key: 'p', name: 'Praxis am Ufer'}],
    profiles: [{_key: 'q', url: 'https://ufer.example/'}],
    specialities: ['Zuhören'],
  },
  {_id: 'jonas-probe', _type: 'author', name: 'Jonas Probe', slug: slug('jonas-probe')},
  {_id: 'stille', _type: 'topic', title: 'Stille', slug: slug('stille')},
  {_id: 'ankommen', _type: 'series', title: 'Ankommen', slug: slug('ankommen')},
  {
    _id: 'werk',
    _type: 'source',
    kind: 'chapter',
    title: 'Vom Schweigen',
    authors: [{_type: 'personName', _key: 'n', family: 'Ufer', given: 'Lena'}],
    container: 'Sammelband',
    pages: '12-15',
    publisher: 'Seeverlag',
  },
  {
    _id: 'gespraech',
    _type: 'offering',
    title: 'Erstes Gespräch',
    slug: slug('gespraech'),
    place: 'both',
    forWhom: 'Paare',
    minutes: 50,
    fee: {kind: 'amount', amount: 90, currency: 'EUR'},
  },
  article('ruhe', '2026-03-01T12:00:00Z', {
    review: {date: '2026-03-05', by: reference('jonas-probe')},
    part: 2,
  }),
  article('weite', '2026-02-01T12:00:00Z', {part: 1}),
  article('tiefe', '2026-01-01T12:00:00Z', {part: 3}),
]

/** Shorter pieces of words are found in German texts, too. */
const minLength = 5

/** Returns the texts of a catalogue without what is filled in, in lower case. */
function piecesOf(catalogue: object): string[] {
  return Object.values(catalogue)
    .flatMap((words: object) => Object.values(words) as unknown[])
    .flatMap((word) =>
      typeof word === 'function'
        ? [3, 'X'].map((value) => String(word(value, value)))
        : String(word),
    )
    .flatMap((text) => text.split(/\{\w+\}|[[\]]|[\dX“”„:.]+/))
    .map((piece) => piece.trim().toLowerCase())
    .filter((piece) => piece.length >= minLength)
}

const german = piecesOf(catalogues.de).join('\n')
const english = piecesOf(catalogues.en).filter((piece) => !german.includes(piece))

/** Returns the English words of the catalogue in a page or an export, in its texts and attributes. */
export function foreignWords(text: string): string[] {
  const shown = text
    // Citation files have fields in English.
    .replaceAll(/<pre>.*?<\/pre>/gs, '')
    .replaceAll(/<(style|script)\b(?![^>]*ld\+json)[^>]*>.*?<\/\1>/gs, '')
    // Names of classes, addresses and types are not shown.
    .replaceAll(
      /\s(?:class|href|src|srcset|type|rel|id|name|property|role|style|sizes|action|for|autocomplete|value)="[^"]*"/gi,
      '',
    )
    .replaceAll(/<\/?[a-z][\w-]*/gi, ' ')
    .replaceAll(/https?:\/\/[^\s"<)]+/g, '')
    .toLowerCase()
  return english.filter((piece) => {
    const escaped = piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return new RegExp(`(?<![\\p{L}@"/:;_-])${escaped}(?![\\p{L}":=/&_-])`, 'u').test(shown)
  })
}
