/**
 * During conversion, a picture is a number between two noncharacters, which no text contains and no step of the
 * conversion changes.
 */
const [start, end] = ['\uFDD2', '\uFDD3']
const pattern = /\uFDD2(\d+)\uFDD3/g

/** The noncharacters with a meaning during conversion. A text of the archive must not contain them. */
export const reservedCharacters = /[\uFDD0-\uFDEF]/g

export function pictureMark(index: number): string {
  return `${start}${index}${end}`
}

/** Returns the text without marks, and the indexes of its pictures. */
export function takeMarks(text: string): {text: string; indexes: number[]} {
  const indexes = [...text.matchAll(pattern)].map(([, index]) => Number(index))
  if (indexes.length === 0) return {text, indexes}
  const words = text.split(/\s*\n*\uFDD2\d+\uFDD3\n*\s*/)
  return {text: words.filter(Boolean).join('\n'), indexes}
}

export function withoutPictureMarks(text: string): string {
  return text.replaceAll(pattern, ' ')
}
