import type {ArticleText, Heading} from '../../text/article-text.ts'
import {TextBlocks} from '../text/text-blocks.tsx'
import {direction} from '../../shared/language.ts'
import type {SiteContent} from '../../content/index.ts'
import {safeHref} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import textStyles from '../text/text-blocks.module.css'
import styles from './article-body.module.css'

export interface ArticleBodyProps {
  text: Pick<ArticleText, 'blocks' | 'headings'>
  /** The settings' call to action, for blocks in the text. */
  invitation?: unknown
  /** The article's slug. */
  from?: string | null | undefined
}

/** Renders an article's text, with a mark for each footnote and citation. */
export function ArticleBody({text, invitation, from}: ArticleBodyProps) {
  return (
    <div className={textStyles['text']}>
      <TextBlocks {...text} invitation={invitation} from={from} />
    </div>
  )
}

/** A text with fewer headings has no table of contents. */
const minHeadings = 3

/** Lists the headings of a text: beside it if there is space, otherwise collapsed above it. */
export function Contents({headings}: {headings: Heading[]}) {
  const shown = headings.filter(({level}) => level < 4)
  if (shown.length < minHeadings) return null
  return (
    <nav aria-label="Contents" className={styles['contents']}>
      <details>
        <summary>Contents</summary>
        <ol>
          {shown.map(({id, level, text}) => (
            <li
              key={id}
              dir={direction(text)}
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

type Notes = NonNullable<NonNullable<SiteContent['settings']>['careNotes']>

/** Shows where to get help in a crisis, for each region in the settings. */
export function CareNotes({notes}: {notes: Notes | null | undefined}) {
  const shown = (notes ?? []).filter(({text}) => textOf(text))
  if (shown.length === 0) return null
  return (
    <section className={styles['care']} aria-labelledby="care_title">
      <h2 id="care_title">If you need someone now</h2>
      <ul>
        {shown.map(({_key, region, text, label, address}) => {
          const target = safeHref(address)
          return (
            <li key={_key} dir={direction(textOf(text))}>
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
