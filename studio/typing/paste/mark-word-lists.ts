import {isElement, styleValue} from './block-elements.ts'

/**
 * Marks the list items of Word with `data-list` and `data-level`, and removes their bullets and numbers. Word writes
 * an item as a paragraph that begins with its bullet or number, and defines in a style sheet whether a list is
 * numbered. Some versions omit the sheet, so the list type is derived from the bullet or number.
 */
export function markWordLists(source: Document): void {
  const kinds = sheetKinds(source)
  for (const item of source.querySelectorAll('[style*="mso-list" i]')) {
    const [, key, level] = /^(l\d+ level(\d+))/.exec(styleValue(item, 'mso-list')) ?? []
    const mark = [...item.querySelectorAll('[style*="mso-list" i]')].find(isMark)
    if (!key || !level) continue
    if (mark && !kinds.has(key)) kinds.set(key, isNumber(mark.textContent) ? 'number' : 'bullet')
    item.setAttribute('data-list', kinds.get(key) ?? 'bullet')
    item.setAttribute('data-level', level)
  }
  for (const item of source.querySelectorAll('p[class*="MsoList"]:not([data-list])')) {
    const [, style, level] = /\bMsoList(Bullet|Number)([2-9])?/.exec(item.className) ?? []
    if (!style) continue
    item.setAttribute('data-list', style.toLowerCase())
    item.setAttribute('data-level', level ?? '1')
  }
  for (const mark of source.querySelectorAll('[style*="mso-list" i]')) {
    if (isMark(mark)) mark.remove()
  }
}

type ListKind = 'bullet' | 'number'

function isMark(element: Element): boolean {
  return isElement(element) && styleValue(element, 'mso-list') === 'ignore'
}

/** `@list l0:level1 {mso-level-number-format:bullet;}`; without a format, a level is numbered. */
function sheetKinds(source: Document): Map<string, ListKind> {
  const sheets = [...source.querySelectorAll('style')]
    .map(({textContent}) => textContent)
    .join('\n')
  const rules = sheets.matchAll(/@list\s+(l\d+)\s*:\s*(level\d+)[^{]*\{([^}]*)\}/gi)
  return new Map(
    [...rules].map(([, list = '', level = '', rule = '']) => [
      `${list} ${level}`.toLowerCase(),
      /mso-level-number-format\s*:\s*bullet/i.test(rule) ? 'bullet' : 'number',
    ]),
  )
}

/** “1.”, “(a)”, “iv)”, “2.3.”, “一、”, “①”; a bare “o” is Word’s round bullet of the second level. */
function isNumber(mark: string): boolean {
  return /^[(（]?(?:\p{N}+[.)）、．]?)+$|^[(（]?\p{L}{1,5}[.)）、．]$/u.test(mark.trim())
}
