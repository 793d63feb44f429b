import {LakeError} from '../error.ts'

const draftsPrefix = 'drafts.'
const versionsPrefix = 'versions.'

/** Returns the published id: `x` for `drafts.x` and `versions.r.x`, otherwise the id itself. */
export function publishedId(id: string): string {
  if (id.startsWith(draftsPrefix)) return id.slice(draftsPrefix.length)
  const name = versionName(id)
  return name === '' ? id : id.slice(versionsPrefix.length + name.length + 1)
}

/** Returns '' for a published document, 'drafts' for a draft, otherwise the name of the release. */
export function versionName(id: string): string {
  if (id.startsWith(draftsPrefix)) return 'drafts'
  if (!id.startsWith(versionsPrefix)) return ''
  const end = id.indexOf('.', versionsPrefix.length)
  return end === -1 ? '' : id.slice(versionsPrefix.length, end)
}

/**
 * Returns where a document is visible: '' if everybody sees it in a public dataset, '.' if it is published and
 * its id has a dot, 'drafts', or the name of a release.
 */
export function layerOf(id: string): string {
  const version = versionName(id)
  return version === '' && isDotted(id) ? '.' : version
}

export function draftId(published: string): string {
  return draftsPrefix + published
}

export function versionId(release: string, published: string): string {
  return `${versionsPrefix}${release}.${published}`
}

/** Returns whether the id contains a dot. Such documents need a token, even in a public dataset. */
export function isDotted(id: string): boolean {
  return id.includes('.')
}

const idPattern = /^[a-z0-9_][a-z0-9_.-]{0,127}$/i

/** Validates a document id. Throws `invalid` with the allowed characters. */
export function checkDocumentId(id: unknown): string {
  if (typeof id !== 'string') {
    throw new LakeError('invalid', `A document id must be a string, not ${JSON.stringify(id)}.`)
  }
  if (!idPattern.test(id) || id.includes('..') || id.endsWith('.')) {
    throw new LakeError(
      'invalid',
      `"${id.slice(0, 200)}" is not a valid document id. An id has at most 128 characters: letters, digits, ` +
        '"_", "-" and "."; it begins with a letter, a digit or "_", and does not end with "." or contain "..".',
    )
  }
  return id
}
