/** Which requests have been dealt with so far, as GROQ. One that says nothing is new. */
export function ofStatus(status: 'new' | 'answered' | 'closed'): string {
  return `_type == "request" && coalesce(status, "new") == "${status}"`
}
