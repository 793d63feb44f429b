import {readFile, stat} from 'node:fs/promises'
import {basename, extname} from 'node:path'
import {StartFailure} from '../system/start-failure.ts'

/** A page of text has a few kilobytes; a file of a megabyte is something else. */
const maxBytes = 1_000_000

const otherFormats: [RegExp, string][] = [
  [/^\s*<(?:!doctype|html|\?xml)/i, 'HTML. Open it in a browser and save its text'],
  [/^\{\\rtf/, 'RTF. Save it as plain text'],
  [/^%PDF-/, 'a PDF. Save its text'],
]

/**
 * Reads a saved page of plain text.
 *
 * @throws StartFailure with one line if the file is missing, not a file, empty, too large, binary, not UTF-8
 * or of another format.
 */
export async function readPageFile(file: string): Promise<string> {
  const bytes = await readBytes(file)
  const name = basename(file)
  for (const [start, what] of otherFormats) {
    if (start.test(bytes.subarray(0, 200).toString('latin1').replace(/^ï»¿/, ''))) {
      throw new StartFailure(`${name} is ${what} as UTF-8, and import that.`)
    }
  }
  if (bytes.includes(0)) {
    throw new StartFailure(
      `${name} is not plain text: it contains bytes that are invalid in UTF-8 text.`,
    )
  }
  const text = decode(bytes, name)
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new StartFailure(`${name} is empty: there is no text in it.`)
  return text
}

/** Returns the words of a file's name, for a page without a title. */
export function titleOfFile(file: string): string {
  const words =
    basename(file, extname(file))
      .replaceAll(/[-_\s]+/g, ' ')
      .trim() || basename(file)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const status = await stat(file)
    if (!status.isFile()) throw new StartFailure(`${file} is not a file.`)
    if (status.size > maxBytes) {
      const size = (status.size / 1_000_000).toFixed(1)
      throw new StartFailure(
        `${basename(file)} is too large for a page of text: ${size} MB, at most 1 MB.`,
      )
    }
    return await readFile(file)
  } catch (error) {
    throw toFailure(error, file)
  }
}

function toFailure(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return new StartFailure(`There is no file ${file}.`)
  if (code === 'EACCES' || code === 'EPERM') return new StartFailure(`${file} may not be read.`)
  return error
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    throw new StartFailure(`${name} is not UTF-8 text. Save it again with the encoding UTF-8.`)
  }
}
