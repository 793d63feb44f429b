/** How wide a text is, in whatever unit the width is given in. */
export type Measure = (text: string) => number

/** As much of a text as a width holds, cut between words and with three dots, as search engines do. */
export function cutText(text: string, width: number, measure: Measure): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (measure(line) <= width) return line
  const ends = [...line.matchAll(/ /g)].map(({index}) => index)
  const fits = (end: number) => measure(`${line.slice(0, end)} …`) <= width
  const [first = 0] = ends
  if (!fits(first) || first === 0) return `${lettersThatFit(line, width, measure)}…`
  // Longer is wider, so that the last end that fits can be searched for by halves.
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(ends[middle] ?? 0)) low = middle
    else high = middle - 1
  }
  return `${line.slice(0, ends[low])} …`
}

/** For a single word that is wider than all. */
function lettersThatFit(line: string, width: number, measure: Measure): string {
  const letters = [...line]
  const count = letters.findIndex(
    (_, index) => measure(`${letters.slice(0, index + 1).join('')}…`) > width,
  )
  return letters.slice(0, Math.max(0, count)).join('')
}
