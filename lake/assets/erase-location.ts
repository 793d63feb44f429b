import {crc32} from 'node:zlib'
import sharp, {type Metadata} from 'sharp'
import {eraseGps, readExif} from './exif.ts'

/** An attribute or element of an XMP packet that says where: `exif:GPSLatitude="51,30N"`, … */
const xmpName = '[\\w-]+:\\w*(?:gps|latitude|longitude)\\w*'
const xmpLocation = new RegExp(
  `\\b${xmpName}\\s*=\\s*(?:"[^"]*"|'[^']*')|<(${xmpName})(?:\\s[^>]*)?>[^]*?</\\1\\s*>`,
  'gi',
)

/** True when the metadata in an image tells where it was taken. */
export function hasLocation(metadata: Metadata): boolean {
  const gps = metadata.exif === undefined ? null : readExif(metadata.exif)?.gps
  return (gps?.size ?? 0) > 0 || (metadata.xmpAsString?.search(xmpLocation) ?? -1) !== -1
}

/**
 * The same image without its place: GPS data of EXIF and XMP is overwritten where it lies, so that
 * not one pixel changes and everything else (camera, copyright, colour profile) stays. Texts that lie
 * in a PNG compressed cannot be overwritten and are dropped. Should a place still be found, the
 * image is written anew without any metadata.
 */
export async function eraseLocation(original: Buffer, metadata: Metadata): Promise<Buffer> {
  const bytes = Buffer.from(original)
  if (metadata.format === 'tiff') eraseGps(bytes)
  for (const block of [metadata.exif, metadata.xmp]) {
    if (block !== undefined) overwrite(bytes, block)
  }
  if (metadata.format === 'png') repairChecksums(bytes)
  if (!(await tellsPlace(bytes))) return bytes
  const bare = metadata.format === 'png' ? withoutTexts(bytes) : bytes
  if (!(await tellsPlace(bare))) return bare
  return await sharp(original, {animated: true}).autoOrient().keepIccProfile().toBuffer()
}

/** A long block may lie in the file in full more than once: a JPEG can carry a second picture. */
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

async function tellsPlace(bytes: Buffer): Promise<boolean> {
  return hasLocation(await sharp(bytes).metadata())
}

/** Every chunk of a PNG ends with a checksum of its type and content. */
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

/** The chunks of a PNG, each with its length in front and its checksum behind. */
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
