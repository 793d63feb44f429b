import type {CustomValidator} from 'sanity'

/** Fails with `message` if a text is missing or contains only whitespace. */
export function filled(message: string): CustomValidator<string | undefined> {
  return (text) => (text?.trim() ? true : message)
}

/** Fails with `message` if a Portable Text contains only empty paragraphs. */
export function written(message: string): CustomValidator<unknown> {
  return (blocks) =>
    Array.isArray(blocks) && blocks.some((block: Block) => !isEmptyBlock(block)) ? true : message
}

/** Fails with `message` if a Portable Text has no words, unless another field of the document has a text. */
export function writtenUnless(field: string, message: string): CustomValidator<unknown> {
  const check = written(message)
  return (blocks, context) => {
    const other = context.document?.[field]
    return typeof other === 'string' && other.trim() ? true : check(blocks, context)
  }
}

interface Block {
  _type?: string
  children?: {_type?: string; text?: string}[]
}

function isEmptyBlock({_type, children = []}: Block): boolean {
  return (
    _type === 'block' && children.every((child) => child._type === 'span' && !child.text?.trim())
  )
}

/** Fails with `message` if a list is empty. */
export function notEmpty(message: string): CustomValidator<unknown> {
  return (list) => (Array.isArray(list) && list.length > 0 ? true : message)
}

/** Fails with `message` if nothing is selected: no reference, or no asset of a picture or file. */
export function chosen(message: string): CustomValidator<unknown> {
  return (value) => (isChosen(value) ? true : message)
}

function isChosen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('asset' in value) return Boolean(value.asset)
  return '_ref' in value && Boolean(value._ref)
}
