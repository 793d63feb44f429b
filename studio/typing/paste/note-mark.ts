/**
 * A character of Unicode's private area stands for a footnote while a text is converted. Pasted text
 * is freed of such characters first (`removeUnseen`), so none can be mistaken for a mark.
 */
const first = 0xe000
const last = 0xf8ff

export const privateCharacters = /[\uE000-\uF8FF]/g

/** The mark of the note with this number. Beyond the area's 6400 places, nothing is marked. */
export function noteMark(index: number): string {
  return index <= last - first ? String.fromCharCode(first + index) : ''
}

/** The number of the note that a mark stands for. */
export function noteIndex(mark: string): number {
  return mark.charCodeAt(0) - first
}

/** The text cut at its marks; a mark is a piece by itself. */
export function cutAtMarks(text: string): string[] {
  return text.split(/([\uE000-\uF8FF])/).filter((piece) => piece !== '')
}

export function isMark(piece: string): boolean {
  return /^[\uE000-\uF8FF]$/.test(piece)
}

export function withoutMarks(text: string): string {
  return text.replace(privateCharacters, '')
}
