import type {Change} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {versionName} from '../store/document-id.ts'
import {referencesOf} from '../store/references.ts'
import {hasDocument, strongReferrers} from '../store/transactions.ts'
import {refusal} from './mutation-error.ts'

/**
 * Throws `conflict` when a change, already written, leaves a strong reference without its target:
 * a document deleted or made another type that others refer to, or a new reference to what is not there.
 *
 * Drafts are held to it like published documents: for this very reason the Studio makes their
 * references to unpublished documents weak until publishing. Versions in releases are not: there
 * the Studio writes strong references to what the release will publish (ReferenceInput.tsx,
 * `shouldStrengthenOnPublish`), and publishing the release checks them.
 */
export function checkReferences(dataset: Dataset, change: Change): void {
  if (!change.next) {
    checkNotReferenced(dataset, change.documentId, 'deleted')
    return
  }
  if (change.previous && change.previous._type !== change.next._type) {
    checkNotReferenced(dataset, change.documentId, `made a "${change.next._type}"`)
  }
  if (!['', 'drafts'].includes(versionName(change.documentId))) return
  const before = strongTargets(change.previous)
  for (const target of strongTargets(change.next)) {
    if (before.has(target) || hasDocument(dataset, target)) continue
    throw refusal(
      'documentReferenceDoesNotExistError',
      `"${change.documentId}" refers to "${target}", which does not exist. Create it in the same ` +
        'transaction, or make the reference weak.',
      {id: change.documentId, referenceID: target},
    )
  }
}

function checkNotReferenced(dataset: Dataset, id: string, change: string): void {
  const referrers = strongReferrers(dataset, id).filter((other) => other !== id)
  if (referrers.length === 0) return
  throw refusal(
    'documentHasExistingReferencesError',
    `"${id}" cannot be ${change} while it is referred to by ${referrers.map((other) => `"${other}"`).join(', ')}.`,
    {id, referencingIDs: referrers},
  )
}

function strongTargets(document: LakeDocument | null): Set<string> {
  const edges = document ? referencesOf(document) : []
  return new Set(edges.filter((edge) => !edge.weak).map((edge) => edge.target))
}
