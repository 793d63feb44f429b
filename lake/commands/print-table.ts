/** Prints rows in columns. The last column has any width. */
export function printTable(head: string[], rows: string[][], write: (line: string) => void): void {
  const table = [head, ...rows]
  const widths = head
    .slice(0, -1)
    .map((_name, column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  for (const row of table) {
    write(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  }
}
