import {takeFrontMatter} from './front-matter.ts'

/** Markers that plain text does not use. Lists, rules and single asterisks are not among them. */
const marks = [
  /^#{1,6}[ \t]+\S/m,
  /^.*\S.*\r?\n={3,}[ \t]*$/m,
  // A short line of its own, underlined with dashes. Below a paragraph, dashes divide two parts.
  /(?:^|\n[ \t]*\n) {0,3}\S[^\n]{0,88}[^\s.!?,;:]\n-{3,}[ \t]*(?:\n|$)/,
  /^>[ \t]?\S/m,
  /^(?:```|~~~)/m,
  /\*\*\S(?:[^\n*]*\S)?\*\*|__\S(?:[^\n_]*\S)?__/,
  /!?\[[^\]\n]+\]\([^)\s]+(?: "[^"\n]*")?\)/,
  /^\[[^\]\n]+\]:[ \t]*\S/m,
  /^\|.*\|[ \t]*\r?\n\|[ \t:|-]+\|[ \t]*$/m,
]

/** Returns whether a text has front matter or markers that only Markdown uses. */
export function looksLikeMarkdown(text: string): boolean {
  return takeFrontMatter(text).found || marks.some((mark) => mark.test(text))
}
