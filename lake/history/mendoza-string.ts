import type {MendozaPatch} from '../commit.ts'

const stringAppendString = 22
const stringAppendSlice = 23

/**
 * Returns the steps that build `right` from the common beginning and end of `left`.
 *
 * Only slices at the start or end of the string are used. The decoder in `mendoza` 3 (utf8.ts,
 * `utf8resolveIndex`) miscounts the end of any other slice after a multi-byte character.
 */
export function diffStrings(left: string, right: string): MendozaPatch {
  const prefix = commonPrefix(left, right)
  const suffix = commonSuffix(left, right, Math.min(left.length, right.length) - prefix)
  const patch: MendozaPatch = []
  if (prefix > 0) patch.push(stringAppendSlice, 0, Buffer.byteLength(left.slice(0, prefix)))
  const middle = right.slice(prefix, right.length - suffix)
  if (middle !== '') patch.push(stringAppendString, middle)
  if (suffix > 0) {
    const start = Buffer.byteLength(left.slice(0, left.length - suffix))
    patch.push(stringAppendSlice, start, Buffer.byteLength(left))
  }
  return patch
}

function commonPrefix(left: string, right: string): number {
  const limit = Math.min(left.length, right.length)
  let length = 0
  while (length < limit && left[length] === right[length]) length++
  const splits = isHigh(left, length - 1) && (isLow(left, length) || isLow(right, length))
  return splits ? length - 1 : length
}

function commonSuffix(left: string, right: string, limit: number): number {
  let length = 0
  while (length < limit && left.at(-1 - length) === right.at(-1 - length)) length++
  const [atLeft, atRight] = [left.length - length, right.length - length]
  const splits = isLow(left, atLeft) && (isHigh(left, atLeft - 1) || isHigh(right, atRight - 1))
  return splits ? length - 1 : length
}

function isHigh(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(text[index] ?? '')
}

function isLow(text: string, index: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(text[index] ?? '')
}
