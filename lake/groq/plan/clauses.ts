/** Returns a WHERE clause with a space before it; nothing if there are no conditions. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}
