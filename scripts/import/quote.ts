const maxLength = 160

/** Returns words of the page for a line of the report: in quotation marks, and cut when they are long. */
export function quote(text: string): string {
  return `“${text.length > maxLength ? `${text.slice(0, maxLength - 1).trimEnd()}…` : text}”`
}
