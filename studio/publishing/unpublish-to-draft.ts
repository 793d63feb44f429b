import {UnpublishIcon} from '@sanity/icons/Unpublish'
import {useState} from 'react'
import {
  useDocumentOperation,
  useDocumentPairPermissions,
  type DocumentActionComponent,
  type DocumentActionDescription,
} from 'sanity'

const question =
  'Unpublish this? Readers no longer find it, and its address says so. Everything that you wrote stays here as a draft.'

/**
 * Wraps "Unpublish", so that it is also in the menu of a draft. Sanity shows it only to somebody who looks at
 * the published version (sanity 6.16, `useUnpublishAction`), and then shows an empty form.
 */
export function unpublishToDraft(unpublish: DocumentActionComponent): DocumentActionComponent {
  return function UnpublishToDraft(props): DocumentActionDescription | null {
    const description = unpublish(props)
    const {id, type, published, version} = props
    const {unpublish: operation} = useDocumentOperation(id, type)
    const [permission, isLoading] = useDocumentPairPermissions({id, type, permission: 'unpublish'})
    const [isAsking, setAsking] = useState(false)
    if (description || !published || version) return description
    const isAllowed = permission?.granted === true
    return {
      label: 'Unpublish',
      icon: UnpublishIcon,
      tone: 'critical',
      disabled: Boolean(operation.disabled) || isLoading || !isAllowed,
      title:
        isLoading || isAllowed
          ? 'Takes it from the site, and keeps it as a draft'
          : 'Your role does not allow it',
      onHandle: () => setAsking(true),
      dialog: isAsking && {
        type: 'confirm',
        tone: 'critical',
        message: question,
        confirmButtonText: 'Unpublish',
        onConfirm: () => {
          setAsking(false)
          operation.execute()
        },
        onCancel: () => setAsking(false),
      },
    }
  }
}
