/** A stored text as it can be shown: without blanks around it, and empty where there is none. */
export function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
