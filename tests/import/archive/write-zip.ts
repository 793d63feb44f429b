import {writeFileSync} from 'node:fs'
import {crc32} from 'node:zlib'

export interface ZipEntry {
  bytes: Buffer
  /** The size that the archive declares. The real one if undefined. */
  declaredSize?: number
  /** How the bytes are compressed: 8 is deflate. */
  method?: number
}

/** Writes a zip archive without compression, with exactly these names. */
export function writeZip(file: string, entries: Record<string, string | Buffer | ZipEntry>): void {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, given] of Object.entries(entries)) {
    const entry =
      typeof given === 'string' || Buffer.isBuffer(given) ? {bytes: Buffer.from(given)} : given
    const {bytes, declaredSize = bytes.length, method = 0} = entry
    const path = Buffer.from(name)
    const local = header(0x04034b50, 30, {bytes, size: declaredSize, path, method, at: 4})
    const record = header(0x02014b50, 46, {bytes, size: declaredSize, path, method, at: 6})
    record.writeUInt32LE(offset, 42)
    locals.push(local, path, bytes)
    central.push(record, path)
    offset += local.length + path.length + bytes.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(locals.length / 3, 8)
  end.writeUInt16LE(locals.length / 3, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  writeFileSync(file, Buffer.concat([...locals, directory, end]))
}

interface Part {
  bytes: Buffer
  size: number
  path: Buffer
  method: number
  /** Where the version that is needed is written. */
  at: number
}

function header(signature: number, length: number, {bytes, size, path, method, at}: Part): Buffer {
  const part = Buffer.alloc(length)
  part.writeUInt32LE(signature, 0)
  part.writeUInt16LE(20, at)
  // The names are UTF-8.
  part.writeUInt16LE(0x0800, at + 2)
  part.writeUInt16LE(method, at + 4)
  part.writeUInt32LE(crc32(bytes), at + 10)
  part.writeUInt32LE(bytes.length, at + 14)
  part.writeUInt32LE(size, at + 18)
  part.writeUInt16LE(path.length, at + 22)
  return part
}
