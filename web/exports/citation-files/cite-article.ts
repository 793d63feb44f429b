import type {CslItem, CslName} from '../../shared/csl.ts'
import {
  formatReference,
  referenceText,
  type ReferencePart,
} from '../../text/citations/format-reference.ts'

/** An article of this site as CSL-JSON: its id is the slug, its container the site, its URL the whole address. */
export type CitableArticle = CslItem & {type: 'webpage'}

/** The article's own entry for a reference list, in APA style, 7th edition. */
export function citeInApa(article: CitableArticle): ReferencePart[] {
  return formatReference(article)
}

export function citeInText(article: CitableArticle): string {
  return referenceText(citeInApa(article))
}

/** The article as CSL-JSON, which Zotero, Pandoc and others read: a list with one item. */
export function citeInCsl(article: CitableArticle): string {
  return `${JSON.stringify([article], null, 2)}\n`
}

/** The article as an entry of a BibTeX file. */
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

/** `Family, Suffix, Given`; in braces what is one name and must not be split. */
function bibtexName({family, given, suffix, literal}: CslName): string {
  if (literal || !family) return `{${escapeBibtex(literal ?? given ?? '')}}`
  if (!given && !suffix) return `{${escapeBibtex(family)}}`
  return [family, suffix, given]
    .filter((part) => part !== undefined)
    .map((part) => (/,|\band\b/i.test(part) ? `{${escapeBibtex(part)}}` : escapeBibtex(part)))
    .join(', ')
}

/** The article as an entry of a RIS file, with the line ends that its readers expect. */
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

/** `Family, Given, Suffix`. */
function risName({family, given, suffix, literal}: CslName): string {
  if (literal || !family) return literal ?? given ?? ''
  return [family, given ?? (suffix && ''), suffix].filter((part) => part !== undefined).join(', ')
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
