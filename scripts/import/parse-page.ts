import {looksLikeMarkdown} from './markdown/looks-like-markdown.ts'
import {parseMarkdown} from './markdown/parse-markdown.ts'
import type {Page} from './page.ts'
import {parsePlainText} from './parse-plain-text.ts'

/**
 * Parses a saved page: as Markdown if the file's name or its content indicates that, or else as plain text.
 * Never throws. It has its own file because it imports both parsers.
 */
export function parsePage(text: string, {markdown = false} = {}): Page {
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  return markdown || looksLikeMarkdown(lines) ? parseMarkdown(lines) : parsePlainText(lines)
}
