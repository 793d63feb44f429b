/**
 * The values of an EXIF block. Its offsets are untrusted, so each is validated before it is followed. Values
 * that cannot be read are omitted.
 */
export interface Exif {
  /** The main directory: camera, software, copyright, orientation. */
  image: Map<number, ExifValue>
  /** Settings of the exposure. */
  exif: Map<number, ExifValue>
  /** The location. */
  gps: Map<number, ExifValue>
}

export type ExifValue = string | number | number[]

interface Directory {
  entries: {tag: number; at: number}[]
  /** The offset of the first entry. */
  start: number
}

const exifPointer = 0x8769
const gpsPointer = 0x8825
const bytesOf: Record<number, number> = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 9: 4, 10: 8}

/**
 * Parses an EXIF block, with or without its `Exif` prefix, or a TIFF file. Returns null for anything else.
 */
export function readExif(bytes: Uint8Array): Exif | null {
  const tiff = openTiff(bytes)
  if (tiff === null) return null
  const image = readDirectory(tiff, tiff.first)
  return {
    image: valuesOf(tiff, image),
    exif: valuesOf(tiff, pointedAt(tiff, image, exifPointer)),
    gps: valuesOf(tiff, pointedAt(tiff, image, gpsPointer)),
  }
}

/**
 * Removes the GPS directories from an EXIF block or TIFF file, in place and without changing its length.
 * Their values are overwritten with zeros and the pointers to them are removed. Returns whether there was
 * one.
 */
export function eraseGps(bytes: Uint8Array): boolean {
  const tiff = openTiff(bytes)
  if (tiff === null) return false
  let erased = false
  for (const directory of directoriesOf(tiff)) {
    const gps = pointedAt(tiff, directory, gpsPointer)
    const entry = directory?.entries.find(({tag}) => tag === gpsPointer)
    if (directory === null || entry === undefined) continue
    if (gps !== null) eraseDirectory(tiff, gps)
    dropEntry(tiff, directory, entry.at)
    erased = true
  }
  return erased
}

interface Tiff {
  view: DataView
  littleEndian: boolean
  first: number
}

function openTiff(bytes: Uint8Array): Tiff | null {
  const prefix = bytes[0] === 0x45 && bytes[1] === 0x78 ? 6 : 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < prefix + 8) return null
  const order = view.getUint16(prefix)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const littleEndian = order === 0x4949
  const inner = new DataView(bytes.buffer, bytes.byteOffset + prefix, bytes.byteLength - prefix)
  if (inner.getUint16(2, littleEndian) !== 42) return null
  return {view: inner, littleEndian, first: inner.getUint32(4, littleEndian)}
}

function readDirectory({view, littleEndian}: Tiff, offset: number): Directory | null {
  if (offset < 8 || offset + 2 > view.byteLength) return null
  const count = view.getUint16(offset, littleEndian)
  const start = offset + 2
  if (start + count * 12 > view.byteLength) return null
  const entries = Array.from({length: count}, (_, index) => {
    const at = start + index * 12
    return {tag: view.getUint16(at, littleEndian), at}
  })
  return {entries, start}
}

/** Returns the main directory and the directories chained to it: a thumbnail, or the pages of a TIFF file. */
function directoriesOf(tiff: Tiff): (Directory | null)[] {
  const found: (Directory | null)[] = []
  const seen = new Set<number>()
  for (let offset = tiff.first; !seen.has(offset);) {
    seen.add(offset)
    const directory = readDirectory(tiff, offset)
    if (directory === null) break
    found.push(directory)
    const next = directory.start + directory.entries.length * 12
    if (next + 4 > tiff.view.byteLength) break
    offset = tiff.view.getUint32(next, tiff.littleEndian)
  }
  return found
}

function pointedAt(tiff: Tiff, from: Directory | null, pointer: number): Directory | null {
  const entry = from?.entries.find(({tag}) => tag === pointer)
  if (entry === undefined) return null
  return readDirectory(tiff, tiff.view.getUint32(entry.at + 8, tiff.littleEndian))
}

/** Returns the position of an entry's value, which is in the entry itself if it fits. */
function valueAt({view, littleEndian}: Tiff, at: number) {
  const type = view.getUint16(at + 2, littleEndian)
  const count = view.getUint32(at + 4, littleEndian)
  const size = bytesOf[type]
  if (size === undefined || count === 0) return null
  const length = size * count
  const offset = length <= 4 ? at + 8 : view.getUint32(at + 8, littleEndian)
  if (offset + length > view.byteLength) return null
  return {type, count, size, offset, length}
}

function valuesOf(tiff: Tiff, directory: Directory | null): Map<number, ExifValue> {
  const values = new Map<number, ExifValue>()
  for (const {tag, at} of directory?.entries ?? []) {
    const value = readValue(tiff, at)
    if (value !== null) values.set(tag, value)
  }
  return values
}

function readValue(tiff: Tiff, at: number): ExifValue | null {
  const value = valueAt(tiff, at)
  // Type 7 is "undefined": maker notes and other bytes that are not numbers.
  if (value === null || value.type === 7) return null
  if (value.type === 2) return readText(tiff, value.offset, value.length)
  if (value.count > 16) return null
  const numbers = Array.from({length: value.count}, (_, index) =>
    readNumber(tiff, value.type, value.offset + index * value.size),
  )
  if (!numbers.every(Number.isFinite)) return null
  return numbers.length === 1 ? (numbers[0] ?? null) : numbers
}

function readText({view}: Tiff, offset: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, Math.min(length, 2000))
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end)).trim()
}

function readNumber({view, littleEndian}: Tiff, type: number, at: number): number {
  if (type === 3) return view.getUint16(at, littleEndian)
  if (type === 4) return view.getUint32(at, littleEndian)
  if (type === 9) return view.getInt32(at, littleEndian)
  if (type === 5) return view.getUint32(at, littleEndian) / view.getUint32(at + 4, littleEndian)
  if (type === 10) return view.getInt32(at, littleEndian) / view.getInt32(at + 4, littleEndian)
  return type === 6 ? view.getInt8(at) : view.getUint8(at)
}

function eraseDirectory(tiff: Tiff, directory: Directory): void {
  for (const {at} of directory.entries) {
    const value = valueAt(tiff, at)
    if (value !== null) fill(tiff, value.offset, value.length)
  }
  fill(tiff, directory.start - 2, 2 + directory.entries.length * 12)
}

/** Removes an entry by moving the following bytes over it, including the pointer to the next directory. */
function dropEntry(tiff: Tiff, directory: Directory, at: number): void {
  const {view, littleEndian} = tiff
  const end = Math.min(directory.start + directory.entries.length * 12 + 4, view.byteLength)
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  bytes.copyWithin(at, at + 12, end)
  fill(tiff, end - 12, 12)
  view.setUint16(directory.start - 2, directory.entries.length - 1, littleEndian)
}

function fill({view}: Tiff, offset: number, length: number): void {
  new Uint8Array(view.buffer, view.byteOffset + offset, length).fill(0)
}
