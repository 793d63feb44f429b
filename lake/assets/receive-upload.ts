import {createHash, randomUUID} from 'node:crypto'
import {open, rm, type FileHandle} from 'node:fs/promises'
import {join} from 'node:path'
import {LakeError} from '../error.ts'
import {sizeInWords} from '../limits.ts'
import {fullDiskAsLakeError} from './full-disk.ts'
import {makeFolder} from './make-folder.ts'

export interface ReceivedUpload {
  /** The whole upload, on disk, under a name that nobody else knows. The caller moves or removes it. */
  path: string
  /** Hexadecimal, of all bytes. */
  sha1: string
  size: number
}

/**
 * Writes an upload to a new file in `folder`, hashing as it goes, and resolves once it is on disk.
 * Holds one chunk in memory, whatever the size. Leaves no file behind when it throws: `invalid`
 * (no bytes, or the sender stopped), `too_large`, `unavailable` (disk full).
 */
export async function receiveUpload(
  folder: string,
  bytes: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<ReceivedUpload> {
  if (bytes === null) throw noBytes()
  await makeFolder(folder)
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx', 0o600)
  try {
    const {sha1, size} = await writeHashed(file, bytes, maxBytes)
    await file.sync()
    await file.close()
    return {path, sha1, size}
  } catch (error) {
    await file.close()
    await rm(path, {force: true})
    throw fullDiskAsLakeError(error)
  }
}

async function writeHashed(
  file: FileHandle,
  bytes: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<{sha1: string; size: number}> {
  const hash = createHash('sha1')
  let size = 0
  for await (const chunk of chunksOf(bytes)) {
    size += chunk.byteLength
    // Leaving the loop cancels the stream, so the rest is never read.
    if (size > maxBytes) throw tooLarge(maxBytes)
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  if (size === 0) throw noBytes()
  return {sha1: hash.digest('hex'), size}
}

/** A sender that goes away is the sender's error, not the disk's: the two must not look alike. */
async function* chunksOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = bytes.getReader()
  try {
    for (;;) {
      const {done, value} = await reader.read().catch(() => {
        throw new LakeError('invalid', 'The upload stopped before its end. Send the file again.')
      })
      if (done) return
      yield value
    }
  } finally {
    // Rejects when the stream has already failed; there is nothing left to stop then.
    await reader.cancel().catch(() => undefined)
  }
}

function noBytes(): LakeError {
  return new LakeError('invalid', 'The upload is empty: send the bytes of the file as the body.')
}

function tooLarge(maxBytes: number): LakeError {
  return new LakeError(
    'too_large',
    `The upload is larger than ${sizeInWords(maxBytes)}, the most one asset can be.`,
  )
}
