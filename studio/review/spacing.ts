import {adviceOn, type Finding} from './finding.ts'
import type {Passage} from './read-text.ts'

/** Finds whitespace that the page will not show as the writer sees it. */
export function findSpacing(passages: Passage[]): Finding[] {
  return passages.flatMap((passage, index) => {
    const {text, style, within, listItem, inlines} = passage
    if (within === 'block' && style === 'normal' && !text.trim() && inlines.length === 0) {
      return isGap(passages, index) && !listItem ? [{...emptyParagraph, path: passage.path}] : []
    }
    const whitespace = /\S([^\S\n]{2,})\S/.exec(text)
    if (!whitespace) return []
    const around = wordsAround(text, whitespace.index, whitespace.index + whitespace[0].length)
    return [adviceOn('reading', 'Two blanks stand here in a row. One is enough.', passage, around)]
  })
}

const emptyParagraph = {
  level: 'advice',
  theme: 'reading',
  message: 'This paragraph is empty. Remove it: the space between paragraphs comes by itself.',
} as const

/** An empty paragraph at the very end is where the cursor is. */
function isGap(passages: Passage[], index: number): boolean {
  return passages.slice(index + 1).some(({text}) => text.trim())
}

/** Returns the words on both sides, so that the writer recognises the place. */
function wordsAround(text: string, from: number, to: number) {
  const before = text.lastIndexOf(' ', from) + 1
  const after = text.indexOf(' ', to)
  return {from: before, to: after === -1 ? text.length : after}
}
