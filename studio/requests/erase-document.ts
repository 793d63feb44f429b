import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient, type DocumentActionComponent, type SanityClient} from 'sanity'

const erasable = new Set(['request', 'follower'])

/** Returns whether deletion of this type is erasure, because its documents are about a reader. */
export function isErasable(type: string): boolean {
  return erasable.has(type)
}

const versionsQuery = /* groq */ `*[_type == $type && (_id == $draft || _id match "versions.*")]._id`

/**
 * Replaces deletion by erasure: a deleted document stays in the history, but a person who requested a session or
 * followed the site may want nothing to remain. `npm run requests -- erase` and `npm run followers -- erase` do the
 * same.
 */
export function eraseDocument(remove: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = function EraseDocument(props) {
    const description = remove(props)
    const client = useClient({apiVersion: '2025-02-19'})
    const toast = useToast()
    const [isOpen, setIsOpen] = useState(false)
    const [isErasing, setIsErasing] = useState(false)

    if (!description) return null
    const name = props.type
    return {
      ...description,
      ...(isErasing && {disabled: true, label: 'Deleting…'}),
      onHandle: () => setIsOpen(true),
      dialog: isOpen && {
        type: 'confirm',
        tone: 'critical',
        message: `Delete this ${name} for good? It is erased with its history, and nobody can bring it back.`,
        confirmButtonText: 'Delete for good',
        onCancel: () => setIsOpen(false),
        onConfirm() {
          setIsOpen(false)
          setIsErasing(true)
          erase(client, props)
            .catch((error: unknown) => {
              const why = error instanceof Error ? error.message : String(error)
              toast.push({status: 'error', title: `The ${name} was not deleted`, description: why})
            })
            .finally(() => setIsErasing(false))
        },
      },
    }
  }
  action.action = 'delete'
  return action
}

/** A purge must list the existing drafts and versions of the document. */
async function erase(client: SanityClient, {id, type}: {id: string; type: string}): Promise<void> {
  const versions = await client.fetch<string[]>(
    versionsQuery,
    {type, draft: `drafts.${id}`},
    {perspective: 'raw', tag: 'versions-of-request'},
  )
  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: id,
    includeDrafts: versions.filter((version) => version.endsWith(`.${id}`)),
    purge: true,
  })
}
