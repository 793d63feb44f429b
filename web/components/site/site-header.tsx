import type {SiteContent} from '../../content/index.ts'
import {pictureSources} from '../../assets/picture-sources.ts'
import {siteSettings} from '../../settings.ts'
import {textOf} from '../../shared/stored.ts'
import {Picture} from '../text/figures.tsx'
import {Mark} from '../text/inline.tsx'
import type {Words} from '../../words/words.ts'
import styles from './site-header.module.css'
import {SiteLinks} from './site-links.tsx'

export interface SiteHeaderProps {
  name: string
  site: SiteContent | undefined
  words: Words
}

interface SiteNameProps {
  name: string
  design: NonNullable<SiteContent['settings']>['design'] | undefined
}

/** The logo of the settings, or their words for the top of a page, or the name of the site. */
function SiteName({name, design}: SiteNameProps) {
  const words = textOf(design?.wordmark) || name
  const logo = design?.logo
  if (logo?.asset && pictureSources(logo, siteSettings())) {
    const picture = {...logo, alt: textOf(logo.alt) || words}
    return <Picture picture={picture} shape="logo" className={styles['logo']} first />
  }
  return (
    <>
      <Mark />
      {words}
    </>
  )
}

/** The site's name, menu and search link. */
export function SiteHeader({name, site, words}: SiteHeaderProps) {
  const {settings, offersSessions} = site ?? {}
  return (
    <header className={styles['header']}>
      <a href="/" rel="home" className={styles['name']}>
        <SiteName name={name} design={settings?.design} />
      </a>
      <SiteLinks
        links={settings?.navigation}
        label={words.site.menu}
        offersSessions={offersSessions}
        className={styles['menu']}
      />
      <a href="/search" className={styles['search']}>
        {words.search.title}
      </a>
    </header>
  )
}
