const prefix = 'sanity:'

/**
 * The tag of every result that depends on the time. It is invalidated when an article's publication date has passed.
 */
export const dueTag = 'due'

/**
 * Returns Next's cache tag for a sync tag of the lake. As in next-sanity, the prefix separates them from Next's own
 * tags.
 */
export function contentTag(syncTag: string): string {
  return `${prefix}${syncTag}`
}

export function isContentTag(tag: string): boolean {
  return tag.startsWith(prefix)
}
