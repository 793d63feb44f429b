import {cslTypes, type CslName, type SourceKind} from '../../web/shared/csl.ts'
import {normaliseDoi} from '../../web/shared/doi.ts'
import {readSuffix} from '../../web/shared/guess-name.ts'
import {webAddress} from './addresses.ts'
import {readDate} from './dates.ts'
import {noteYear, pageRange} from './reading-parts.ts'
import {filledOnly, type CslReading, type CslResult} from './source-fields.ts'

const compare =
  'Which words are the authors, the title and the rest was read from the punctuation. Compare each field with your reference, and correct what is wrong.'

/**
 * Converts a line of a list of references in APA style, as Google Scholar and most journals give it, to CSL-JSON:
 * `Wren, A. B., & Roe, C. (2019). Title. Journal, 12(3), 4–9. https://doi.org/…`. Undefined for anything else. The style
 * has no marks for its parts, so the writer is asked to compare them.
 * https://apastyle.apa.org/style-grammar-guidelines/references
 */
export function readApa(text: string): CslResult | undefined {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:\[?\d{1,3}[.\]]|[•*–-])\s+/, '')
    .trim()
  const found =
    /^(?<names>[^()]{2,}?(?: \(Eds?\.\)\.?)?) ?\((?<date>[^()]*)\)\.? (?<rest>.+)$/u.exec(line)
  const {names = '', date = '', rest = ''} = found?.groups ?? {}
  const issued = readDate(date)
  if (!found || (!issued && !/^(?:n\. ?d\.|in press|forthcoming)$/i.test(date))) return undefined
  const {authors, notes} = readAuthors(names)
  const {address, before} = splitAddress(rest)
  const work = readWork(before, Boolean(address.URL))
  if (!work) return undefined
  const {kind, notKept = [], ...parts} = work
  if (issued) notes.push(...noteYear(date.replace(/(?<=\d{4})[a-z]$/, ''), issued))
  return {
    format: 'APA',
    item: filledOnly<CslReading>({
      type: cslTypes[kind],
      author: authors,
      ...(issued && {issued: {'date-parts': [issued]}}),
      ...parts,
      ...address,
    }),
    notKept,
    notes: [...notes, compare],
  }
}

/** Family name and initials, with a suffix: `Wren, A.-B., Jr.` */
const person =
  /\s*(?<family>[^,]+?), (?<given>\p{Lu}\p{Ll}?\.(?:[ -]?\p{Lu}\p{Ll}?\.)*)(?:,? (?<suffix>Jr\.?|Sr\.?|I{2,3}|IV)(?=[,\s]|$))?(?<end>,? ?(?:&|and|…|\. ?\. ?\.)+ ?|, |$| et al\.$)/uy

function readAuthors(names: string): {authors: CslName[]; notes: string[]} {
  const editors = / \(Eds?\.\)\.?$/
  const authors: CslName[] = []
  const notes: string[] = []
  const list = names.replace(editors, '').replace(/,? et al\.$/, ' et al.')
  if (editors.test(names)) {
    notes.push('No author is named. The editors stand in the place of the authors.')
  }
  let at = 0
  for (;;) {
    person.lastIndex = at
    const {family, given, suffix, end = ''} = person.exec(list)?.groups ?? {}
    if (!family || !given) break
    const read = suffix && readSuffix(suffix)
    authors.push({family, given, ...(read && {suffix: read})})
    if (/…|\. ?\.|et al/.test(end)) {
      notes.push(
        `The entry leaves authors out (“${end.replaceAll(/^[, ]+|[ &]+$/g, '')}”). Add them by hand.`,
      )
    }
    at = person.lastIndex
  }
  // An organisation, whose name may contain commas.
  const other = list
    .slice(at)
    .replace(/^(?:& )/, '')
    .replace(/\.$/, '')
    .trim()
  return {authors: other ? [...authors, {literal: other}] : authors, notes}
}

function splitAddress(rest: string): {address: Pick<CslReading, 'DOI' | 'URL'>; before: string} {
  const found =
    /(?:(?:Retrieved|Available) (?:[^.]*?, )?from:? ?|doi: ?)?(?:https?:\/\/|10\.\d{4,}\/)\S+$/i.exec(
      rest,
    )
  if (!found) return {address: {}, before: rest}
  const written = found[0]
    .replace(/^(?:(?:Retrieved|Available) .*?from:? ?|doi: ?)/i, '')
    .replace(/\.$/, '')
  const DOI = normaliseDoi(written)
  const URL = DOI ? undefined : webAddress(written)
  return {
    address: {...(DOI && {DOI}), ...(URL && {URL})},
    before: rest.slice(0, found.index).trim(),
  }
}

