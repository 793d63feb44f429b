/** One record of a RIS file: its two-letter tags and values, in their original order. */
export type RisRecord = Map<string, string[]>

const tagged = /^\s*([A-Z][A-Z0-9]) {0,3}-(?: (.*)|)$/

/**
 * Parses records as programs and publishers write them: with a byte-order mark, Windows line ends, whitespace
 * before tags, values that continue on the next line, and a missing `ER`. Never throws.
 */
export function parseRis(text: string): RisRecord[] {
  const records: RisRecord[] = []
  let record: RisRecord = new Map()
  let last: string[] | undefined
  const finish = () => {
    if (record.size > 0) records.push(record)
    record = new Map()
    last = undefined
  }
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, tag, value = ''] = tagged.exec(line) ?? []
    if (tag === 'ER') finish()
    else if (tag) {
      if (tag === 'TY') finish()
      last = record.get(tag) ?? []
      record.set(tag, last)
      if (value.trim()) last.push(value.trim())
    } else if (last && line.trim()) {
      last.push([last.pop() ?? '', line.trim()].join(' ').trim())
    }
  }
  finish()
  return records
}

/** Returns whether a text is in the RIS format: it has a type of reference or several tags. */
export function looksLikeRis(text: string): boolean {
  const tags = text.split(/\r\n?|\n/).filter((line) => /^\s*[A-Z][A-Z0-9] {1,3}-(?: |$)/.test(line))
  return tags.length > 1 || tags.some((line) => /^\s*TY/.test(line))
}
