import type {ArticleText, Heading} from '../../text/article-text.ts'
import {TextBlocks} from '../text/text-blocks.tsx'
import type {SiteContent} from '../../content/index.ts'
import {safeHref} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import textStyles from '../text/text-blocks.module.css'
import {wordsWithin, type Words} from '../../words/words.ts'
import styles from './article-body.module.css'

export interface ArticleBodyProps {
  text: Pick<ArticleText, 'blocks' | 'headings'>
  words: Words
  /** The settings' call to action, for blocks in the text. */
  invitation?: unknown
  /** The article's slug. */
  from?: string | null | undefined
  /** The language of the article, if it has one of its own. */
  language?: string | null | undefined
}

/** Renders an article's text, with a mark for each footnote and citation. */
export function ArticleBody({text, words, invitation, from, language}: ArticleBodyProps) {
  return (
    <div className={textStyles['text']} {...words.attributesOf('', language)}>
      <TextBlocks
        {...text}
        words={wordsWithin(words, language)}
        invitation={invitation}
        from={from}
      />
    </div>
  )
}

/** A text with fewer headings has no table of contents. */
const minHeadings = 3

export interface ContentsProps {
  headings: Heading[]
  words: Words
  language?: string | null | undefined
}

/** Lists the headings of a text: beside it if there is space, otherwise collapsed above it. */
export function Contents({headings, words, language}: ContentsProps) {
  const shown = headings.filter(({level}) => level < 4)
  if (shown.length < minHeadings) return null
  const {contents} = words.article
  return (
    <nav aria-label={contents} data-title={contents} className={styles['contents']}>
      <details>
        <summary>{contents}</summary>
        <ol>
          {shown.map(({id, level, text}) => (
            <li
              key={id}
              {...words.attributesOf(text, language)}
              className={level === 3 ? styles['inner'] : undefined}
            >
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

export interface CareNotesProps {
  notes: NonNullable<SiteContent['settings']>['careNotes'] | undefined
  words: Words
}

/** Shows where to get help in a crisis, for each region in the settings. */
export function CareNotes({notes, words}: CareNotesProps) {
  const shown = (notes ?? []).filter(({text}) => textOf(text))
  if (shown.length === 0) return null
  return (
    <section className={styles['care']} aria-labelledby="care_title">
      <h2 id="care_title">{words.article.care}</h2>
      <ul>
        {shown.map(({_key, region, text, label, address}) => {
          const target = safeHref(address)
          return (
            <li key={_key} dir={words.dirOf(textOf(text))}>
              {textOf(region) && <h3>{region}</h3>}
              <p>
                {text}
                {target && (
                  <>
                    {' '}
                    <a href={target}>{textOf(label) || target.replace(/^(tel|mailto):/, '')}</a>
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
