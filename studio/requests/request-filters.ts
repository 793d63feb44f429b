/** Returns a GROQ filter for requests of a status. A request without a status is new. */
export function hasStatus(status: 'new' | 'answered' | 'closed'): string {
  return `_type == "request" && coalesce(status, "new") == "${status}"`
}

/** Returns a GROQ filter for followers in a state. */
export function isInState(state: 'pending' | 'confirmed' | 'ended'): string {
  return `_type == "follower" && state == "${state}"`
}
