import type {SearchResult} from '../../content/search.ts'
import type {FoundArticle} from '../../search/combine-hits.ts'
import {excerpt} from '../../search/excerpt.ts'
import {highlightWords, termsIn} from '../../search/highlight-words.ts'
import {direction} from '../../shared/language.ts'
import {href} from '../../shared/href.ts'
import {Published} from '../text/published.tsx'
import {describeSearch, quoted} from './describe-search.ts'
import styles from './search-results.module.css'

/** Lists the results of a search, with the words that were found highlighted. */
export function SearchResults({result}: {result: SearchResult}) {
  const complete = result.found.filter(({missing}) => missing.length === 0)
  const partial = result.found.filter(({missing}) => missing.length > 0)
  const {about, aboutPartial} = describeSearch(result)
  return (
    <div className={styles['results']}>
      {about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Results articles={complete} label="Articles found" />
      {partial.length > 0 && (
        <>
          {aboutPartial && <p className={styles['partial']}>{aboutPartial}</p>}
          <Results articles={partial} label="Articles with some of the words" />
        </>
      )}
    </div>
  )
}

function Results({articles, label}: {articles: FoundArticle[]; label: string}) {
  if (articles.length === 0) return null
  return (
    <ol aria-label={label}>
      {articles.map((found) => (
        <li key={found.article._id}>
          <Result {...found} />
        </li>
      ))}
    </ol>
  )
}

function Result({article, terms, missing}: FoundArticle) {
  const title = article.title ?? 'Untitled'
  const passage = excerpt(article.passages, terms)
  const source = passage ? undefined : excerpt(article.sources, terms)
  return (
    <>
      <h2 dir={direction(title)}>
        <a href={href(article)}>
          <Marked text={title} terms={terms} />
        </a>
      </h2>
      <Text text={passage ?? article.lede} terms={terms} />
      {source && <Text label="Cites" text={source} terms={terms} className={styles['source']} />}
      <p className={styles['detail']}>
        <Published date={article.publishedAt} />
        {article.authors.length > 0 && (
          <span>
            By <Marked text={article.authors.join(', ')} terms={terms} />
          </span>
        )}
        {topicsIn(article, terms).map((topic) => (
          <span key={topic}>
            Topic: <Marked text={topic} terms={terms} />
          </span>
        ))}
        {missing.length > 0 && <span>Without {quoted(missing)}</span>}
      </p>
    </>
  )
}

/** Returns the topics that match, with the other words for them that match. */
function topicsIn({topics}: FoundArticle['article'], terms: ReadonlySet<string>): string[] {
  return topics.flatMap(({title, synonyms}) => {
    const other = synonyms.filter((synonym) => termsIn(synonym, terms).size > 0)
    if (other.length > 0) return `${title} (also ${other.join(', ')})`
    return termsIn(title, terms).size > 0 ? title : []
  })
}

interface TextProps {
  text: string | null
  terms: ReadonlySet<string>
  label?: string
  className?: string | undefined
}

function Text({text, terms, label, className}: TextProps) {
  if (!text) return null
  return (
    <p dir={label ? undefined : direction(text)} className={className}>
      {label && <span>{label}: </span>}
      <Marked text={text} terms={terms} />
    </p>
  )
}

function Marked({text, terms}: {text: string; terms: ReadonlySet<string>}) {
  return highlightWords(text, terms).map((piece, index) =>
    piece.highlighted ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
}
