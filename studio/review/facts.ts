import {citedName, isDoubtful, type StoredName} from '../../web/shared/cited-name.ts'
import {formatNames} from '../../web/shared/format-names.ts'
import {parseHref} from '../../web/shared/href.ts'
import {isRecord, recordsOf, referenceOf, textOf, type Entry} from './entry.ts'
import type {Body} from './read-text.ts'

/** What the lake says of another document, as far as an article depends on it. */
export interface Known {
  id: string
  type: string
  title: string
  /** Whether readers may see it, the date left aside; a draft that nobody published is not. */
  published: boolean
  publishedAt: string | undefined
  kind: string | undefined
  year: number | undefined
  doi: string | undefined
  url: string | undefined
  /** How articles cite this author, where that is a doubtful guess. */
  guessedName: string | undefined
}

export interface Facts {
  /** What the lake was asked; of anything else nothing is known. */
  asked: Questions
  /** What the article refers to, by id. What was asked for and is missing here does not exist. */
  documents: Map<string, Known>
  /** Paths on this site that the text spells out and that lead somewhere, and to what. */
  paths: Map<string, Known | 'redirect'>
  site: {title: string; description: string; language: string}
  /** The address of the picture on shared links, as the lake serves it. */
  picture: string | undefined
}

/** What has to be asked for one article. As strings, so that equal questions are asked once. */
export interface Questions {
  ids: string[]
  paths: string[]
  picture: string
}

export function questionsOf(document: Entry, {passages, members}: Body): Questions {
  const attachments = passages.flatMap(({links, inlines}) => [...links, ...inlines])
  const referred = [...attachments, ...members].flatMap(({type, value}) => {
    const field = referenceFields[type]
    return (field && referenceOf(value[field])) || []
  })
  const authors = recordsOf(document['authors']).flatMap(([, author]) => referenceOf(author) ?? [])
  const paths = attachments.flatMap(({value}) => pathOnSite(value['href']) ?? [])
  return {
    ids: unique([...referred, ...authors]),
    paths: unique(paths),
    picture: pictureOf(document) ?? '',
  }
}

/** The field in which each part of a text refers to another document. */
export const referenceFields: Record<string, string> = {
  internalLink: 'reference',
  citation: 'source',
  passageUse: 'passage',
}

/** The path that an address on this site leads to; undefined for other sites and places on the page. */
export function pathOnSite(address: unknown): string | undefined {
  const path = textOf(address).trim().split(/[?#]/)[0]
  return path && /^\/(?![/\\])/.test(path) ? path.replace(/(?<=.)\/$/, '') : undefined
}

const isAddressed = /* groq */ `
  _type in $types && slug.current in $slugs
  && !(_id in path("drafts.**")) && !(_id in path("versions.**"))
`

const isRedirect = /* groq */ `_type == "redirect" && from in $paths && !(_id in path("drafts.**"))`

/** What a change to makes the answer another. */
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

/** The query's parameters. Drafts are asked for by their own ids, because the lake is seen as it is. */
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

/** Reads the query's answer. Where there are two of a document, the published one is what readers see. */
export function readFacts(answer: unknown, asked: Questions): Facts {
  const {documents, addressed, redirects, site, picture} = isRecord(answer) ? answer : {}
  const known = recordsOf(documents).map(([, document]) => readKnown(document))
  const sorted = [...known].sort((one, other) => Number(one.published) - Number(other.published))
  const addresses = recordsOf(addressed).map(([, document]) => document)
  const settings = isRecord(site) ? site : {}
  const leads = (path: string): [string, Known | 'redirect'][] => {
    const found = addresses.find((document) => hasAddress(document, path))
    if (found) return [[path, readKnown(found)]]
    return Array.isArray(redirects) && redirects.includes(path) ? [[path, 'redirect']] : []
  }
  return {
    asked,
    documents: new Map(sorted.map((document) => [document.id, document])),
    paths: new Map(asked.paths.flatMap(leads)),
    site: {
      title: textOf(settings['title']),
      description: textOf(settings['description']),
      language: textOf(settings['language']),
    },
    picture: textOf(picture) || undefined,
  }
}

function readKnown(document: Entry): Known {
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

/** The asset of the picture that shared links show. */
function pictureOf({seo, cover}: Entry): string | undefined {
  const own =
    isRecord(seo) && isRecord(seo['image']) ? referenceOf(seo['image']['asset']) : undefined
  return own ?? (isRecord(cover) ? referenceOf(cover['asset']) : undefined)
}

function unique<Value extends string>(values: Value[]): Value[] {
  return [...new Set(values)].sort()
}
