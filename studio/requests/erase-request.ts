import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient, type DocumentActionComponent, type SanityClient} from 'sanity'

const question =
  'Delete this request for good? It is erased with its history, and nobody can bring it back.'

const versionsQuery = /* groq */ `*[_type == "request" && (_id == $draft || _id match "versions.*")]._id`

/**
 * Replaces deletion by erasure: a deleted document stays in the history, but a person who requested a session
 * may want nothing to remain. `npm run requests -- erase` does the same.
 */
export function eraseRequest(remove: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = function EraseRequest(props) {
    const description = remove(props)
    const client = useClient({apiVersion: '2025-02-19'})
    const toast = useToast()
    const [isOpen, setIsOpen] = useState(false)
    const [isErasing, setIsErasing] = useState(false)

    if (!description) return null
    return {
      ...description,
      ...(isErasing && {disabled: true, label: 'Deleting…'}),
      onHandle: () => setIsOpen(true),
      dialog: isOpen && {
        type: 'confirm',
        tone: 'critical',
        message: question,
        confirmButtonText: 'Delete for good',
        onCancel: () => setIsOpen(false),
        onConfirm() {
          setIsOpen(false)
          setIsErasing(true)
          erase(client, props.id)
            .catch((error: unknown) => {
              const why = error instanceof Error ? error.message : String(error)
              toast.push({status: 'error', title: 'The request was not deleted', description: why})
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
async function erase(client: SanityClient, id: string): Promise<void> {
  const versions = await client.fetch<string[]>(
    versionsQuery,
    {draft: `drafts.${id}`},
    {perspective: 'raw', tag: 'versions-of-request'},
  )
  await client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: id,
    includeDrafts: versions.filter((version) => version.endsWith(`.${id}`)),
    purge: true,
  })
}
