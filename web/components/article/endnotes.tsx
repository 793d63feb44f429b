import type {Footnote, Reference} from '../../text/citations/notes-and-sources.ts'
import {TextBlocks} from '../text/text-blocks.tsx'
import {
  formatReference,
  type ReferencePart,
  referenceText,
} from '../../text/citations/format-reference.ts'
import {
  citeInApa,
  citeInBibtex,
  citeInRis,
  type CitableArticle,
} from '../../exports/citation-files/cite-article.ts'
import {wordsWithin, type Words} from '../../words/words.ts'
import {plainText} from '../../text/portable-text.ts'
import styles from './endnotes.module.css'

export interface NotesProps {
  footnotes: Footnote[]
  words: Words
  /** The language of the article, if it has one of its own. */
  language?: string | null | undefined
}

/** Lists the footnotes of a text, each with a link back to its mark. */
export function Notes({footnotes, words, language}: NotesProps) {
  if (footnotes.length === 0) return null
  const inside = wordsWithin(words, language)
  return (
    <section className={styles['notes']} role="doc-endnotes" aria-labelledby="notes_title">
      <h2 id="notes_title">{words.notes.notes}</h2>
      <ol>
        {footnotes.map(({id, number, text, markId}) => (
          <li
            key={id}
            id={id}
            tabIndex={-1}
            {...words.attributesOf(text.map(plainText).join(' '), language)}
          >
            <TextBlocks blocks={text} words={inside} />
            <BackLinks
              anchors={[markId]}
              label={(place) => words.notes.backToFootnote(number, place)}
              words={inside}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Lists the sources of an article in APA style, each with links back to its citations. */
export function References({references, words}: {references: Reference[]; words: Words}) {
  if (references.length === 0) return null
  return (
    <section className={styles['notes']} role="doc-bibliography" aria-labelledby="references_title">
      <h2 id="references_title">{words.notes.references}</h2>
      <ol className={styles['sources']}>
        {references.map(({id, number, source, markIds}) => (
          <li key={id} id={id} tabIndex={-1} dir={words.dirOf(source.title)}>
            <p>
              <ReferenceParts parts={formatReference(source, words)} />
            </p>
            <BackLinks
              anchors={markIds}
              label={(place) => words.notes.backToSource(number, place)}
              words={words}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Renders a formatted reference with its italics and links. */
export function ReferenceParts({parts}: {parts: ReferencePart[]}) {
  return parts.map(({text, italic, href, attributes}, index) => {
    if (href) {
      return (
        <a key={index} href={href}>
          {text}
        </a>
      )
    }
    return italic ? (
      <cite key={index} {...attributes}>
        {text}
      </cite>
    ) : (
      text
    )
  })
}

export interface BackLinksProps {
  /** The anchors of the marks, in document order. */
  anchors: string[]
  /** Returns the name of a link. `place` is its letter if there are several, and empty otherwise. */
  label: (place: string) => string
  words: Words
}

/** Links back to the marks in the text: one arrow, or a letter for each of several. */
export function BackLinks({anchors, label, words}: BackLinksProps) {
  return (
    <span className={styles['back']} {...words.own}>
      {anchors.map((anchor, index) => {
        const letter = anchors.length > 1 ? letterOf(index) : ''
        return (
          <a key={anchor} href={`#${anchor}`} role="doc-backlink" aria-label={label(letter)}>
            ↩{'\uFE0E'}
            {letter && <sup>{letter}</sup>}
          </a>
        )
      })}
    </span>
  )
}

/** Returns a … z, aa … az, as in the columns of a spreadsheet. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}

export interface CiteProps {
  article: CitableArticle
  /** The path of the article's page. */
  page: string
  words: Words
}

/** Shows how to cite the article, with links to citation files. */
export function Cite({article, page, words}: CiteProps) {
  const apa = citeInApa(article, words)
  return (
    <details className={styles['cite']}>
      <summary>{words.cite.heading}</summary>
      <p>
        <ReferenceParts parts={apa} />
      </p>
      <p>
        <copy-text data-text={referenceText(apa)} data-label={words.site.copy} />
        <a href={`${page}/cite.bib`} download>
          BibTeX
        </a>
        <a href={`${page}/cite.ris`} download>
          RIS
        </a>
        <a href={`${page}/cite.json`} download>
          CSL-JSON
        </a>
      </p>
      <pre>{citeInBibtex(article)}</pre>
      <pre>{citeInRis(article)}</pre>
    </details>
  )
}
