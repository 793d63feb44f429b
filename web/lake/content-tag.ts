const prefix = 'sanity:'

/** The tag of every answer that depends on the time: it changes when an article's date has come. */
export const dueTag = 'due'

/** A sync tag of the lake as Next's caches know it, told apart from Next's own tags; as in next-sanity. */
export function contentTag(syncTag: string): string {
  return `${prefix}${syncTag}`
}

export function isContentTag(tag: string): boolean {
  return tag.startsWith(prefix)
}
