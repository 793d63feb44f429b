import type {ArticleCard, SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {direction} from '../../shared/language.ts'
import {nearestTitles} from '../../search/nearest-titles.ts'
import styles from './search-results.module.css'

export interface SearchSuggestionsProps {
  query: string
  /** Similar words that the articles contain. */
  words: string[]
  topics: SiteContent['topics']
  /** The latest articles, newest first. */
  newest: ArticleCard[]
}

const maxTopics = 12
const maxArticles = 3

/** Offers something to read after a search without a result. */
export function SearchSuggestions({query, words, topics, newest}: SearchSuggestionsProps) {
  const near = nearestTitles(query, topics, maxTopics)
  return (
    <div className={styles['suggestions']}>
      {words.length > 0 && (
        <section>
          <h2>Similar words</h2>
          <ul>
            {words.map((word) => (
              <li key={word}>
                <a href={`/search?${new URLSearchParams({q: word}).toString()}`}>{word}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Links
        title={near.length > 0 ? 'Topics with a similar name' : 'Topics'}
        documents={near.length > 0 ? near : topics.slice(0, maxTopics)}
      />
      <Links title="New articles" documents={newest.slice(0, maxArticles)} />
    </div>
  )
}

interface LinksProps {
  title: string
  documents: {_id: string; _type: string; title: string | null; slug: string | null}[]
}

function Links({title, documents}: LinksProps) {
  if (documents.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {documents.map((one) => (
          <li key={one._id} dir={direction(one.title ?? '')}>
            <a href={href(one)}>{one.title ?? 'Untitled'}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
