import {takeFrontMatter} from './front-matter.ts'

/** Marks that ordinary text does not have. Lists, rules and single asterisks are not among them. */
const marks = [
  /^#{1,6}[ \t]+\S/m,
  /^.*\S.*\r?\n={3,}[ \t]*$/m,
  /^>[ \t]?\S/m,
  /^(?:```|~~~)/m,
  /\*\*\S(?:[^\n*]*\S)?\*\*|__\S(?:[^\n_]*\S)?__/,
  /!?\[[^\]\n]+\]\([^)\s]+(?: "[^"\n]*")?\)/,
  /^\[[^\]\n]+\]:[ \t]*\S/m,
  /^\|.*\|[ \t]*\r?\n\|[ \t:|-]+\|[ \t]*$/m,
]

/** Whether a text has front matter or marks that only Markdown gives a meaning to. */
export function looksLikeMarkdown(text: string): boolean {
  return takeFrontMatter(text).found || marks.some((mark) => mark.test(text))
}
