import {crc32} from 'node:zlib'
import sharp, {type Metadata} from 'sharp'
import {eraseGps, readExif} from './exif.ts'

/** Matches names of location data in an XMP packet: `exif:GPSLatitude="51,30N"`, … */
const xmpName = '[\\w-]+:\\w*(?:gps|latitude|longitude)\\w*'
const xmpLocation = new RegExp(
  `\\b${xmpName}\\s*=\\s*(?:"[^"]*"|'[^']*')|<(${xmpName})(?:\\s[^>]*)?>[^]*?</\\1\\s*>`,
  'gi',
)

/** Returns whether the metadata of an image contains its location. */
export function hasLocation(metadata: Metadata): boolean {
  const gps = metadata.exif === undefined ? null : readExif(metadata.exif)?.gps
  return (gps?.size ?? 0) > 0 || (metadata.xmpAsString?.search(xmpLocation) ?? -1) !== -1
}

/**
 * Returns the image without its location. GPS data in EXIF and XMP is overwritten in place, so pixels and
 * other metadata (camera, copyright, colour profile) do not change. Compressed text chunks of a PNG cannot be
 * overwritten and are removed. If a location is still found, the image is re-encoded without metadata.
 */
export async function eraseLocation(original: Buffer, metadata: Metadata): Promise<Buffer> {
  const bytes = Buffer.from(original)
  if (metadata.format === 'tiff') eraseGps(bytes)
  for (const block of [metadata.exif, metadata.xmp]) {
    if (block !== undefined) overwrite(bytes, block)
  }
  if (metadata.format === 'png') repairChecksums(bytes)
  if (!(await containsLocation(bytes))) return bytes
  const bare = metadata.format === 'png' ? withoutTexts(bytes) : bytes
  if (!(await containsLocation(bare))) return bare
  return await sharp(original, {animated: true}).autoOrient().keepIccProfile().toBuffer()
}

/** Overwrites every occurrence of a block: a JPEG can contain a second picture with the same metadata. */
function overwrite(bytes: Buffer, block: Buffer): void {
  const erased = Buffer.from(block)
  if (!eraseGps(erased)) {
    const text = erased.toString('latin1')
    erased.write(
      text.replace(xmpLocation, (found) => ' '.repeat(found.length)),
      'latin1',
    )
  }
  for (let at = bytes.indexOf(block); at !== -1; at = bytes.indexOf(block, at + block.length)) {
    erased.copy(bytes, at)
  }
}

async function containsLocation(bytes: Buffer): Promise<boolean> {
  return hasLocation(await sharp(bytes).metadata())
}

/** Recomputes the checksum of type and content at the end of every PNG chunk. */
function repairChecksums(bytes: Buffer): void {
  for (const chunk of chunksOf(bytes)) {
    const end = chunk.length - 4
    chunk.writeUInt32BE(crc32(chunk.subarray(4, end)), end)
  }
}

function withoutTexts(bytes: Buffer): Buffer {
  const texts = ['tEXt', 'zTXt', 'iTXt']
  const kept = chunksOf(bytes).filter((chunk) => !texts.includes(chunk.toString('latin1', 4, 8)))
  return Buffer.concat([bytes.subarray(0, 8), ...kept])
}

/** Returns the chunks of a PNG, each including its length and checksum. */
function chunksOf(bytes: Buffer): Buffer[] {
  const chunks: Buffer[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) break
    chunks.push(bytes.subarray(at, end))
    at = end
  }
  return chunks
}
