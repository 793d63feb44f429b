import {createHash, randomUUID} from 'node:crypto'
import {open, rm, type FileHandle} from 'node:fs/promises'
import {join} from 'node:path'
import {LakeError} from '../error.ts'
import {sizeInWords} from '../limits.ts'
import {fullDiskAsLakeError} from './full-disk.ts'
import {makeFolder} from './make-folder.ts'

export interface ReceivedUpload {
  /** The complete upload on disk, under a random name. The caller moves or removes it. */
  path: string
  /** Hexadecimal SHA-1 of all bytes. */
  sha1: string
  size: number
}

/**
 * Writes an upload to a new file in `folder` and hashes it. Resolves once it is on disk. Only one chunk is in
 * memory. Removes the file and throws `invalid` (no bytes, or the client disconnected), `too_large`, or
 * `unavailable` (disk full).
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
    // Leaving the loop cancels the stream, so the rest is not read.
    if (size > maxBytes) throw tooLarge(maxBytes)
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  if (size === 0) throw noBytes()
  return {sha1: hash.digest('hex'), size}
}

/** Throws `invalid` if the client disconnects, to distinguish it from a disk error. */
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
    // Rejects if the stream has already failed, which can be ignored.
    await reader.cancel().catch(() => undefined)
  }
}

function noBytes(): LakeError {
  return new LakeError('invalid', 'The upload is empty: send the bytes of the file as the body.')
}

function tooLarge(maxBytes: number): LakeError {
  return new LakeError(
    'too_large',
    `The upload is larger than the limit of ${sizeInWords(maxBytes)} for an asset.`,
  )
}
