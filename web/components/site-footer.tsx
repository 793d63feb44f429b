import {href} from '../href.ts'
import styles from './site-footer.module.css'

export interface SiteFooterProps {
  name: string
  description: string | null
  topics: {_id: string; _type: string; title: string | null; slug: string | null}[]
}

export function SiteFooter({name, description, topics}: SiteFooterProps) {
  return (
    <footer className={styles['footer']}>
      <div>
        <p className={styles['name']}>
          <a href="/">{name}</a>
        </p>
        {description && <p>{description}</p>}
        <theme-switch />
      </div>
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
    </footer>
  )
}
