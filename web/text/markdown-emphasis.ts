/** Ends a line within a paragraph. */
export const hardBreak = '\\\n'

/** Noncharacters, which stand for the beginnings and ends of emphasis until the whole line is known. */
const signs = {strong: ['\uFDD0', '\uFDD1'], em: ['\uFDD2', '\uFDD3']} as const
const marks = {'\uFDD0': '**', '\uFDD1': '**', '\uFDD2': '*', '\uFDD3': '*'}
const tags = {'\uFDD0': '<strong>', '\uFDD1': '</strong>', '\uFDD2': '<em>', '\uFDD3': '</em>'}

type Sign = keyof typeof marks

const blank = String.raw`(?:\\\n|\s)*`
const trimmed = new RegExp(String.raw`^(${blank})([^]*?)(${blank})$`)

/** Marks a text as emphasized, without its surrounding whitespace. `writeEmphasis` writes it. */
export function markEmphasis(inner: string, kind: keyof typeof signs): string {
  const [start, end] = signs[kind]
  const [, before = '', text = '', after = ''] = trimmed.exec(inner) ?? []
  return text ? `${before}${start}${text}${end}${after}` : inner
}

/**
 * Writes the emphasis of a line with asterisks, or with tags where CommonMark would not read asterisks as emphasis:
 * between a letter and punctuation, as in `a**(b)**c`, and next to the asterisks of another one.
 */
export function writeEmphasis(line: string): string {
  const text = trimmed.exec(line)?.[2] ?? ''
  const written = new Map<number, string>()
  const open: number[] = []
  for (const [index, each] of [...text.matchAll(/[\uFDD0-\uFDD3]/g)].map(
    (match) => [match.index, match[0] as Sign] as const,
  )) {
    if (each === '\uFDD0' || each === '\uFDD2') open.push(index)
    else {
      const start = open.pop() ?? index
      const form = canUseMarks(text, start, index, written) ? marks : tags
      written.set(start, form[text[start] as Sign])
      written.set(index, form[each])
    }
  }
  return text.replace(/[\uFDD0-\uFDD3]/g, (_, index: number) => written.get(index) ?? '')
}

/** Returns whether asterisks at both places are left-flanking and right-flanking delimiter runs of CommonMark. */
function canUseMarks(
  text: string,
  start: number,
  end: number,
  written: ReadonlyMap<number, string>,
): boolean {
  const [before, inner, after] = [
    text.slice(0, start),
    text.slice(start + 1, end),
    text.slice(end + 1),
  ]
  if (/[\uFDD1\uFDD3]$/.test(before)) return false
  // An emphasis at either end of the text is already written, perhaps with tags, whose brackets are punctuation.
  const tagAt = (index: number): string | undefined => /[<>]/.exec(written.get(index) ?? '')?.[0]
  const first = tagAt(start + 1) ?? /^[\uFDD0\uFDD2]*(.)/su.exec(inner)?.[1] ?? ''
  const last = tagAt(end - 1) ?? /(.)[\uFDD1\uFDD3]*$/su.exec(inner)?.[1] ?? ''
  const left = /(.)[\uFDD0\uFDD2]*$/su.exec(before)?.[1] ?? ' '
  const right = /^[\uFDD1\uFDD3]*(.)/su.exec(after)?.[1] ?? ' '
  return (!isPunctuation(first) || isBoundary(left)) && (!isPunctuation(last) || isBoundary(right))
}

/** Programs disagree on whether symbols are punctuation, so they are where that prevents asterisks only. */
function isPunctuation(sign: string): boolean {
  return /[\p{P}\p{S}]/u.test(sign)
}

function isBoundary(sign: string): boolean {
  return /[\s\p{P}$+<=>^`|~\uFDD0-\uFDD3]/u.test(sign)
}
