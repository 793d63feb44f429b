import type {ArticleCard, SiteContent} from '../../content/index.ts'
import {href} from '../../shared/href.ts'
import {nearestTitles} from '../../search/nearest-titles.ts'
import type {Words} from '../../words/words.ts'
import styles from './search-results.module.css'

export interface SearchSuggestionsProps {
  query: string
  /** Similar words that the articles contain. */
  similar: string[]
  topics: SiteContent['topics']
  /** The latest articles, newest first. */
  newest: ArticleCard[]
  words: Words
}

const maxTopics = 12
const maxArticles = 3

/** Offers something to read after a search without a result. */
export function SearchSuggestions({query, similar, topics, newest, words}: SearchSuggestionsProps) {
  const near = nearestTitles(query, topics, maxTopics)
  return (
    <div className={styles['suggestions']}>
      {similar.length > 0 && (
        <section>
          <h2>{words.search.similarWords}</h2>
          <ul>
            {similar.map((word) => (
              <li key={word}>
                <a href={`/search?${new URLSearchParams({q: word}).toString()}`}>{word}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Links
        title={near.length > 0 ? words.search.similarTopics : words.site.topics}
        documents={near.length > 0 ? near : topics.slice(0, maxTopics)}
        words={words}
      />
      <Links
        title={words.search.newArticles}
        documents={newest.slice(0, maxArticles)}
        words={words}
      />
    </div>
  )
}

interface LinksProps {
  title: string
  documents: {_id: string; _type: string; title: string | null; slug: string | null}[]
  words: Words
}

function Links({title, documents, words}: LinksProps) {
  if (documents.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {documents.map((one) => (
          <li key={one._id} dir={words.dirOf(one.title ?? '')}>
            <a href={href(one)}>{one.title ?? words.site.untitled}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
