import {Sentence} from '../text/sentence.tsx'
import {feedFormats} from '../../exports/feeds/feed-formats.ts'
import type {Words} from '../../words/words.ts'
import styles from './feed-links.module.css'

export interface FeedLinksProps {
  /** What the feeds contain. */
  what: 'articles' | 'topic'
  words: Words
  /** The path of the page that has feeds of its own. Empty for those of the whole site. */
  path?: string
}

/** Links to the feeds of the site or of a page, and says what they are for. */
export function FeedLinks({what, path = '', words}: FeedLinksProps) {
  const formats = Object.values(feedFormats)
  const names = formats.map(({name}) => name)
  const links = words.list(names, 'or').map(({text, index}, at) => {
    const format = index === undefined ? undefined : formats[index]
    return format ? (
      <a key={at} href={`${path}/${format.file}`} type={format.mediaType}>
        {text}
      </a>
    ) : (
      text
    )
  })
  return (
    <p className={styles['feeds']}>
      <Sentence
        text={what === 'articles' ? words.site.followArticles : words.site.followTopic}
        parts={{formats: links}}
      />
    </p>
  )
}
