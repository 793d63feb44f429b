/** Returns a stored text without surrounding whitespace; empty if the value is not a string. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
