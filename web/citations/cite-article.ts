import {formatNames, splitName} from './format-names.ts'
import {referenceText, type ReferencePart} from './format-reference.ts'

/** What somebody who cites an article of this site needs to know. */
export interface CitableArticle {
  title: string
  /** The authors' whole names. */
  authors: string[]
  /** A day as `2026-03-01`; undefined where there is none. */
  publishedAt: string | undefined
  site: string
  /** The whole address of the article's page. */
  url: string
  /** The last segment of that address, from which the entry's key is made. */
  slug: string
  language: string
}

const months = new Intl.DateTimeFormat('en-US', {month: 'long', day: 'numeric', timeZone: 'UTC'})

/** The article's own entry for a reference list, in APA style, 7th edition. */
export function citeInApa(article: CitableArticle): ReferencePart[] {
  const names = formatNames(article.authors.map(splitName))
  const day = readDay(article.publishedAt)
  const date = day ? `(${day.year}, ${months.format(day.time)}).` : '(n.d.).'
  const title = {text: article.title, italic: true} as const
  const stop = /[.?!…]$/.test(article.title) ? '' : '.'
  const site = article.site ? ` ${article.site}.` : ''
  const start: ReferencePart[] = names
    ? [
        {text: `${names.endsWith('.') ? names : `${names}.`} ${date} `},
        title,
        {text: `${stop}${site} `},
      ]
    : [title, {text: `${stop} ${date}${site} `}]
  return [...start, {text: article.url, href: article.url}]
}

export function citeInText(article: CitableArticle): string {
  return referenceText(citeInApa(article))
}

/** The article as an entry of a BibTeX file. */
export function citeInBibtex(article: CitableArticle): string {
  const day = readDay(article.publishedAt)
  const authors = article.authors.map((name) => {
    const {family, given} = splitName(name)
    return given ? `${escapeBibtex(family)}, ${escapeBibtex(given)}` : `{${escapeBibtex(family)}}`
  })
  const fields: [string, string | undefined][] = [
    ['author', authors.join(' and ')],
    ['title', `{${escapeBibtex(article.title)}}`],
    ['organization', escapeBibtex(article.site)],
    ['year', day?.year],
    ['month', day?.month],
    ['day', day?.day],
    ['url', article.url.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['language', escapeBibtex(article.language)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@online{${bibtexKey(article)},\n${lines.join(',\n')}\n}\n`
}

/** The article as an entry of a RIS file, with the line ends that its readers expect. */
export function citeInRis(article: CitableArticle): string {
  const day = readDay(article.publishedAt)
  const lines: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ...article.authors.map((name): [string, string] => {
      const {family, given} = splitName(name)
      return ['AU', given ? `${family}, ${given}` : family]
    }),
    ['TI', article.title],
    ['T2', article.site],
    ['PY', day?.year],
    ['DA', day && `${day.year}/${day.month}/${day.day}/`],
    ['UR', article.url],
    ['LA', article.language],
  ]
  const text = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []))
  return `${text.join('')}ER  - \r\n`
}

const bibtexSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Braces in a title must come in pairs, escaped or not: they are written by their names. */
function escapeBibtex(text: string): string {
  return oneLine(text).replace(/[\\~^]|[{}]|[%$&#_]/g, (sign) => {
    if (sign === '{') return '\\textbraceleft{}'
    if (sign === '}') return '\\textbraceright{}'
    return bibtexSigns[sign] ?? `\\${sign}`
  })
}

/** Neither a line end nor any other sign that steers instead of being shown. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Plain letters and digits, because every other sign is refused by some reader of the format. */
function bibtexKey({authors, publishedAt, slug}: CitableArticle): string {
  const family = plain(splitName(authors[0] ?? '').family)
  const word =
    slug
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .find((part) => part.length > 3) ?? 'article'
  return `${family || 'anonymous'}${readDay(publishedAt)?.year ?? ''}${word}`
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

function readDay(date: string | undefined) {
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time)) return undefined
  const [year = '', month = '', day = ''] = new Date(time).toISOString().slice(0, 10).split('-')
  return {time, year, month, day}
}
