import {LakeError} from '../error.ts'

/** The values of `meta` in an upload; `AssetMetadataType` in `@sanity/client`. */
export const metadataKinds = [
  'blurhash',
  'thumbhash',
  'lqip',
  'palette',
  'exif',
  'image',
  'location',
] as const

export type MetadataKind = (typeof metadataKinds)[number]

const byDefault: readonly MetadataKind[] = ['blurhash', 'lqip', 'palette']

/** Validates the `meta` parameters of an upload. None: Sanity's default; `none`: only basic metadata. */
export function wantedMetadata(meta: string[]): ReadonlySet<MetadataKind> {
  if (meta.length === 0) return new Set(byDefault)
  const wanted = new Set<MetadataKind>()
  for (const word of meta.filter((entry) => entry !== 'none')) {
    const kind = metadataKinds.find((entry) => entry === word)
    if (kind === undefined) {
      const expected = [...metadataKinds, 'none'].join(', ')
      throw new LakeError(
        'invalid',
        `meta: ${JSON.stringify(word.slice(0, 100))} is not a kind of image metadata: expected ${expected}.`,
      )
    }
    wanted.add(kind)
  }
  return wanted
}
