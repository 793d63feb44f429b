import {isRecord} from '../../../../../web/shared/stored.ts'

/**
 * Appends the footnotes of WordPress, which it stores beside the text, as a list with links back to the references in
 * the text: the form that the converter knows.
 */
export function appendFootnotes(content: string, meta: Map<string, string[]>): string {
  const notes = readNotes(meta.get('footnotes')?.[0])
  if (notes.length === 0) return content
  const items = notes.map(
    ({id, words}) => `<li id="${id}">${words} <a href="#${id}-link">↩</a></li>`,
  )
  return `${content}\n<ol class="wp-block-footnotes">${items.join('')}</ol>`
}

function readNotes(json: string | undefined): {id: string; words: string}[] {
  if (!json) return []
  try {
    const notes: unknown = JSON.parse(json)
    if (!Array.isArray(notes)) return []
    return notes.flatMap((note: unknown) => {
      if (!isRecord(note)) return []
      const {id, content} = note
      const isNote = typeof id === 'string' && /^[\w-]+$/.test(id) && typeof content === 'string'
      return isNote ? [{id, words: content}] : []
    })
  } catch {
    return []
  }
}
