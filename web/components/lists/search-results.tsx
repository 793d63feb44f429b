import type {SearchResult} from '../../content/search.ts'
import type {FoundArticle} from '../../search/combine-hits.ts'
import {excerpt} from '../../search/excerpt.ts'
import {highlightWords, termsIn} from '../../search/highlight-words.ts'
import {href} from '../../shared/href.ts'
import {Sentence} from '../text/sentence.tsx'
import {Day} from '../text/day.tsx'
import {describeSearch, quoted} from './describe-search.ts'
import type {Words} from '../../words/words.ts'
import styles from './search-results.module.css'

/** Lists the results of a search, with the words that were found highlighted. */
export function SearchResults({result, words}: {result: SearchResult; words: Words}) {
  const complete = result.found.filter(({missing}) => missing.length === 0)
  const partial = result.found.filter(({missing}) => missing.length > 0)
  const {about, aboutPartial} = describeSearch(result, words)
  return (
    <div className={styles['results']}>
      {about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Results articles={complete} label={words.search.results} words={words} />
      {partial.length > 0 && (
        <>
          {aboutPartial && <p className={styles['partial']}>{aboutPartial}</p>}
          <Results articles={partial} label={words.search.partialResults} words={words} />
        </>
      )}
    </div>
  )
}

interface ResultsProps {
  articles: FoundArticle[]
  label: string
  words: Words
}

function Results({articles, label, words}: ResultsProps) {
  if (articles.length === 0) return null
  return (
    <ol aria-label={label}>
      {articles.map((found) => (
        <li key={found.article._id}>
          <Result {...found} words={words} />
        </li>
      ))}
    </ol>
  )
}

function Result({article, terms, missing, words}: FoundArticle & {words: Words}) {
  const title = article.title ?? words.site.untitled
  const passage = excerpt(article.passages, terms)
  const source = passage ? undefined : excerpt(article.sources, terms)
  return (
    <>
      <h2 {...words.attributesOf(title, article.language)}>
        <a href={href(article)}>
          <Marked text={title} terms={terms} />
        </a>
      </h2>
      <Text
        text={passage ?? article.lede}
        terms={terms}
        words={words}
        language={article.language}
      />
      {source && (
        <Text
          label={words.search.cites}
          text={source}
          terms={terms}
          words={words}
          className={styles['source']}
        />
      )}
      <p className={styles['detail']}>
        <Day date={article.publishedAt} words={words} />
        {article.authors.length > 0 && (
          <span>
            <Sentence
              text={words.article.by}
              parts={{
                names: <Marked text={article.authors.join(words.site.comma)} terms={terms} />,
              }}
            />
          </span>
        )}
        {topicsIn(article, terms, words).map((topic) => (
          <span key={topic}>
            <Sentence
              text={words.search.topic}
              parts={{topic: <Marked text={topic} terms={terms} />}}
            />
          </span>
        ))}
        {missing.length > 0 && <span>{words.search.without(quoted(missing, words.site))}</span>}
      </p>
    </>
  )
}

/** Returns the topics that match, with the other words for them that match. */
function topicsIn(
  {topics}: FoundArticle['article'],
  terms: ReadonlySet<string>,
  {search, site}: Words,
): string[] {
  return topics.flatMap(({title, synonyms}) => {
    const other = synonyms.filter((synonym) => termsIn(synonym, terms).size > 0)
    if (other.length > 0) return search.also(title, other.join(site.comma))
    return termsIn(title, terms).size > 0 ? title : []
  })
}

interface TextProps {
  text: string | null
  terms: ReadonlySet<string>
  words: Words
  label?: string
  language?: string | null | undefined
  className?: string | undefined
}

function Text({text, terms, words, label, language, className}: TextProps) {
  if (!text) return null
  return (
    <p {...(label ? {} : words.attributesOf(text, language))} className={className}>
      {label && <span>{label} </span>}
      <Marked text={text} terms={terms} />
    </p>
  )
}

function Marked({text, terms}: {text: string; terms: ReadonlySet<string>}) {
  return highlightWords(text, terms).map((piece, index) =>
    piece.highlighted ? <mark key={index}>{piece.text}</mark> : piece.text,
  )
}
