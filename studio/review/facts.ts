import type {BlockType, InlineType} from '../../schemas/index.ts'
import {citedName, isDoubtful, type StoredName} from '../../web/shared/author-names.ts'
import {formatNames} from '../../web/shared/csl.ts'
import {parseHref} from '../../web/shared/href.ts'
import {recordsOf, referenceOf, textOf, type Entry} from './entry.ts'
import {isRecord} from '../../web/shared/stored.ts'
import type {Body} from './read-text.ts'

/** The fields of another document that the review of an article needs. */
export interface Related {
  id: string
  type: string
  title: string
  /** Whether the document has a published version, also one with a date in the future. */
  published: boolean
  publishedAt: string | undefined
  kind: string | undefined
  year: number | undefined
  doi: string | undefined
  url: string | undefined
  /** How articles cite this author, if that is a doubtful guess. */
  guessedName: string | undefined
}

export interface Facts {
  /** The questions that were sent to the lake. Nothing is known about other documents. */
  requested: Questions
  /** The referenced documents by id. A requested document that is missing here does not exist. */
  documents: Map<string, Related>
  /**
   * The paths of this site that links in the text contain, with their documents. Paths without a page are
   * missing.
   */
  paths: Map<string, Related | 'redirect'>
  site: {title: string; description: string; language: string}
  /** The URL of the picture for shared links, as the lake serves it. */
  picture: string | undefined
}

/** What the review of one article queries. Values are strings, so that equal questions share one query. */
export interface Questions {
  ids: string[]
  paths: string[]
  picture: string
}

export function questionsOf(document: Entry, {passages, members}: Body): Questions {
  const attachments = passages.flatMap(({links, inlines}) => [...links, ...inlines])
  const referred = [...attachments, ...members].flatMap(({type, value}) => {
    const field = referenceFieldOf(type)
    return (field && referenceOf(value[field])) || []
  })
  const fields = [...recordsOf(document['authors']), ...recordsOf(document['topics'])]
  const named = [...fields.map(([, value]) => value), document['series']].flatMap(
    (value) => referenceOf(value) ?? [],
  )
  const paths = attachments.flatMap(({value}) => pathOnSite(value['href']) ?? [])
  return {
    ids: unique([...referred, ...named]),
    paths: unique(paths),
    picture: pictureOf(document) ?? '',
  }
}

/** The reference field of each type within a text. */
const referenceFields: Record<TextMember, string | null> = {
  internalLink: 'reference',
  citation: 'source',
  passageUse: 'passage',
  link: null,
  footnote: null,
  figure: null,
  gallery: null,
  pullQuote: null,
  callout: null,
  table: null,
  callToAction: null,
  download: null,
  media: null,
  audio: null,
}

type TextMember = BlockType | InlineType | 'link' | 'internalLink'

/** Returns the reference field of a type within a text; undefined if it has none. */
export function referenceFieldOf(type: string): string | undefined {
  return Object.entries(referenceFields).find(([each]) => each === type)?.[1] ?? undefined
}

/** Returns the path of a link within this site; undefined for other sites and for fragments. */
export function pathOnSite(address: unknown): string | undefined {
  const path = textOf(address).trim().split(/[?#]/)[0]
  return path && /^\/(?![/\\])/.test(path) ? path.replace(/(?<=.)\/$/, '') : undefined
}

const isAddressed = /* groq */ `
  _type in $types && slug.current in $slugs
  && !(_id in path("drafts.**")) && !(_id in path("versions.**"))
`

const isRedirect = /* groq */ `_type == "redirect" && from in $paths && !(_id in path("drafts.**"))`

/** Matches the documents whose changes can change the result. */
export const factsListenQuery = /* groq */ `*[
  _id in $ids || _id in $draftIds || _id == "settings" || (${isAddressed}) || (${isRedirect})
]`

export const factsQuery = /* groq */ `{
  "documents": *[_id in $ids || _id in $draftIds] {
    _id, _type, "title": coalesce(title, name), publishedAt, kind, year, doi, url,
    name, family, given, suffix, guessedFrom
  },
  "addressed": *[${isAddressed}] {
    _id, _type, "title": coalesce(title, name), "slug": slug.current, publishedAt
  },
  "redirects": *[${isRedirect}].from,
  "site": *[_id == "settings"][0] {title, description, language},
  "picture": *[_id == $picture][0].url
}`

/** Returns the query's parameters. Drafts are requested by their own ids, because the perspective is `raw`. */
export function factsParams({ids, paths, picture}: Questions) {
  const addresses = paths.flatMap((path) => parseHref(path) ?? [])
  return {
    ids,
    draftIds: ids.map((id) => `drafts.${id}`),
    types: unique(addresses.map(({type}) => type)),
    slugs: unique(addresses.map(({slug}) => slug)),
    paths,
    picture,
  }
}

/**
 * Parses the query's result. If a document has a draft and a published version, the published one counts, as
 * for readers.
 */
export function readFacts(result: unknown, requested: Questions): Facts {
  const {documents, addressed, redirects, site, picture} = isRecord(result) ? result : {}
  const found = recordsOf(documents).map(([, document]) => readRelated(document))
  const sorted = [...found].sort((one, other) => Number(one.published) - Number(other.published))
  const addresses = recordsOf(addressed).map(([, document]) => document)
  const settings = isRecord(site) ? site : {}
  const targetOf = (path: string): [string, Related | 'redirect'][] => {
    const related = addresses.find((document) => hasAddress(document, path))
    if (related) return [[path, readRelated(related)]]
    return Array.isArray(redirects) && redirects.includes(path) ? [[path, 'redirect']] : []
  }
  return {
    requested,
    documents: new Map(sorted.map((document) => [document.id, document])),
    paths: new Map(requested.paths.flatMap(targetOf)),
    site: {
      title: textOf(settings['title']),
      description: textOf(settings['description']),
      language: textOf(settings['language']),
    },
    picture: textOf(picture) || undefined,
  }
}

function readRelated(document: Entry): Related {
  const {_id: id, _type: type, title, publishedAt, kind, year, doi, url} = document
  const draft = textOf(id).startsWith('drafts.')
  return {
    id: textOf(id).replace(/^drafts\./, ''),
    type: textOf(type),
    title: textOf(title).trim() || 'Untitled',
    published: !draft,
    publishedAt: textOf(publishedAt) || undefined,
    kind: textOf(kind) || undefined,
    year: typeof year === 'number' ? year : undefined,
    doi: textOf(doi).trim() || undefined,
    url: textOf(url).trim() || undefined,
    guessedName: type === 'author' ? guessedNameOf(document) : undefined,
  }
}

function guessedNameOf(document: Entry): string | undefined {
  const author: StoredName = {name: null, ...document}
  const guess = isDoubtful(author) && citedName(author)
  return guess ? formatNames([guess]) : undefined
}

function hasAddress({_type: type, slug}: Entry, path: string): boolean {
  const address = parseHref(path)
  return address !== undefined && address.type === type && address.slug === slug
}

/** Returns the asset of the picture for shared links. */
function pictureOf({seo, cover}: Entry): string | undefined {
  const own =
    isRecord(seo) && isRecord(seo['image']) ? referenceOf(seo['image']['asset']) : undefined
  return own ?? (isRecord(cover) ? referenceOf(cover['asset']) : undefined)
}

function unique<Value extends string>(values: Value[]): Value[] {
  return [...new Set(values)].sort()
}
