const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

export interface Measure {
  (text: string): number
}

export interface Lines {
  lines: string[]
  /** Whether text was omitted. */
  truncated: boolean
}

/**
 * Breaks a text into at most `maxLines` lines of similar length, none wider than `width`. A word that is wider than a
 * line is broken. Text that does not fit is replaced by an ellipsis.
 */
export function breakLines(text: string, measure: Measure, width: number, maxLines: number): Lines {
  const parts = text.split(' ').flatMap((word) => breakWord(word, measure, width))
  const lines = fill(parts, measure, width)
  if (lines.length <= maxLines) return {lines: balance(parts, measure, width), truncated: false}
  const kept = lines.slice(0, maxLines)
  return {
    lines: [...kept.slice(0, -1), shorten(kept.at(-1) ?? '', measure, width)],
    truncated: true,
  }
}

interface Part {
  text: string
  /** Whether it continues the previous word. */
  continues: boolean
}

/** Fills lines greedily. */
function fill(parts: Part[], measure: Measure, width: number): string[] {
  const lines: string[] = []
  let line: string | undefined
  for (const {text, continues} of parts) {
    const longer = line === undefined ? text : `${line}${continues ? '' : ' '}${text}`
    if (line === undefined || measure(longer) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = text
    }
  }
  return line === undefined ? lines : [...lines, line]
}

/** Finds the narrowest column with the same number of lines as the widest. */
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
  if (measure(word) <= width) return [{text: word, continues: false}]
  const pieces: string[] = []
  for (const {segment} of graphemes.segment(word)) {
    const last = pieces.at(-1)
    if (last !== undefined && measure(last + segment) <= width) pieces.splice(-1, 1, last + segment)
    else pieces.push(segment)
  }
  return pieces.map((text, index) => ({text, continues: index > 0}))
}

/** Truncates a line with an ellipsis, after a whole word if possible. */
function shorten(line: string, measure: Measure, width: number): string {
  let rest = line
  while (rest && measure(`${rest}…`) > width) {
    rest = rest.includes(' ') ? rest.slice(0, rest.lastIndexOf(' ')) : rest.slice(0, -1)
  }
  return `${rest.replace(/[\s\p{P}]+$/u, '')}…`
}
