export interface Line {
  key: string
  /** The bullet or number of a list item. */
  mark: string
  indent: number
  words: string
}

/** Returns the text of each block that is not empty. */
export function linesOf(text: unknown): Line[] {
  if (!Array.isArray(text)) return []
  let number = 0
  return text.filter(isBlock).flatMap((block) => {
    number = block.listItem === 'number' ? number + 1 : 0
    const words = (block.children ?? []).map((child) => child.text ?? '').join('')
    const mark = block.listItem === 'number' ? `${number}.` : block.listItem ? '•' : ''
    return words.trim() ? [{key: block._key, mark, indent: (block.level ?? 1) - 1, words}] : []
  })
}

interface Block {
  _key: string
  listItem?: string
  level?: number
  children?: {text?: string}[]
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && '_key' in value
}
