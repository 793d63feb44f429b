/** The end of a page: the neighbours' titles, and the lines before and after them. */
export interface Pagination {
  before: string[]
  previous: string | null
  next: string | null
  after: string[]
}

type Side = 'previous' | 'next'
type Titles = Partial<Record<Side, string>>

const words = String.raw`(?:previous|prev|next|older|newer)(?: (?:post|article|page))?`
const arrows = String.raw`[\s:|←→‹›«»<>–—-]*`
const label = new RegExp(`^${arrows}(${words})(?:\\s+\\1)?${arrows}$`, 'i')
const separated = new RegExp(
  `^${arrows}(${words})(?:\\s*[:|←→‹›«»–—-]+|\\s+\\1\\b)${arrows}(.+)$`,
  'i',
)
const bothOnOneLine =
  /^[\s←‹«]*prev(?:ious)?(?: (?:post|article))?\b[\s:]*(?:prev(?:ious)?\b[\s:]*)?(.+?)\s+next(?: (?:post|article))?\b[\s:]*(?:next\b[\s:]*)?(.+?)[\s→›»]*$/i
const footer = /^(?:©|\(c\)|copyright|powered by|all rights reserved)/i

/** Pagination is among the last lines of a page; before them, “Next” is an ordinary word. */
const reach = 16
const maxTitleLength = 160
const maxFooterLines = 4

/**
 * Finds “Previous … Next …” at the end of a page. It accepts the forms in which pages are saved: the word on
 * a line of its own (often twice) with the title below, or words and titles on one line. Without pagination,
 * `before` contains everything.
 */
export function takePagination(lines: string[]): Pagination {
  const filled = lines.flatMap((line, at) => (line.trim() ? [at] : []))
  for (const start of filled.slice(-reach)) {
    const rest = filled.filter((at) => at >= start)
    const found = readPagination(rest.map((at) => (lines[at] ?? '').trim()))
    if (!found) continue
    const {titles, after} = found
    const {previous = null, next = null} = titles
    return {before: lines.slice(0, start), previous, next, after}
  }
  return {before: lines, previous: null, next: null, after: []}
}

function readPagination(lines: string[]): {titles: Titles; after: string[]} | null {
  const titles: Titles = {}
  const sides = new Set<Side>()
  let labels = 0
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const side = sideOfLabel(line)
    const inline = side ? null : titlesOnOneLine(line)
    if (side) {
      if (sides.has(side)) break
      sides.add(side)
      while (sideOfLabel(lines[at] ?? '') === side) {
        at += 1
        labels += 1
      }
      const title = lines[at]
      if (title === undefined || !isTitle(title)) continue
      titles[side] = title
      at += 1
    } else if (inline) {
      const names = Object.keys(inline).map(sideOf)
      if (names.some((name) => sides.has(name))) break
      for (const name of names) sides.add(name)
      Object.assign(titles, inline)
      at += 1
    } else break
  }
  const after = lines.slice(at)
  const certain = after.length === 0 || sides.size === 2 || labels > sides.size
  const found = sides.size > 0 && certain && after.length <= maxFooterLines
  return found ? {titles, after} : null
}

function sideOfLabel(line: string): Side | null {
  const word = label.exec(line)?.[1]
  return word ? sideOf(word) : null
}

function sideOf(word: string): Side {
  return /^(?:next|newer)/i.test(word) ? 'next' : 'previous'
}

function isTitle(line: string): boolean {
  if (line.length > maxTitleLength || footer.test(line)) return false
  return sideOfLabel(line) === null && titlesOnOneLine(line) === null
}

function titlesOnOneLine(line: string): Titles | null {
  if (line.length > 2 * maxTitleLength || /[.;,]$/.test(line)) return null
  const segments = line.split(/\s*[|·•]\s*/).filter(Boolean)
  const titles: Titles = Object.assign({}, ...segments.map(titleOfSegment))
  if (segments.length > 0 && Object.keys(titles).length === segments.length) return titles
  const [, previous, next] = bothOnOneLine.exec(line) ?? []
  return previous && next ? {previous: previous.trim(), next: next.trim()} : null
}

/** Matches `Next: Title`, `Next Next Title`, `← Title` and `Title →`. */
function titleOfSegment(segment: string): Titles | null {
  const [, word, title] = separated.exec(segment) ?? []
  // A second keyword in the title means that both neighbours are on this line, without a separator.
  if (word && title && !/\bnext\b/i.test(title)) return {[sideOf(word)]: trimArrows(title)}
  if (/^[←‹«]\s*\S/.test(segment)) return {previous: trimArrows(segment)}
  if (/\S\s*[→›»]$/.test(segment)) return {next: trimArrows(segment)}
  return null
}

function trimArrows(title: string): string {
  return title.replaceAll(/^[\s←→‹›«»]+|[\s←→‹›«»]+$/g, '')
}
