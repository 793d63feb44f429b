import type {CslDateParts} from '../../web/shared/csl.ts'

/** Says that only the first of several entries was read. */
export function noteSeveral(count: number): string[] {
  return count > 1
    ? [
        `There are ${count} entries here, and the first was taken. Paste each of the others into a source of its own.`,
      ]
    : []
}

/** Says which year was read from a text that holds more than a date: `c. 1998`, `1998/99`. */
export function noteYear(text: string, parts: CslDateParts): string[] {
  const [year, month] = parts
  const isPlain = month !== undefined || text.replaceAll(/[[\]()/\s]/g, '') === String(year)
  return isPlain ? [] : [`The year “${text}” was read as ${year}.`]
}

/** Returns a title with its subtitle after a colon, or after the sign that ends the title. */
export function joinTitle(title: string, subtitle: string): string {
  if (!title || !subtitle) return title || subtitle
  return /[?!:…]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/** Returns `123-45` as `123–45`. */
export function pageRange(pages: string): string {
  return pages.replaceAll(/\s*(?:[-‐‑‒–—]+)\s*/g, '–')
}

/** Returns a range with its second number whole: PubMed shortens `301–320` to `301–20`. */
export function wholeRange(pages: string): string {
  return pages.replaceAll(
    /(?<![\p{L}\d])(\d+)–(\d+)(?![\p{L}\d])/gu,
    (whole, from: string, to: string) =>
      to.length < from.length ? `${from}–${from.slice(0, from.length - to.length)}${to}` : whole,
  )
}
