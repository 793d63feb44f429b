import {siteSettings} from '../../settings.ts'
import {href} from '../../shared/href.ts'
import {LinkedData, describeTrail} from '../../exports/linked-data/linked-data.tsx'
import type {Words} from '../../words/words.ts'
import styles from './breadcrumbs.module.css'

export interface Crumb {
  name: string
  href: string
}

/** Shows the ancestors of a page. The page itself is the heading. */
export function Breadcrumbs({trail, words}: {trail: Crumb[]; words: Words}) {
  return (
    <nav aria-label={words.site.breadcrumbs} className={styles['trail']}>
      <ol>
        {trail.map(({name, href: address}) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
      </ol>
      <LinkedData things={describeTrail(trail, siteSettings().siteUrl)} />
    </nav>
  )
}

/** Returns the trail of pages below the home page. */
export function homeTrail({site}: Words): Crumb[] {
  return [{name: site.home, href: '/'}]
}

/** Returns the trail of pages below the archive. */
export function archiveTrail(words: Words): Crumb[] {
  return [...homeTrail(words), {name: words.site.articles, href: '/articles'}]
}

interface Titled {
  _type: string
  title: string | null
  slug: string | null
}

/** Returns the home page, the archive, and the article's first topic. */
export function articleTrail(topics: Titled[], words: Words): Crumb[] {
  const [topic] = topics.flatMap((one) => {
    const address = href(one)
    return address && one.title ? [{name: one.title, href: address}] : []
  })
  return [...archiveTrail(words), ...(topic ? [topic] : [])]
}
