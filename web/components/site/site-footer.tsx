import type {SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import {Elsewhere} from './elsewhere.tsx'
import {FeedLinks} from './feed-links.tsx'
import {SiteLinks} from './site-links.tsx'
import type {Words} from '../../words/words.ts'
import styles from './site-footer.module.css'

export interface SiteFooterProps {
  name: string
  site: SiteContent | undefined
  words: Words
}

export function SiteFooter({name, site, words}: SiteFooterProps) {
  const {settings, topics = [], offersSessions} = site ?? {}
  const text = settings?.footer?.text || settings?.description
  const imprint = textOf(settings?.footer?.imprint)
  const always = [
    {text: words.site.allArticles, to: '/articles'},
    {text: words.privacy.title, to: '/privacy'},
  ]
  return (
    <footer className={styles['footer']}>
      <div>
        <p className={styles['name']}>
          <a href="/">{name}</a>
        </p>
        {text && <p dir={words.dirOf(text)}>{text}</p>}
        <theme-switch
          data-label={words.site.colours}
          data-auto={words.site.asOnDevice}
          data-light={words.site.light}
          data-dark={words.site.dark}
        />
      </div>
      <div>
        {topics.length > 0 && (
          <nav aria-label={words.site.topics}>
            <ul>
              {topics.map((topic) => (
                <li key={topic._id}>
                  <a href={href(topic)}>{topic.title ?? words.site.untitled}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <SiteLinks
          links={settings?.footer?.links}
          label={words.site.more}
          offersSessions={offersSessions}
          always={always}
        />
        <Elsewhere links={settings?.footer?.elsewhere} profiles={site?.profiles} words={words} />
        <FeedLinks what="articles" words={words} />
      </div>
      {imprint && (
        <p className={styles['imprint']} dir={words.dirOf(imprint)}>
          {imprint}
        </p>
      )}
    </footer>
  )
}
