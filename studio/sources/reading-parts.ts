import type {CslDateParts} from '../../web/shared/csl.ts'

/** Returns a note if only the first of several entries was read. */
export function noteSeveral(count: number): string[] {
  return count > 1
    ? [
        `There are ${count} entries here, and the first was used. Paste each of the others into a source of its own.`,
      ]
    : []
}

/** Returns a note about the year that was read from an inexact date: `c. 1998`, `1998/99`, `1998-03/2001`, `1998~`. */
export function noteYear(text: string, parts: CslDateParts): string[] {
  const [year, month] = parts
  const isRange = new Set(text.match(/(?<!\d)\d{4}(?!\d)/g)).size > 1
  const isVague = /\d\s*[~?%]|^\s*(?:\.\.)?\/\d|\d\/(?:\.\.)?\s*$/.test(text)
  const isExact = month !== undefined || text.replaceAll(/[[\]()/\s]/g, '') === String(year)
  return isExact && !isRange && !isVague ? [] : [`The year “${text}” was read as ${year}.`]
}

/** Returns a title with its subtitle, separated by a colon unless the title ends with a punctuation mark. */
export function joinTitle(title: string, subtitle: string): string {
  if (!title || !subtitle) return title || subtitle
  return /[?!:…]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}

/** Returns `123-45` as `123–45`. */
export function pageRange(pages: string): string {
  return pages.replaceAll(/\s*(?:[-‐‑‒–—]+)\s*/g, '–')
}

/** Expands the second number of a range, which PubMed shortens: `301–20` becomes `301–320`. */
export function wholeRange(pages: string): string {
  return pages.replaceAll(
    /(?<![\p{L}\d])(\d+)–(\d+)(?![\p{L}\d])/gu,
    (whole, from: string, to: string) =>
      to.length < from.length ? `${from}–${from.slice(0, from.length - to.length)}${to}` : whole,
  )
}
