import {escapeMarkdown} from '../../text/markdown-format.ts'

export interface MarkdownFile {
  title: string
  lede?: string
  /** The body as Markdown. */
  text: string
  /** The fields of the front matter, in order. Empty ones are left out. */
  fields: [string, unknown][]
}

/** Serializes a text as Markdown with front matter. */
export function writeMarkdownFile({title, lede = '', text, fields}: MarkdownFile): string {
  const parts = [
    `---\n${fields.flatMap(writeField).join('\n')}\n---`,
    `# ${line(title)}`,
    line(lede),
    text,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Serializes a field of the front matter. JSON is valid YAML, so no value can be misread. */
function writeField([name, value]: [string, unknown]): string[] {
  if (value === null || value === undefined || value === '') return []
  return Array.isArray(value) && value.length === 0 ? [] : [`${name}: ${JSON.stringify(value)}`]
}

function line(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' '))
}
