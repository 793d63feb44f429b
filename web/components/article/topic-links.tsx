import {href} from '../../shared/href.ts'
import styles from './topic-links.module.css'

export interface TopicLinksProps {
  topics: {_id: string; _type: string; title: string | null; slug: string | null}[]
}

/** Links to the topics of an article. */
export function TopicLinks({topics}: TopicLinksProps) {
  if (topics.length === 0) return null
  return (
    <ul className={styles['topics']} aria-label="Topics">
      {topics.map((topic) => (
        <li key={topic._id}>
          <a href={href(topic)}>{topic.title ?? 'Untitled'}</a>
        </li>
      ))}
    </ul>
  )
}
