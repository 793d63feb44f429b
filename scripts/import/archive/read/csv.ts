/** Parses CSV with a row of headings (RFC 4180) and returns its rows as records. */
export function parseCsv(text: string): Map<string, string>[] {
  const [headings = [], ...rows] = readRows(text.replace(/^\uFEFF/, ''))
  return rows
    .filter((cells) => cells.some(Boolean))
    .map((cells) => new Map(headings.map((heading, at) => [heading.trim(), cells[at] ?? ''])))
}

/** A cell in quotation marks may contain commas, line breaks, and doubled quotation marks. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y

function readRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  cell.lastIndex = 0
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) break
    const [, quoted, plain = '', end] = match
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  return row.length > 0 ? [...rows, row] : rows
}
