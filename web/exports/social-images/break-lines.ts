const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

export interface Measure {
  (text: string): number
}

export interface Lines {
  lines: string[]
  /** Whether something had to be left out. */
  cut: boolean
}

/**
 * Breaks a text into at most `most` lines, none wider than `width`, and all of about one length. A word that is
 * wider than a line is broken inside. What does not fit is left out, and an ellipsis says so.
 */
export function breakLines(text: string, measure: Measure, width: number, most: number): Lines {
  const parts = text.split(' ').flatMap((word) => breakWord(word, measure, width))
  const lines = fill(parts, measure, width)
  if (lines.length <= most) return {lines: balance(parts, measure, width), cut: false}
  const kept = lines.slice(0, most)
  return {lines: [...kept.slice(0, -1), shorten(kept.at(-1) ?? '', measure, width)], cut: true}
}

interface Part {
  text: string
  /** Whether it goes on with the word before it. */
  goesOn: boolean
}

/** As many words as fit, line by line. */
function fill(parts: Part[], measure: Measure, width: number): string[] {
  const lines: string[] = []
  let line: string | undefined
  for (const {text, goesOn} of parts) {
    const longer = line === undefined ? text : `${line}${goesOn ? '' : ' '}${text}`
    if (line === undefined || measure(longer) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = text
    }
  }
  return line === undefined ? lines : [...lines, line]
}

/** The narrowest column with no more lines than the widest has. */
function balance(parts: Part[], measure: Measure, width: number): string[] {
  const widest = fill(parts, measure, width)
  let best = widest
  let [low, high] = [width / Math.max(1, widest.length), width]
  while (high - low > width / 100) {
    const middle = (low + high) / 2
    const lines = fill(parts, measure, middle)
    const fits = lines.length === widest.length && lines.every((line) => measure(line) <= middle)
    if (fits) [best, high] = [lines, middle]
    else low = middle
  }
  return best
}

function breakWord(word: string, measure: Measure, width: number): Part[] {
  if (measure(word) <= width) return [{text: word, goesOn: false}]
  const pieces: string[] = []
  for (const {segment} of graphemes.segment(word)) {
    const last = pieces.at(-1)
    if (last !== undefined && measure(last + segment) <= width) pieces.splice(-1, 1, last + segment)
    else pieces.push(segment)
  }
  return pieces.map((text, index) => ({text, goesOn: index > 0}))
}

/** Ends with an ellipsis, after a whole word where there is one. */
function shorten(line: string, measure: Measure, width: number): string {
  let rest = line
  while (rest && measure(`${rest}…`) > width) {
    rest = rest.includes(' ') ? rest.slice(0, rest.lastIndexOf(' ')) : rest.slice(0, -1)
  }
  return `${rest.replace(/[\s\p{P}]+$/u, '')}…`
}
