import {buffer} from 'node:stream/consumers'
import {openPromise, type Entry, type ZipFile} from 'yauzl'
import {StartFailure} from '../../../system/start-failure.ts'
import type {ArchiveFiles} from '../item.ts'

const megabyte = 1024 * 1024
const maxEntries = 200_000
/** A file that is read as a whole. Exports that are read in pieces may be larger. */
const maxEntryBytes = 128 * megabyte
/** Texts become at most about twenty times smaller. A larger factor is that of a bomb. */
const maxFactor = 500

/**
 * Opens a zip archive. Its files are read only when they are needed, each at most as long as the archive declares.
 *
 * @throws StartFailure if it is no zip archive, a path leads out of it, or its files are impossibly compressed.
 */
export async function openZip(file: string): Promise<ArchiveFiles> {
  const zip = await open(file)
  const entries = await readEntries(zip, file)
  const find = (path: string): Entry => {
    const entry = entries.get(path)
    if (!entry) throw new Error(`${path} is not in the archive.`)
    return entry
  }
  return {
    paths: [...entries.keys()],
    async read(path) {
      const entry = find(path)
      if (entry.uncompressedSize > maxEntryBytes) {
        throw new Error(`${path} is larger than ${maxEntryBytes / megabyte} MB.`)
      }
      return buffer(await zip.openReadStreamPromise(entry))
    },
    async *stream(path) {
      yield* await zip.openReadStreamPromise(find(path))
    },
    close: () => zip.close(),
  }
}

async function open(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, {lazyEntries: true, autoClose: false, validateEntrySizes: true})
  } catch (error) {
    throw new StartFailure(`${file} is not a zip archive that can be read: ${messageOf(error)}`)
  }
}

async function readEntries(zip: ZipFile, file: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > maxEntries)
    throw new StartFailure(`${file} has more than ${maxEntries} files.`)
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entry.fileName
      if (path.endsWith('/')) continue
      if (
        entry.uncompressedSize > megabyte &&
        entry.uncompressedSize > entry.compressedSize * maxFactor
      ) {
        throw new Error(`${path} unpacks to ${maxFactor} times its size`)
      }
      entries.set(path, entry)
    }
  } catch (error) {
    zip.close()
    // Names with “..” or a drive are reported by the library.
    throw new StartFailure(`${file} was refused: ${messageOf(error)}. Nothing was imported.`)
  }
  return entries
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
