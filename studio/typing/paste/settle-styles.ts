/**
 * Writes the styles of all elements in one way: in lower case, without the blanks and ends of line that
 * Word and mail programs put anywhere between the parts. What reads them may then compare letters.
 */
export function settleStyles(source: Document): void {
  for (const element of source.querySelectorAll('[style]')) {
    const style = (element.getAttribute('style') ?? '').toLowerCase()
    element.setAttribute(
      'style',
      style
        .replace(/\s+/g, ' ')
        .replace(/ ?([:;]) ?/g, '$1')
        .trim(),
    )
  }
}
