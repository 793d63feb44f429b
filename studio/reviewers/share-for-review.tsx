import {useState} from 'react'
import type {DocumentActionComponent} from 'sanity'
import {ShareIcon} from '@sanity/icons/Share'
import {ReviewLinks} from './review-links.tsx'

/** A menu entry that opens the review links of this document. */
export const shareForReview: DocumentActionComponent = ({id, draft, published, version}) => {
  const [open, setOpen] = useState(false)
  const exists = Boolean(draft ?? published ?? version)
  return {
    label: 'Share for review',
    icon: ShareIcon,
    disabled: !exists,
    title: exists
      ? 'Makes a link with which somebody without an account reads the draft'
      : 'Write something first: there is nothing to be reviewed yet',
    onHandle: () => setOpen(true),
    dialog: open && {
      type: 'dialog',
      header: 'Share for review',
      width: 'medium',
      onClose: () => setOpen(false),
      content: <ReviewLinks documentId={id} />,
    },
  }
}
