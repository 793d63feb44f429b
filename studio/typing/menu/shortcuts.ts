import type {Insertion} from './insertion.ts'

/** The Markdown shortcuts, shown beside each entry. They are typed at the start of a paragraph, followed by a space. */
const typed: Record<string, string> = {
  'style.h2': '##',
  'style.h3': '###',
  'style.h4': '####',
  'style.blockquote': '>',
  'list.bullet': '-',
  'list.number': '1.',
}

/** The inline objects with a keyboard shortcut: Ctrl (⌘ on a Mac), Alt and this key. */
export const keys: Record<string, {code: string; letter: string}> = {
  'inline.footnote': {code: 'KeyF', letter: 'F'},
  'inline.citation': {code: 'KeyC', letter: 'C'},
}

export function shortcutOf({kind, name}: Insertion): string {
  const key = keys[`${kind}.${name}`]
  if (key) return isMac() ? `⌥⌘${key.letter}` : `Ctrl Alt ${key.letter}`
  return typed[`${kind}.${name}`] ?? ''
}

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
