import type {SiteContent} from '../../content/index.ts'
import {safeWebHref} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import type {Words} from '../../words/words.ts'

export interface ElsewhereProps {
  links: NonNullable<NonNullable<SiteContent['settings']>['footer']>['elsewhere'] | undefined
  /** The addresses of the profiles of all authors. */
  profiles: (string | null)[] | undefined
  words: Words
}

/** Links to the same people on other sites. A profile of an author says so (`rel="me"`), for services that check it. */
export function Elsewhere({links, profiles, words}: ElsewhereProps) {
  const own = new Set((profiles ?? []).map(safeWebHref))
  const shown = (links ?? []).flatMap(({_key, label, url}) => {
    const address = safeWebHref(url)
    return address ? [{_key, address, text: textOf(label) || new URL(address).host}] : []
  })
  if (shown.length === 0) return null
  return (
    <nav aria-label={words.author.profiles}>
      <ul>
        {shown.map(({_key, address, text}) => (
          <li key={_key}>
            <a href={address} rel={own.has(address) ? 'me' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