interface Work extends Pick<
  CslReading,
  'title' | 'container-title' | 'volume' | 'issue' | 'page' | 'publisher'
> {
  kind: SourceKind
  notKept?: string[]
}

const article =
  /^(?<title>.+[.?!…]) (?<container>[^.?!]+?), (?<volume>\d+[\w/–-]*)? ?(?:\((?<issue>[^)]+)\))?(?:, (?:pp?\. ?|Article )?(?<page>[^,]+?))?\.?$/u
const chapter =
  /^(?<title>.+?[.?!]) In:? (?:(?<editors>[^()]+) \(Eds?\.\), )?(?<container>.+?) \((?:(?<edition>[^()]*), )?pp?\. ?(?<page>[^)]+)\)(?:\. (?<publisher>.+?))?\.?$/u
const described = /^(?<title>.+?) \[(?<description>[^\]]+)\](?:\. ?(?<publisher>.*?))?\.?$/u
const book =
  /^(?<title>.+?)(?: \((?<edition>[^()]*(?:ed\.|Vol\.|Rev)[^()]*)\))?[.?!] (?<publisher>[^.]+(?:\.(?! )[^.]*)*)\.?$/u

function readWork(text: string, hasUrl: boolean): Work | undefined {
  const inJournal = article.exec(text)?.groups
  if (inJournal && (inJournal['volume'] || inJournal['issue'])) {
    const {title = '', container, volume, issue, page} = inJournal
    return {
      kind: 'article',
      title: bare(title),
      ...named({'container-title': container, volume, issue, page: page && pageRange(page)}),
    }
  }
  const inBook = chapter.exec(text)?.groups
  if (inBook) {
    const {title = '', container, page, publisher, editors, edition} = inBook
    return {
      kind: 'chapter',
      title: bare(title),
      ...named({'container-title': container, page: page && pageRange(page), publisher}),
      notKept: [...(editors ? ['editors'] : []), ...(edition ? ['edition'] : [])],
    }
  }
  const withBrackets = described.exec(text)?.groups
  if (withBrackets) return readDescribed(withBrackets)
  const whole = book.exec(text)?.groups
  if (whole) {
    const {title = '', edition, publisher = ''} = whole
    // Older lists name the place too: `New York, NY: Crown`.
    const origin = bare(publisher)
    const [, place, press] = /^([^:]+): (.+)$/.exec(origin) ?? []
    const end = /[?!]$/.exec(
      text
        .slice(0, text.length - publisher.length)
        .trimEnd()
        .replace(/ \([^()]*\)\.?$/, ''),
    )
    const kind = hasUrl ? 'website' : 'book'
    return {
      kind,
      title: `${title}${edition ? '' : (end?.[0] ?? '')}`,
      ...named(hasUrl ? {'container-title': origin} : {publisher: press ?? origin}),
      notKept: [...(edition ? ['edition'] : []), ...(place && !hasUrl ? ['place'] : [])],
    }
  }
  const title = bare(text)
  return hasUrl && title ? {kind: 'website', title} : undefined
}

/** `Title [Doctoral dissertation, A university]. Archive` */
function readDescribed({title = '', description = '', publisher}: Record<string, string>): Work {
  const [, university] = /(?:dissertation|thesis), (.+)$/i.exec(description) ?? []
  if (/dissertation|thesis/i.test(description)) {
    return {
      kind: 'thesis',
      title,
      ...named({
        publisher: university ?? publisher,
        ...(university && {'container-title': publisher}),
      }),
    }
  }
  return {
    kind: 'website',
    title,
    ...named({'container-title': publisher}),
    notKept: ['kind of work'],
  }
}

/** Removes the full stop at the end of a title. */
function bare(title: string): string {
  return title.replace(/\.$/, '')
}

/** Removes the fields that a line does not have. */
function named<Fields extends object>(fields: Fields): Partial<Fields> {
  return filledOnly(fields)
}
