import type {Change} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import type {LakeDocument} from '../document.ts'
import {versionName} from '../store/document-id.ts'
import {referencesOf, strong} from '../store/references.ts'
import {hasDocument, strongReferrers} from '../store/transactions.ts'
import {refusal} from './mutation-error.ts'

/**
 * Throws `conflict` if a change that is already written breaks a strong reference: a referenced document was
 * deleted or got another type, or a new reference has no target.
 *
 * Drafts are checked like published documents; the Studio makes their references to unpublished documents
 * weak until they are published. Versions in releases are not checked: the Studio writes strong references to
 * documents that the release will publish (ReferenceInput.tsx, `shouldStrengthenOnPublish`). Publishing the
 * release checks them.
 */
export function checkReferences(dataset: Dataset, change: Change): void {
  if (!change.next) {
    checkNotReferenced(dataset, change.documentId, 'deleted')
    return
  }
  if (change.previous && change.previous._type !== change.next._type) {
    checkNotReferenced(dataset, change.documentId, `changed to the type "${change.next._type}"`)
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
    `"${id}" cannot be ${change} because it is referenced by ${referrers.map((other) => `"${other}"`).join(', ')}.`,
    {id, referencingIDs: referrers},
  )
}

function strongTargets(document: LakeDocument | null): Set<string> {
  const edges = document ? referencesOf(document) : []
  return new Set(edges.filter((edge) => edge.weak === strong).map((edge) => edge.target))
}
