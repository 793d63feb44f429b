// The part of the tar format (POSIX.1-1988, "ustar") that a dataset's archive needs: files with short names. Owner, time
// and permissions are constant, so that equal files are equal bytes.

const blockSize = 512

/** Returns the header of a file. */
export function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100)
    throw new Error(`The name "${name}" is too long for an archive.`)
  const header = Buffer.alloc(blockSize)
  const octal = (value: number, offset: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, offset)
  header.write(name, 0)
  octal(0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(0, 136, 12)
  header.fill(' ', 148, 156)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** Returns the zeros that fill the last block of a file. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((blockSize - (size % blockSize)) % blockSize)
}

/** The end of an archive. */
export const tarEnd = Buffer.alloc(2 * blockSize)

/**
 * Reads the files of a tar stream, one after the other. Each has to be read or skipped before the next one begins: a file
 * that `wants` does not accept is skipped.
 */
export async function* tarFiles(
  stream: AsyncIterable<Uint8Array>,
  wants: (name: string) => boolean,
): AsyncGenerator<{name: string; content: Buffer}> {
  let pending = Buffer.alloc(0)
  let file:
    | {name: string; left: number; padding: number; parts: Buffer[] | undefined; isHeader: boolean}
    | undefined
  /** The long name of the next file, from an extended header (POSIX.1-2001, "pax"). */
  let longName: string | undefined
  for await (const chunk of stream) {
    pending = Buffer.concat([pending, chunk])
    for (;;) {
      if (!file) {
        if (pending.length < blockSize) break
        const size = Number.parseInt(pending.toString('latin1', 124, 136), 8)
        const type = pending.toString('latin1', 156, 157)
        const isHeader = type === 'x'
        const name = longName ?? shortName(pending)
        if (!isHeader) longName = undefined
        const padding = (blockSize - (size % blockSize)) % blockSize
        pending = pending.subarray(blockSize)
        // The end of the archive is a block of zeros.
        const isWanted = isHeader || (/^[0\0]$/.test(type) && wants(name))
        if (name) file = {name, left: size, padding, parts: isWanted ? [] : undefined, isHeader}
        continue
      }
      const taken = pending.subarray(0, file.left)
      file.parts?.push(taken)
      file.left -= taken.length
      pending = pending.subarray(taken.length)
      if (file.left > 0 || pending.length < file.padding) break
      pending = pending.subarray(file.padding)
      const content = file.parts && Buffer.concat(file.parts)
      if (content && file.isHeader) longName = pathIn(content.toString()) ?? longName
      else if (content) yield {name: file.name, content}
      file = undefined
    }
  }
  if (file) throw new Error(`The archive ends within "${file.name}".`)
}

function shortName(header: Buffer): string {
  const text = (from: number, to: number): string =>
    header.toString('utf8', from, to).replace(/\0.*$/s, '')
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? text(345, 500) : ''
  return prefix ? `${prefix}/${text(0, 100)}` : text(0, 100)
}

/** Returns the path in an extended header, whose lines are `<length> <key>=<value>`. */
function pathIn(header: string): string | undefined {
  return /^\d+ path=(.*)$/m.exec(header)?.[1]
}
