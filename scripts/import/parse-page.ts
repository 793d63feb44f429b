import {looksLikeMarkdown} from './markdown/looks-like-markdown.ts'
import {parseMarkdown} from './markdown/parse-markdown.ts'
import type {Page} from './page.ts'
import {parsePlainText} from './parse-plain-text.ts'

/** Reads a saved page: Markdown if the file's name or its marks say so, else plain text. Never throws. */
export function parsePage(text: string, {markdown = false} = {}): Page {
  return markdown || looksLikeMarkdown(text) ? parseMarkdown(text) : parsePlainText(text)
}
