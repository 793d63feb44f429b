/** Returns the width of a text, in any unit. */
export type Measure = (text: string) => number

/** Shortens a text to a width, cut between words and with an ellipsis, as search engines do. */
export function cutText(text: string, width: number, measure: Measure): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (measure(line) <= width) return line
  const ends = [...line.matchAll(/ /g)].map(({index}) => index)
  const fits = (end: number) => measure(`${line.slice(0, end)} …`) <= width
  const [first = 0] = ends
  if (!fits(first) || first === 0) return `${lettersThatFit(line, width, measure)}…`
  // A longer text is wider, so a binary search finds the last word end that fits.
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(ends[middle] ?? 0)) low = middle
    else high = middle - 1
  }
  return `${line.slice(0, ends[low])} …`
}

/** Cuts within a word that is wider than the available width. */
function lettersThatFit(line: string, width: number, measure: Measure): string {
  const letters = [...line]
  const count = letters.findIndex(
    (_, index) => measure(`${letters.slice(0, index + 1).join('')}…`) > width,
  )
  return letters.slice(0, Math.max(0, count)).join('')
}
