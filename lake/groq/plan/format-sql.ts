const tokens = /'(?:[^']|'')*'|\s+|\((?=SELECT)|[()]|\w+|[^\s\w()']+/g
const clauses = new Set(['SELECT', 'FROM', 'WHERE', 'AND', 'ORDER', 'GROUP', 'LIMIT', 'JOIN'])

/** Splits SQL of a plan into lines, one for each clause, indented by the depth of its select. */
export function formatSql(sql: string): string[] {
  const lines: string[] = []
  /** For each open parenthesis, whether a select is in it. */
  const open: boolean[] = []
  let line = ''
  const end = (): void => {
    const indent = '  '.repeat(open.filter(Boolean).length)
    if (line.trim() !== '') lines.push(indent + line.trim())
    line = ''
  }
  for (const {index, 0: token} of sql.matchAll(tokens)) {
    if (token === '(') {
      const isSelect = sql.startsWith('SELECT', index + 1)
      line += token
      if (isSelect) end()
      open.push(isSelect)
    } else if (token === ')') {
      if (open.at(-1)) end()
      open.pop()
      line += token
    } else {
      // Within other parentheses, "AND" belongs to an expression.
      if (clauses.has(token) && open.at(-1) !== false) end()
      line += /^\s/.test(token) ? ' ' : token
    }
  }
  end()
  return lines
}
