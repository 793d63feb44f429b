/** Returns a GROQ filter for requests of a status. A request without a status is new. */
export function hasStatus(status: 'new' | 'answered' | 'closed'): string {
  return `_type == "request" && coalesce(status, "new") == "${status}"`
}
