import {isRecord} from '../../../web/shared/stored.ts'
import type {StoredDocument} from '../../bin/bin-entry.ts'
import {clearedFields} from '../clear-picture-fields.ts'

/** The changes of one version of a document: its revision and the new values of the changed fields. */
export interface Replacement {
  id: string
  revision: string | undefined
  set: Record<string, unknown>
}

/**
 * Plans how one picture takes the place of another in all given versions. Crop and hotspot belong to the old
 * picture, so they are removed. Each use gets the new description, except those that are decoration or have none by
 * their nature (`hasAlt`). Captions and credits stay, because they speak about the page.
 */
export function planReplacement(
  documents: readonly StoredDocument[],
  from: string,
  into: string,
  alt: string,
): Replacement[] {
  return documents
    .map((document) => {
      const changed = Object.entries(document)
        .map(([field, value]) => [field, replaceIn(value, [field], from, into, alt)] as const)
        .filter(([field, value]) => value !== document[field])
      return {id: document._id, revision: document._rev, set: Object.fromEntries(changed)}
    })
    .filter(({set}) => Object.keys(set).length > 0)
}

/** Returns the same value if nothing in it refers to the old picture. */
function replaceIn(
  value: unknown,
  path: readonly string[],
  from: string,
  into: string,
  alt: string,
): unknown {
  if (Array.isArray(value)) {
    const list: unknown[] = value
    const copy = list.map((entry) => replaceIn(entry, path, from, into, alt))
    return copy.some((entry, index) => entry !== list[index]) ? copy : value
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value).map(
    ([field, one]) => [field, replaceIn(one, [...path, field], from, into, alt)] as const,
  )
  const isChanged = entries.some(([field, one]) => one !== value[field])
  const {asset} = value
  if (value['_ref'] === from) return {...value, _ref: into}
  if (!isChanged) return value
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  if (!isRecord(asset) || asset['_ref'] !== from) return copy
  const isDecorative = value['decorative'] === true
  for (const field of clearedFields) delete copy[field]
  return {
    ...copy,
    ...(isDecorative && {decorative: true}),
    ...(!isDecorative && hasAlt(path) && {alt}),
  }
}

/** The image fields that have no alternative text, because no page shows them. */
const plainFields: readonly string[] = ['seo.image', 'design.icon', 'design.shareImage']

function hasAlt(path: readonly string[]): boolean {
  return !plainFields.includes(path.join('.'))
}
