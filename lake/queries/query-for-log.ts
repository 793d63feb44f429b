/** The maximum length of a query in the log. */
const maxLength = 300

/**
 * Matches string literals in a query. Captures `_type ==` before one, and the colon after one that is an
 * attribute name.
 */
const literals = /(_type\s*[!=]=\s*)?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')(\s*:)?/g

/**
 * Returns a query for the log: on one line, shortened, and without its literal values except types, because
 * they may be content. The values of params are not in it.
 */
export function queryForLog(text: string): string {
  const line = text
    .replaceAll(literals, (whole, type?: string, colon?: string) =>
      type === undefined && colon === undefined ? '"…"' : whole,
    )
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length <= maxLength ? line : `${line.slice(0, maxLength)}…`
}
