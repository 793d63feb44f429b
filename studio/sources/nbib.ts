/** One record of a PubMed file: its tags and values, in their original order. */
export type NbibRecord = [tag: string, value: string][]

/**
 * Parses records in PubMed's format (`.nbib`, MEDLINE): a tag of up to four capital letters, a hyphen and a
 * value. A continuation line begins with six spaces. An empty line or another `PMID` begins the next record.
 * Never throws.
 */
export function parseNbib(text: string): NbibRecord[] {
  const records: NbibRecord[] = []
  let record: NbibRecord = []
  const finish = () => {
    if (record.length > 0) records.push(record)
    record = []
  }
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, tag, value = ''] = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line) ?? []
    const last = record.at(-1)
    if (tag) {
      if (tag === 'PMID' && record.some(([known]) => known === 'PMID')) finish()
      record.push([tag, value.trim()])
    } else if (!line.trim()) finish()
    else if (last) last[1] = `${last[1]} ${line.trim()}`.trim()
  }
  finish()
  return records
}

/** Returns whether a text is in PubMed's format, by tags that RIS does not have. */
export function looksLikeNbib(text: string): boolean {
  return /^\uFEFF?(?:PMID|STAT|FAU |OWN |LID )- /m.test(text) && !/^\s*TY {2}- /m.test(text)
}
