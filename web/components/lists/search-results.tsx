import type {FoundArticle} from '../../content/search.ts'
import {href} from '../../shared/href.ts'
import {excerpt, highlightWords} from '../../search/highlight-words.ts'
import {direction} from '../../shared/language.ts'
import {Published} from '../article/byline.tsx'
import styles from './search-results.module.css'

export interface SearchResultsProps {
  articles: FoundArticle[]
  words: string[]
}

/** Lists the results of a search, with the search words highlighted. */
export function SearchResults({articles, words}: SearchResultsProps) {
  return (
    <ol className={styles['results']}>
      {articles.map((article) => (
        <li key={article._id}>
          <h2 dir={direction(article.title ?? '')}>
            <a href={href(article)}>
              <Marked text={article.title ?? 'Untitled'} words={words} />
            </a>
          </h2>
          <Shown text={excerpt(article.text, words) ?? article.lede} words={words} />
          <p className={styles['date']}>
            <Published date={article.publishedAt} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Shown({text, words}: {text: string | null; words: string[]}) {
  if (!text) return null
  return (
    <p dir={direction(text)}>
      <Marked text={text} words={words} />
    </p>
  )
}

function Marked({text, words}: {text: string; words: string[]}) {
  return highlightWords(text, words).map((piece, index) =>
    piece.highlighted ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
}
