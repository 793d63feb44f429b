import type {SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {FeedLinks} from './feed-links.tsx'
import {SiteLinks} from './site-links.tsx'
import styles from './site-footer.module.css'

export interface SiteFooterProps {
  name: string
  site: SiteContent | undefined
}

const always = [
  {text: 'All articles', to: '/articles'},
  {text: 'Privacy', to: '/privacy'},
]

export function SiteFooter({name, site}: SiteFooterProps) {
  const {settings, topics = []} = site ?? {}
  const text = settings?.footer?.text || settings?.description
  return (
    <footer className={styles['footer']}>
      <div>
        <p className={styles['name']}>
          <a href="/">{name}</a>
        </p>
        {text && <p>{text}</p>}
        <theme-switch />
      </div>
      <div>
        {topics.length > 0 && (
          <nav aria-label="Topics">
            <ul>
              {topics.map((topic) => (
                <li key={topic._id}>
                  <a href={href(topic)}>{topic.title ?? 'Untitled'}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <SiteLinks links={settings?.footer?.links} label="More" always={always} />
        <FeedLinks what="new articles" />
      </div>
    </footer>
  )
}
