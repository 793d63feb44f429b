import {stegaClean} from '@sanity/client/stega'
import type {SiteContent} from '../../content/index.ts'
import {href, leadsToSessions, safeHref} from '../../shared/href.ts'

type Settings = NonNullable<SiteContent['settings']>

export interface SiteLinksProps {
  links: Settings['navigation'] | undefined
  label: string
  /** Without them, links to their page are omitted. */
  offersSessions: boolean | undefined
  /** Links that are always shown, unless the settings have them too. */
  always?: {text: string; to: string}[]
  className?: string | undefined
}

/** The links of the menu or the footer from the settings. Links without a valid target are omitted. */
export function SiteLinks({links, label, offersSessions, always = [], className}: SiteLinksProps) {
  const chosen = (links ?? []).flatMap(({_key, label: text, target, address}) => {
    const to = (target && href(target)) ?? safeHref(stegaClean(address))
    const isShown = text && to && (offersSessions || !leadsToSessions(to))
    return isShown ? [{_key, text, to}] : []
  })
  const others = always.filter(({to}) => !chosen.some((link) => link.to === to))
  const shown = [...chosen, ...others.map((link) => ({_key: link.to, ...link}))]
  if (shown.length === 0) return null
  return (
    <nav aria-label={label} className={className}>
      <ul>
        {shown.map(({_key, text, to}) => (
          <li key={_key}>
            <a href={to}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
