import {open, rm} from 'node:fs/promises'

/** Lines in a temporary file. They are read back in the order of their keys, so that memory holds one at a time. */
export interface SortedLines {
  add: (key: string, line: string) => Promise<void>
  /** The size of all lines with their line ends. */
  readonly bytes: number
  read: () => AsyncGenerator<Uint8Array>
  /** Removes the file. */
  close: () => Promise<void>
}

/** Creates the file, or replaces one that an export left that was killed. Only its owner may read it. */
export async function createSortedLines(file: string): Promise<SortedLines> {
  const handle = await open(file, 'w+', 0o600)
  const places: {key: string; offset: number; length: number}[] = []
  let bytes = 0
  return {
    async add(key, line) {
      const content = Buffer.from(`${line}\n`)
      await handle.appendFile(content)
      places.push({key, offset: bytes, length: content.length})
      bytes += content.length
    },
    get bytes() {
      return bytes
    },
    async *read() {
      for (const {offset, length} of places.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
        const content = Buffer.alloc(length)
        const {bytesRead} = await handle.read(content, 0, length, offset)
        if (bytesRead < length) throw new Error(`"${file}" became shorter while it was read.`)
        yield content
      }
    },
    async close() {
      await handle.close()
      await rm(file, {force: true})
    },
  }
}
