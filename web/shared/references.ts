import {isRecord} from './stored.ts'

/**
 * Returns the ids of all documents that a value refers to, strongly or weakly, each as often as it is named. Pictures and
 * files are documents, too.
 */
export function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf)
  if (!isRecord(value)) return []
  const own = typeof value['_ref'] === 'string' ? [value['_ref']] : []
  return [...own, ...Object.values(value).flatMap(referencesOf)]
}

/** Returns the id that a draft, or a version in a release, has once it is published. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}
