import {useDocumentOperation, type DocumentActionComponent} from 'sanity'
import {AccessDeniedIcon} from '@sanity/icons/AccessDenied'

/** The button of a link for a reviewer. */
export const revokeLink: DocumentActionComponent = ({id, type, published}) => {
  const {patch} = useDocumentOperation(id, type)
  if (!published) return null
  const revoked = published['revoked'] === true
  return {
    label: revoked ? 'Revoked' : 'Revoke',
    title: revoked ? 'The link shows nothing any more.' : 'The link stops working at once.',
    icon: AccessDeniedIcon,
    tone: 'critical',
    disabled: revoked || Boolean(patch.disabled),
    onHandle: () => patch.execute([{set: {revoked: true}}], published),
  }
}
