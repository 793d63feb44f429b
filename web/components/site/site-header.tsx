import type {SiteContent} from '../../content/index.ts'
import {Mark} from '../text/inline.tsx'
import styles from './site-header.module.css'
import {SiteLinks} from './site-links.tsx'

export interface SiteHeaderProps {
  name: string
  settings: SiteContent['settings'] | undefined
}

/** The site's name, menu and search link. */
export function SiteHeader({name, settings}: SiteHeaderProps) {
  return (
    <header className={styles['header']}>
      <a href="/" rel="home" className={styles['name']}>
        <Mark />
        {name}
      </a>
      <SiteLinks links={settings?.navigation} label="Menu" className={styles['menu']} />
      <a href="/search" className={styles['search']}>
        Search
      </a>
    </header>
  )
}
