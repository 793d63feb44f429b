import type {CallToAction as Invitation} from '../content/index.ts'
import {safeHref} from '../text/safe-href.ts'
import styles from './call-to-action.module.css'

export interface CallToActionProps {
  invitation: Invitation | null | undefined
  /** Other words for the link, from the place in a text where it stands. */
  label?: unknown
}

/** The site's one invitation. Renders nothing while the settings do not say where it leads. */
export function CallToAction({invitation, label}: CallToActionProps) {
  const target = safeHref(invitation?.target)
  const words = (typeof label === 'string' && label.trim()) || invitation?.label?.trim()
  if (!target || !words) return null
  return (
    <aside className={styles['invitation']} aria-label="Invitation">
      {invitation?.text?.trim() && <p>{invitation.text}</p>}
      <a href={target}>{words}</a>
    </aside>
  )
}
