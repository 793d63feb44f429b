import type {Face} from './faces.ts'

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** More than this part of its letters missing, and a text is better left out than shown with holes. */
const mostMissing = 0.1

/**
 * A text in letters that the font has. What it has not is replaced by what it means (a wide letter by the usual
 * one, one with marks by its base), and left out where nothing does: an emoji, for example. Empty for a text of
 * which hardly anything is left, such as one in another script.
 */
export function drawableText(text: string, face: Pick<Face, 'has'>): string {
  let letters = 0
  let missing = 0
  const parts = [...graphemes.segment(text.normalize('NFC'))].map(({segment}) => {
    const drawn = draw(segment, face)
    const isLetter = /[\p{L}\p{N}]/u.test(segment)
    if (isLetter) letters += 1
    if (isLetter && !drawn) missing += 1
    return drawn
  })
  return missing > letters * mostMissing ? '' : parts.join('').replace(/ +/g, ' ').trim()
}

function draw(segment: string, face: Pick<Face, 'has'>): string {
  if (/^\s+$/u.test(segment)) return ' '
  return spellings(segment).find((spelling) => isDrawable(spelling, face)) ?? ''
}

/** As it is, then what comes nearest. */
function spellings(segment: string): string[] {
  const visible = segment.replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
  const base = visible.normalize('NFKD').replace(/\p{M}/gu, '')
  return [visible, visible.normalize('NFKC'), base, base.replace(/\p{Pd}/gu, '-')]
}

function isDrawable(text: string, face: Pick<Face, 'has'>): boolean {
  const letters = [...text]
  return letters.length > 0 && letters.every((letter) => face.has(letter.codePointAt(0) ?? 0))
}
