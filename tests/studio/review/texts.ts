/** Builders for Portable Text. */

type Part = string | {text: string; marks: string[]} | {_type: string; [field: string]: unknown}

let count = 0

/** Keys are assigned in order of creation, so that tests need not name them. */
function key(): string {
  count += 1
  return `k${count}`
}

export interface Block {
  _type: 'block'
  _key: string
  style: string
  listItem?: string
  markDefs: {_type: string; _key: string; [field: string]: unknown}[]
  children: {_type: string; _key: string; [field: string]: unknown}[]
}

export function block(style: string, ...parts: Part[]): Block {
  const children = parts.map((part) => {
    if (typeof part === 'string') return {_type: 'span', _key: key(), text: part, marks: []}
    return '_type' in part ? {_key: key(), ...part} : {_type: 'span', _key: key(), ...part}
  })
  return {_type: 'block', _key: key(), style, markDefs: [], children}
}

export const paragraph = (...parts: Part[]) => block('normal', ...parts)
export const heading = (text: string) => block('h2', text)
export const smaller = (text: string) => block('h3', text)
export const smallest = (text: string) => block('h4', text)
export const bold = (text: string) => ({text, marks: ['strong']})

/** Returns a paragraph with a link on the words in brackets: `See [the study] for more.` */
export function linked(text: string, link: {_type: string; [field: string]: unknown}): Block {
  const [before = '', words = '', after = ''] = text.split(/[[\]]/)
  const result = paragraph(before, {text: words, marks: ['the-link']}, after)
  return {...result, markDefs: [{_key: 'the-link', ...link}]}
}

export const address = (href: string) => ({_type: 'link', href})

export function reference(id: string) {
  return {_type: 'reference', _ref: id}
}

export const internal = (id: string) => ({_type: 'internalLink', reference: reference(id)})
export const citation = (id: string) => ({_type: 'citation', source: reference(id)})
export const footnote = (...text: Block[]) => ({_type: 'footnote', text})

/** Returns one sentence with this number of words. */
export function sentence(words: number): string {
  return `Now ${'and '.repeat(words - 2)}then.`
}
