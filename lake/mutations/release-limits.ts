import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'
import {sizeInWords} from '../limits.ts'
import {versionName} from '../store/document-id.ts'
import {releaseSize} from '../store/documents.ts'

/**
 * Throws `too_large` if a transaction that is already written makes a release exceed its limits. Making a
 * release smaller is always allowed.
 */
export function checkReleases(dataset: Dataset, commit: Commit): void {
  const grown = new Set<string>()
  for (const {documentId, next} of commit.changes) {
    const name = versionName(documentId)
    if (next && name !== '' && name !== 'drafts') grown.add(name)
  }
  for (const name of grown) checkRelease(dataset, name)
}

function checkRelease(dataset: Dataset, name: string): void {
  const {releaseDocuments, releaseBytes} = dataset.limits
  const {documents, bytes} = releaseSize(dataset, name)
  if (documents > releaseDocuments) {
    throw new LakeError(
      'too_large',
      `The release "${name}" would have ${documents} documents, and the maximum is ${releaseDocuments}. Create another release.`,
    )
  }
  if (bytes > releaseBytes) {
    throw new LakeError(
      'too_large',
      `The documents of the release "${name}" would have ${bytes} bytes together, and the maximum is ${sizeInWords(releaseBytes)}. Create another release.`,
    )
  }
}
