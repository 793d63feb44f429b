import {readArticleText} from '../text/article-text.ts'
import type {TextFormat} from '../text/text-format.ts'
import {writeText} from '../text/write-text.ts'
import {type CslItem, formatNames} from '../shared/csl.ts'
import {textOf} from '../shared/stored.ts'
import {wordsFor} from '../words/words.ts'

/** An article or a plain page as a query returns it. */
export interface StoredArticle {
  _id: string
  _type: 'article' | 'page'
  title: string | null
  slug: string | null
  language?: string | null
  lede: string | null
  publishedAt: string | null
  authors: ({name: string | null} | null)[] | null
  topics: ({title: string | null; synonyms: (string | null)[] | null} | null)[] | null
  body: unknown
}

/** What readers can see of an article, as plain texts. */
export interface SearchableArticle extends Pick<
  StoredArticle,
  '_id' | '_type' | 'title' | 'slug' | 'lede' | 'publishedAt' | 'language'
> {
  authors: string[]
  topics: {title: string; synonyms: string[]}[]
  headings: string[]
  /** Paragraphs, items, captions, rows of tables and footnotes, in document order. */
  passages: string[]
  /** The cited works, without the words that the list of references adds in the site's language. */
  sources: string[]
}

/** Longer texts are searched up to here. */
const maxCharacters = 300_000

/** Addresses are no part of a plain text. */
const context = {
  siteUrl: 'http://localhost',
  page: 'http://localhost',
  projectId: 'none',
  dataset: 'none',
  // Its words are left out, except for the title of a download without one.
  words: wordsFor(undefined),
}

export function readSearchable(article: StoredArticle): SearchableArticle {
  const {_id, _type, title, slug, lede, publishedAt, language} = article
  const text = readArticleText(article.body)
  const written = writeText(text, plainFormat, context).slice(0, maxCharacters)
  return {
    _id,
    _type,
    title,
    slug,
    lede,
    publishedAt,
    ...(language && {language}),
    authors: named((article.authors ?? []).map((author) => author?.name)),
    topics: (article.topics ?? []).flatMap((topic) =>
      topic ? [{title: textOf(topic.title), synonyms: named(topic.synonyms ?? [])}] : [],
    ),
    headings: [...text.headings.values()].map((heading) => heading.text),
    passages: written.split('\n').map(withoutMarks).filter(Boolean),
    sources: text.references.map(({source}) => writeSource(source)),
  }
}

function writeSource(source: CslItem): string {
  const {author = [], issued, title, publisher, 'container-title': container} = source
  const year = issued?.['date-parts'][0][0]
  const names = [formatNames(author), year && `(${year})`].filter(Boolean).join(' ')
  const parts = [names, title, container, publisher].flatMap((part) => part || [])
  // A name or a title may end with a stop.
  return parts.map((part) => part.replace(/\.?$/, '.')).join(' ')
}

function named(values: unknown[]): string[] {
  return values.map(textOf).filter(Boolean)
}

/** Replaces the number of a footnote or citation. If a stored text contains this character, it is removed too. */
const mark = '\uFFFC'

/** Removes the marks of notes, and the space or the brackets that only a mark had needed. */
function withoutMarks(passage: string): string {
  return passage
    .replace(/\s*[([][\s,;\uFFFC]*\uFFFC[\s,;\uFFFC]*[)\]]/gu, '')
    .replace(/\s*\uFFFC+(?=\s|[.,;:!?)\]…”’»]|$)/gu, '')
    .replaceAll(mark, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const same = (inner: string) => inner
const lines = (...texts: string[]) => texts.filter(Boolean).join('\n')
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** Writes each passage on a line of its own. Headings and references have fields of their own. */
const plainFormat: TextFormat = {
  text: oneLine,
  marks: {strong: same, em: same, sub: same, sup: same},
  link: same,
  language: same,
  noteMark: () => mark,
  sourceMark: () => mark,
  line: same,
  paragraph: same,
  heading: () => '',
  quote: same,
  item: same,
  list: (items) => lines(...items),
  figure: ({caption, credit}) => lines(oneLine(caption), oneLine(credit)),
  pullQuote: (text, attribution) => lines(oneLine(text), oneLine(attribution)),
  callout: (inner, _, title) => lines(oneLine(title), inner),
  download: ({title, description}) => lines(oneLine(title), oneLine(description)),
  media: ({title, transcript}) => lines(oneLine(title), ...transcript.map(oneLine)),
  audio: ({title, transcript}) => lines(oneLine(title), ...transcript.map(oneLine)),
  table: ({caption, head, body}) =>
    lines(
      oneLine(caption),
      ...[...head, ...body].map((cells) => cells.filter(Boolean).join(' · ')),
    ),
  invitation: () => '',
  blocks: (blocks) => lines(...blocks),
  notes: (notes) => lines(...notes.map(({inner}) => inner)),
  references: () => '',
}
