import type {SiteContent} from '../../content/index.ts'
import {Mark} from '../text/inline.tsx'
import type {Words} from '../../words/words.ts'
import styles from './site-header.module.css'
import {SiteLinks} from './site-links.tsx'

export interface SiteHeaderProps {
  name: string
  settings: SiteContent['settings'] | undefined
  words: Words
}

/** The site's name, menu and search link. */
export function SiteHeader({name, settings, words}: SiteHeaderProps) {
  return (
    <header className={styles['header']}>
      <a href="/" rel="home" className={styles['name']}>
        <Mark />
        {name}
      </a>
      <SiteLinks links={settings?.navigation} label={words.site.menu} className={styles['menu']} />
      <a href="/search" className={styles['search']}>
        {words.search.title}
      </a>
    </header>
  )
}
