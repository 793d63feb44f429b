import type {Face} from './face.ts'

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/**
 * Returns a text in characters that the font has, or an empty text if one is missing, because a text without it could
 * mean something else. An equivalent form of a character is drawn instead (full width, a ligature). Emoji and
 * invisible characters are left out.
 */
export function drawableText(text: string, face: Pick<Face, 'has'>): string {
  const parts = [...graphemes.segment(text.normalize('NFC'))].map(({segment}) =>
    draw(segment, face),
  )
  if (parts.includes(undefined)) return ''
  const drawn = parts.join('').replace(/ +/g, ' ').trim()
  // Without letters and digits there is nothing to read.
  return /[\p{L}\p{N}]/u.test(drawn) ? drawn : ''
}

/** Returns undefined if no form of the character can be drawn. */
function draw(segment: string, face: Pick<Face, 'has'>): string | undefined {
  if (/^\s+$/u.test(segment)) return ' '
  const visible = segment.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\u20e3]/gu, '')
  const drawn = spellings(visible).find((spelling) => isDrawable(spelling, face))
  return drawn ?? (isDecoration(visible) ? '' : undefined)
}

/**
 * Returns the character and its equivalents. Superscripts and subscripts have none, because a normal digit means
 * something else.
 */
function spellings(visible: string): string[] {
  const isForm = /^[\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{P}\p{M}]+$/u.test(visible)
  const compatible = isForm ? [visible.normalize('NFKC')] : []
  return [visible, ...compatible, visible.replace(/\p{Pd}/gu, '-')]
}

/** Arrows and mathematical symbols that also exist as emoji. */
const signs = /[\p{Sm}\u2190-\u21ff\u2716\u2795-\u2797\u27a1\u2934\u2935\u2b05-\u2b07]/u

function isDecoration(visible: string): boolean {
  if (visible === '') return true
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(visible) && !signs.test(visible)
}

function isDrawable(text: string, face: Pick<Face, 'has'>): boolean {
  const letters = [...text]
  return letters.length > 0 && letters.every((letter) => face.has(letter.codePointAt(0) ?? 0))
}
