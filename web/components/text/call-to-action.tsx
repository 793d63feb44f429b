import {siteSettings} from '../../lake/client.ts'
import {direction} from '../../text/direction.ts'
import {readInvitation, type InvitationPlace} from '../../text/invitation.ts'
import styles from './call-to-action.module.css'

export interface CallToActionProps extends InvitationPlace {
  /** The settings' call to action, as it is stored. */
  invitation: unknown
}

/** The site's one invitation, in the state that its settings are in. Nothing while there is none. */
export function CallToAction({invitation, label, from}: CallToActionProps) {
  const current = readInvitation(invitation, {label, from})
  if (!current) return null
  const {text, link} = current
  return (
    <aside className={styles['invitation']} aria-label="Invitation">
      {text && <p dir={direction(text)}>{text}</p>}
      {link && (
        <a href={link.href} dir={direction(link.label)} data-address={onPaper(link.href)}>
          {link.label}
        </a>
      )}
    </aside>
  )
}

/** Where it leads, for somebody who has only a print: whole, and without what is not for people. */
function onPaper(href: string): string | undefined {
  return href.startsWith('/') ? siteSettings().siteUrl + href.replace(/\?.*/, '') : undefined
}
