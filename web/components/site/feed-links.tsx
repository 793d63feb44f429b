import {Fragment} from 'react'
import {feedFormats} from '../../exports/feeds/feed-formats.ts'
import styles from './feed-links.module.css'

export interface FeedLinksProps {
  /** What the feeds contain: “new articles”. */
  what: string
  /** The path of the page that has feeds of its own. Empty for those of the whole site. */
  path?: string
}

/** Links to the feeds of the site or of a page, and says what they are for. */
export function FeedLinks({what, path = ''}: FeedLinksProps) {
  const formats = Object.values(feedFormats)
  return (
    <p className={styles['feeds']}>
      Follow {what} in a feed reader, without an account:{' '}
      {formats.map(({name, file, mediaType}, index) => (
        <Fragment key={file}>
          {index > 0 && (index < formats.length - 1 ? ', ' : ' or ')}
          <a href={`${path}/${file}`} type={mediaType}>
            {name}
          </a>
        </Fragment>
      ))}
      .
    </p>
  )
}
