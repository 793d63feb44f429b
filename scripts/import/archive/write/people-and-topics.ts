import {hash, slugify} from '../../../portable-text.ts'
import {isSameTitle} from '../../existing.ts'
import type {ArchiveIndex, Place} from './archive-index.ts'
import type {ExistingDocuments, ExistingRow} from './existing-documents.ts'

/** An author or a topic that articles of the archive refer to. */
export interface Named {
  id: string
  type: 'author' | 'topic'
  name: string
  slug: string
  isNew: boolean
  /** Whether an article that readers will see refers to it. */
  isNeeded: boolean
}

export interface NamedDocuments {
  author: (name: string) => Named | undefined
  topic: (name: string) => Named | undefined
  all: Named[]
}

/**
 * Matches the authors and terms of an archive with the authors and topics of the dataset: by name, slug or synonym,
 * without regard to case. Missing ones are new.
 */
export function matchNames(
  index: ArchiveIndex,
  existing: ExistingDocuments,
  isPublic: (place: Place) => boolean,
): NamedDocuments {
  const people = new Map<string, Named>()
  const topics = new Map<string, Named>()
  const find = (named: Map<string, Named>, type: Named['type'], name: string, slug: string) => {
    const key = keyOf(name)
    const found = named.get(key) ?? match(existing, type, {name, slug}, [...named.values()])
    named.set(key, found)
    return found
  }
  for (const place of index.places.values()) {
    if (place.status === 'gone') continue
    const found = [
      ...place.authors.map((name) => find(people, 'author', name, name)),
      ...place.terms.map(({name, slug}) => find(topics, 'topic', name, slug)),
    ]
    if (isPublic(place)) for (const one of found) one.isNeeded = true
  }
  return {
    author: (name) => people.get(keyOf(name)),
    topic: (name) => topics.get(keyOf(name)),
    all: [
      ...new Map([...people.values(), ...topics.values()].map((one) => [one.id, one])).values(),
    ],
  }
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function match(
  {rows}: ExistingDocuments,
  type: Named['type'],
  {name, slug}: {name: string; slug: string},
  others: Named[],
): Named {
  const wanted = slugify(slug) || slugify(name) || hash(name)
  const candidates = rows.filter((row) => row._type === type)
  const found =
    candidates.find((row) => isNamed(row, name)) ?? candidates.find((row) => row.slug === wanted)
  if (found) {
    const known = others.find(({id}) => id === found._id)
    return (
      known ?? {
        id: found._id,
        type,
        name: found.name ?? name,
        slug: found.slug ?? wanted,
        isNew: false,
        isNeeded: false,
      }
    )
  }
  // A category and a tag of one name are one topic; two names with one slug are too.
  const same = others.find((other) => other.slug === wanted)
  return same ?? {id: `${type}-${wanted}`, type, name, slug: wanted, isNew: true, isNeeded: false}
}

function isNamed({name, synonyms}: ExistingRow, wanted: string): boolean {
  const names = [name, ...(synonyms ?? [])].filter((one) => one !== null)
  return names.some((one) => isSameTitle(one, wanted))
}
