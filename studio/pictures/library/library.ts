import {textOf} from '../../../web/shared/stored.ts'
import {publishedId} from '../../../web/shared/references.ts'

/** A picture as the library's query returns it. */
export interface StoredAsset {
  _id: string
  originalFilename?: string | null
  size?: number | null
  url?: string | null
  width?: number | null
  height?: number | null
}

/** A version of a document with its pictures. */
export interface PictureUser {
  _id: string
  _type: string
  title?: string | null
  pictures: {
    id: string | null
    alt?: unknown
    decorative?: unknown
    isPlain?: boolean | null
  }[]
}

/** The result of the library's query. */
export interface StoredLibrary {
  assets: StoredAsset[]
  documents: PictureUser[]
  bin: {title?: string | null; content?: unknown}[]
}

/** A document that shows a picture, in any of its versions. */
export interface PictureUse {
  /** The published id. */
  id: string
  type: string
  title: string
  /** Whether the picture has no description there and is not marked as decorative. */
  lacksDescription: boolean
}

export interface LibraryPicture {
  id: string
  name: string
  bytes: number
  url: string
  width: number
  height: number
  uses: PictureUse[]
  /** The titles of deleted documents that need the picture if they are brought back. */
  inBin: string[]
  /** All descriptions of the picture, without repetition. */
  alts: string[]
}

export type LibraryFilter = 'all' | 'unused' | 'undescribed' | 'large'

/** A larger file slows down an upload, a backup and the first view of a page. */
export const largeBytes = 2_000_000

/** Joins the pictures with the documents that show them. A draft and its published version are one use. */
export function readLibrary({assets, documents, bin}: StoredLibrary): LibraryPicture[] {
  const uses = new Map<string, Map<string, PictureUse>>()
  const alts = new Map<string, Set<string>>()
  // The title of a draft is the newest, so drafts come last.
  const sorted = documents.toSorted((a, b) => rankOf(a._id) - rankOf(b._id))
  for (const {_id, _type, title, pictures} of sorted) {
    for (const {id, alt, decorative, isPlain} of pictures) {
      if (!id) continue
      const key = publishedId(_id)
      const ofPicture = getOrAdd(uses, id, () => new Map<string, PictureUse>())
      const lacks = !isPlain && decorative !== true && !textOf(alt)
      ofPicture.set(key, {
        id: key,
        type: _type,
        title: textOf(title) || (_type === 'settings' ? 'Site settings' : 'Untitled'),
        lacksDescription: lacks || (ofPicture.get(key)?.lacksDescription ?? false),
      })
      if (textOf(alt)) getOrAdd(alts, id, () => new Set<string>()).add(textOf(alt))
    }
  }
  const binned = findInBin(bin)
  return assets.map(({_id, originalFilename, size, url, width, height}) => ({
    id: _id,
    name: textOf(originalFilename) || 'Without a name',
    bytes: size ?? 0,
    url: url ?? '',
    width: width ?? 0,
    height: height ?? 0,
    uses: [...(uses.get(_id)?.values() ?? [])],
    inBin: [...(binned.get(_id) ?? [])],
    alts: [...(alts.get(_id) ?? [])],
  }))
}

/** Returns the pictures that a filter and a search text leave. All words must be in the name or in a description. */
export function filterLibrary(
  pictures: readonly LibraryPicture[],
  filter: LibraryFilter,
  text: string,
): LibraryPicture[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return pictures.filter((picture) => {
    const content = [picture.name, ...picture.alts].join('\n').toLowerCase()
    return passes[filter](picture) && words.every((word) => content.includes(word))
  })
}

const passes: Record<LibraryFilter, (picture: LibraryPicture) => boolean> = {
  all: () => true,
  unused: ({uses, inBin}) => uses.length === 0 && inBin.length === 0,
  undescribed: ({uses}) => uses.some(({lacksDescription}) => lacksDescription),
  large: ({bytes}) => bytes > largeBytes,
}

/** Returns whether a picture can be deleted: no document shows it, and none in the bin would miss it. */
export function isUnused(picture: LibraryPicture): boolean {
  return passes.unused(picture)
}

function rankOf(id: string): number {
  if (id.startsWith('drafts.')) return 2
  return id.startsWith('versions.') ? 0 : 1
}

function findInBin(bin: StoredLibrary['bin']): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const {title, content} of bin) {
    for (const [id] of textOf(content).matchAll(/image-[a-zA-Z0-9]+-\d+x\d+-[a-z0-9]+/g)) {
      getOrAdd(found, id, () => new Set<string>()).add(textOf(title) || 'Untitled')
    }
  }
  return found
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const existing = map.get(key)
  if (existing !== undefined) return existing
  const created = create()
  map.set(key, created)
  return created
}
