import {type CslItem, type CslName, cslDay} from '../../shared/csl.ts'
import {
  formatReference,
  referenceText,
  type ReferencePart,
} from '../../text/citations/format-reference.ts'
import {stegaClean} from '@sanity/client/stega'
import type {Article, SiteContent} from '../../content/index.ts'
import {siteName} from '../../content/site.ts'
import {href} from '../../shared/href.ts'
import type {SiteSettings} from '../../settings.ts'
import {dayOf} from '../../shared/dates.ts'
import {readOwnLanguage} from '../../shared/language.ts'
import {textOf} from '../../shared/stored.ts'
import {citedName} from '../../shared/author-names.ts'
import {wordsFor, type Words} from '../../words/words.ts'

/** An article as CSL-JSON. Its id is the slug, its container is the site, and its URL is absolute. */
export type CitableArticle = CslItem & {type: 'webpage'}

/** Formats the article's own entry for a reference list, in APA style, 7th edition. */
export function citeInApa(article: CitableArticle, words: Words): ReferencePart[] {
  return formatReference(article, words)
}

export function citeInText(article: CitableArticle, words: Words): string {
  return referenceText(citeInApa(article, words))
}

/** Serializes the article as CSL-JSON, for Zotero, Pandoc and others: a list with one item. */
export function citeInCsl(article: CitableArticle): string {
  return `${JSON.stringify([article], null, 2)}\n`
}

/** Serializes the article as a BibTeX entry. */
export function citeInBibtex(article: CitableArticle): string {
  const {year, month, day} = dateOf(article)
  const fields: [string, string | undefined][] = [
    ['author', article.author?.map(bibtexName).join(' and ')],
    ['title', `{${escapeBibtex(article.title ?? '')}}`],
    ['organization', escapeBibtex(article['container-title'] ?? '')],
    ['year', year],
    ['month', month],
    ['day', day],
    ['url', article.URL?.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['language', escapeBibtex(article.language ?? '')],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  return `@online{${bibtexKey(article)},\n${lines.join(',\n')}\n}\n`
}

/** Formats a name as `Family, Suffix, Given`. Braces protect names that must not be split. */
function bibtexName({family, given, suffix, literal}: CslName): string {
  if (literal || !family) return `{${escapeBibtex(literal ?? given ?? '')}}`
  if (!given && !suffix) return `{${escapeBibtex(family)}}`
  return [family, suffix, given]
    .filter((part) => part !== undefined)
    .map((part) => (/,|\band\b/i.test(part) ? `{${escapeBibtex(part)}}` : escapeBibtex(part)))
    .join(', ')
}

/** Serializes the article as a RIS entry, with the line ends that the format requires. */
export function citeInRis(article: CitableArticle): string {
  const {year, month, day} = dateOf(article)
  const lines: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ...(article.author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ['TI', article.title],
    ['T2', article['container-title']],
    ['PY', year],
    ['DA', year && month && day && `${year}/${month}/${day}/`],
    ['UR', article.URL],
    ['LA', article.language],
  ]
  const text = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []))
  return `${text.join('')}ER  - \r\n`
}

/** Formats a name as `Family, Given, Suffix`. */
function risName({family, given, suffix, literal}: CslName): string {
  if (literal || !family) return literal ?? given ?? ''
  return [family, given ?? (suffix && ''), suffix].filter((part) => part !== undefined).join(', ')
}

const bibtexSigns: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Escapes special characters. Braces are written as commands, because even escaped ones must be balanced. */
function escapeBibtex(text: string): string {
  return oneLine(text).replace(/[\\~^]|[{}]|[%$&#_]/g, (sign) => {
    if (sign === '{') return '\\textbraceleft{}'
    if (sign === '}') return '\\textbraceright{}'
    return bibtexSigns[sign] ?? `\\${sign}`
  })
}

/** Replaces line ends and other control characters by spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Returns a key of ASCII letters and digits, because some readers of the format refuse all other characters. */
function bibtexKey({author: [first] = [], issued, id}: CitableArticle): string {
  const family = plain(first?.family ?? first?.literal ?? '')
  const word =
    id
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .find((part) => part.length > 3) ?? 'article'
  return `${family || 'anonymous'}${issued?.['date-parts'][0][0] ?? ''}${word}`
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

function dateOf({issued}: CitableArticle) {
  const [year, month, day] =
    issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')) ?? []
  return {year, month, day}
}

/** Returns the citation data of an article, with its absolute address. */
export function citableArticle(
  marked: Article,
  site: SiteContent | undefined,
  {siteUrl, timeZone}: Pick<SiteSettings, 'siteUrl' | 'timeZone'>,
): CitableArticle {
  const article = stegaClean(marked)
  const words = wordsFor(site?.settings?.language)
  const issued = cslDay(dayOf(article.publishedAt, timeZone))
  return {
    id: article.slug ?? '',
    type: 'webpage',
    title: textOf(article.title) || words.site.untitled,
    author: (article.authors ?? []).flatMap((author) => (author && citedName(author)) || []),
    ...(issued && {issued}),
    'container-title': stegaClean(siteName(site)),
    URL: new URL(href(article) ?? '/', siteUrl).href,
    language: readOwnLanguage(article.language) ?? words.language,
  }
}
