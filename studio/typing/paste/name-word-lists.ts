/**
 * Word writes a list item as a paragraph that begins with its own mark, and says in a style sheet
 * whether a list is numbered. Some versions leave that sheet out; then the marks tell. What is found is
 * written as such a sheet, which the converter reads. The marks go.
 */
export function nameWordLists(source: Document): void {
  const rules = new Map<string, 'bullet' | 'decimal'>()
  for (const item of source.querySelectorAll('[style*="mso-list:"]')) {
    const mark = item.querySelector(listMark)
    const list = /mso-list:\s*(l\d+)\s+(level\d+)/.exec(item.getAttribute('style') ?? '')
    if (!mark || !list) continue
    const key = `${list[1]}:${list[2]}`
    if (!rules.has(key)) rules.set(key, isNumber(mark.textContent) ? 'decimal' : 'bullet')
  }
  for (const mark of source.querySelectorAll(listMark)) mark.remove()
  if (rules.size === 0) return
  const sheet = source.createElement('style')
  sheet.textContent = [...rules]
    .map(([key, format]) => `@list ${key} {mso-level-number-format:${format};}`)
    .join('\n')
  source.body.append(sheet)
}

const listMark = '[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]'

/** “1.”, “(a)”, “iv)”, “2.3.”; a bare “o” is Word’s round bullet of the second level. */
function isNumber(mark: string): boolean {
  return /^\(?(?:\d+[.)]?)+$|^\(?[a-z]{1,5}[.)]$/i.test(mark.trim())
}
