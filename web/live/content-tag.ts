const prefix = 'sanity:'

/** A sync tag of the lake as Next's caches know it, told apart from Next's own tags; as in next-sanity. */
export function contentTag(syncTag: string): string {
  return `${prefix}${syncTag}`
}

export function isContentTag(tag: string): boolean {
  return tag.startsWith(prefix)
}
