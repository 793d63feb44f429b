import type {ArchiveFiles} from '../../item.ts'
import {decodePercent} from '../../read/plain.ts'

const media =
  /\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp|mp3|m4a|aac|og[ga]|opus|weba|wav|flac)$/i
/** WordPress appends the size to the name of a smaller copy. */
const sizeSuffix = /-(?:\d+x\d+|scaled|rotated|e\d{10,})(?=\.\w+$)/

/** Finds local files for the addresses of pictures and recordings. */
export class MediaFiles {
  readonly #byName: Map<string, {files: ArchiveFiles; path: string}[]>

  constructor(sources: ArchiveFiles[]) {
    const found = sources.flatMap((files) =>
      files.paths.filter((path) => media.test(path)).map((path) => ({files, path})),
    )
    this.#byName = Map.groupBy(found, ({path}) => nameOf(path))
  }

  /**
   * Returns the bytes of the file that an address names, or null. Of several files with its name, the one with the
   * most folders in common is chosen. If only the original of a smaller copy is there, it is used.
   */
  async read(address: string): Promise<Buffer | null> {
    const path = decodePercent(URL.parse(address)?.pathname ?? address)
    for (const wanted of [path, path.replace(sizeSuffix, '')]) {
      const candidates = this.#byName.get(nameOf(wanted)) ?? []
      const [best] = candidates.toSorted(
        (one, other) => commonFolders(other.path, wanted) - commonFolders(one.path, wanted),
      )
      if (best) return best.files.read(best.path)
    }
    return null
  }
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) ?? '').normalize('NFC').toLowerCase()
}

function commonFolders(one: string, other: string): number {
  const [first, second] = [one, other].map((path) => path.toLowerCase().split('/').toReversed())
  if (!first || !second) return 0
  const different = first.findIndex((part, at) => part !== second[at])
  return different < 0 ? first.length : different
}
