import {useDocumentOperation, type DocumentActionComponent} from 'sanity'
import {ArchiveIcon} from '@sanity/icons/Archive'
import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {ResetIcon} from '@sanity/icons/Reset'

const steps: Record<string, {to: string; label: string; title: string; icon: typeof ResetIcon}> = {
  new: {
    to: 'answered',
    label: 'Mark as answered',
    title: 'You have written back to this person.',
    icon: CheckmarkIcon,
  },
  answered: {
    to: 'closed',
    label: 'Close',
    title: 'Nothing is left to do.',
    icon: ArchiveIcon,
  },
  closed: {
    to: 'new',
    label: 'Open again',
    title: 'Puts it back among the new ones.',
    icon: ResetIcon,
  },
}

/** The button of a request: takes it to where it goes next. */
export const moveRequest: DocumentActionComponent = ({id, type, published}) => {
  const {patch} = useDocumentOperation(id, type)
  const step = steps[String(published?.['status'] ?? 'new')]
  if (!published || !step) return null
  const {to, label, title, icon} = step
  return {
    label,
    title,
    icon,
    disabled: Boolean(patch.disabled),
    onHandle: () => patch.execute([{set: {status: to}}], published),
  }
}
