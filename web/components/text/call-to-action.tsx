import {siteSettings} from '../../lake/client.ts'
import {direction} from '../../text/direction.ts'
import {readInvitation, type InvitationContext} from '../../text/invitation.ts'
import styles from './call-to-action.module.css'

export interface CallToActionProps extends InvitationContext {
  /** The stored call to action of the settings. */
  invitation: unknown
}

/** Shows the site's call to action in its current state. Renders nothing if there is none. */
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

/** Returns the link's address for print: absolute and without the query string. */
function onPaper(href: string): string | undefined {
  return href.startsWith('/') ? siteSettings().siteUrl + href.replace(/\?.*/, '') : undefined
}
