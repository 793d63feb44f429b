import {hash} from '../../../portable-text.ts'
import {href, isReserved} from '../../../../web/shared/href.ts'
import {decodePercent, hostOf} from '../read/plain.ts'
import {isPlaceholder} from '../convert/placeholder-host.ts'
import type {ArchiveIndex, Place} from './archive-index.ts'
import {addressKey} from './address-key.ts'
import type {ExistingDocuments} from './existing-documents.ts'
import type {NamedDocuments} from './people-and-topics.ts'
import type {PlannedDocument} from './write-documents.ts'

interface Redirects {
  documents: PlannedDocument[]
  /** Addresses that cannot be kept, with reasons. */
  problems: string[]
}

interface Sources {
  index: ArchiveIndex
  names: NamedDocuments
  existing: ExistingDocuments
  isPublic: (place: Place) => boolean
}

/** Plans the redirects from the addresses of the old site. What was not public at the source has none. */
export function planRedirects({index, names, existing, isPublic}: Sources): Redirects {
  const documents = new Map<string, PlannedDocument>()
  const problems: string[] = []
  const others = new Map(
    existing.rows.flatMap(({_id, _type, from}) =>
      _type === 'redirect' && from ? [[from, _id]] : [],
    ),
  )
  const add = (from: string, fields: Record<string, unknown>, publish: boolean) => {
    const id = `redirect-imported-${hash(from)}`
    const other = others.get(from)
    if (documents.has(id) || (other && other !== id)) return
    if (isReserved(from)) {
      if (from !== '/')
        problems.push(`${from} belongs to this site itself, so it is not redirected.`)
      return
    }
    documents.set(id, {id, type: 'redirect', name: from, fields: {from, ...fields}, publish})
  }
  for (const place of index.places.values()) {
    if (place.status === 'published') {
      const own = href({_type: place.type, slug: place.slug})
      for (const from of pathsOf(place, index)) {
        if (from !== own) add(from, {target: weakReference(place.id)}, isPublic(place))
      }
    } else if (place.status === 'gone') {
      for (const from of pathsOf(place, index)) {
        if (!from.startsWith('/?') && !from.includes('__trashed')) add(from, {gone: true}, true)
      }
    }
  }
  return {documents: [...documents.values(), ...planPatterns(index, names, documents)], problems}
}

function pathsOf({addresses}: Place, {site}: ArchiveIndex): string[] {
  const own = addresses.filter(
    (address) =>
      address.startsWith('/') ||
      isPlaceholder(address) ||
      site === null ||
      hostOf(address) === hostOf(site),
  )
  return [...new Set(own.map(addressKey))].filter((path) => path !== '/' && !/\s/.test(path))
}

function weakReference(id: string): object {
  return {_type: 'reference', _ref: id, _weak: true}
}

/** Addresses of lists: those of categories, tags, authors, months and feeds. */
function planPatterns(
  index: ArchiveIndex,
  names: NamedDocuments,
  planned: Map<string, PlannedDocument>,
): PlannedDocument[] {
  const places = [...index.places.values()].filter(({status}) => status === 'published')
  const paths = places.flatMap((place) => pathsOf(place, index))
  const years = new Set(paths.flatMap((path) => /^\/((?:19|20)\d\d)\//.exec(path)?.[1] ?? []))
  const isWordPress = paths.some((path) => path.startsWith('/?p='))
  const found: [from: string, fields: Record<string, unknown>, publish: boolean][] = []
  const terms = places.flatMap((place) => place.terms)
  for (const {name, slug, kind} of new Map(
    terms.map((term) => [`${term.kind} ${term.slug}`, term]),
  ).values()) {
    const topic = names.topic(name)
    if (!topic || !slug) continue
    const target = {target: weakReference(topic.id)}
    found.push([`/${kind}/${decodePercent(slug)}`, target, topic.isNeeded])
  }
  const isAny = places.length > 0
  const lists = [
    ...[...years].map((year) => `/${year}/*`),
    ...(isWordPress ? ['/category/*', '/tag/*', '/author/*'] : []),
  ]
  for (const from of lists) found.push([from, {address: '/articles'}, isAny])
  const feeds = isWordPress ? ['/feed', '/feed/*', '/comments/feed'] : []
  for (const from of feeds) found.push([from, {address: '/rss.xml'}, isAny])
  return found.flatMap(([from, fields, publish]) => {
    const id = `redirect-imported-${hash(from)}`
    if (planned.has(id) || isReserved(from)) return []
    return [{id, type: 'redirect', name: from, fields: {from, ...fields}, publish}]
  })
}
