import type {Face} from './face.ts'

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/**
 * Returns a text in letters that the font has, or an empty one if it lacks any: without a letter or a sign a title
 * says something else, in a name as in a formula. Another form of the same letter is drawn instead (a wide one, a
 * ligature). Emoji and what is not seen anyway are left out.
 */
export function drawableText(text: string, face: Pick<Face, 'has'>): string {
  const parts = [...graphemes.segment(text.normalize('NFC'))].map(({segment}) =>
    draw(segment, face),
  )
  if (parts.includes(undefined)) return ''
  const drawn = parts.join('').replace(/ +/g, ' ').trim()
  // A text of emoji alone leaves nothing that anybody would read.
  return /[\p{L}\p{N}]/u.test(drawn) ? drawn : ''
}

/** Undefined where nothing says the same. */
function draw(segment: string, face: Pick<Face, 'has'>): string | undefined {
  if (/^\s+$/u.test(segment)) return ' '
  const visible = segment.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}\u20e3]/gu, '')
  const drawn = spellings(visible).find((spelling) => isDrawable(spelling, face))
  return drawn ?? (isDecoration(visible) ? '' : undefined)
}

/** As it is, then what means the same. A small raised or lowered digit does not mean the same as a large one. */
function spellings(visible: string): string[] {
  const isForm = /^[\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{P}\p{M}]+$/u.test(visible)
  const usual = isForm ? [visible.normalize('NFKC')] : []
  return [visible, ...usual, visible.replace(/\p{Pd}/gu, '-')]
}

/** Arrows and signs of arithmetic that also exist as emoji. */
const signs = /[\p{Sm}\u2190-\u21ff\u2716\u2795-\u2797\u27a1\u2934\u2935\u2b05-\u2b07]/u

function isDecoration(visible: string): boolean {
  if (visible === '') return true
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(visible) && !signs.test(visible)
}

function isDrawable(text: string, face: Pick<Face, 'has'>): boolean {
  const letters = [...text]
  return letters.length > 0 && letters.every((letter) => face.has(letter.codePointAt(0) ?? 0))
}
