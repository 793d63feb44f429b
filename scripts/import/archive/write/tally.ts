import type {ConvertedItem} from '../convert/convert-item.ts'
import type {PlannedArticle} from './plan-article.ts'
import type {ArchiveReport} from './report.ts'
import type {WrittenDocument} from './write-documents.ts'

/** Adds what happened to an article to the report. */
export function addOutcome(
  report: ArchiveReport,
  {document, outcome, detail}: WrittenDocument,
): void {
  const {name: item} = document
  if (outcome === 'created') report.made += 1
  else if (outcome === 'changed') report.changed += 1
  else if (outcome === 'published') report.published += 1
  else if (outcome === 'unchanged') report.unchanged += 1
  else if (outcome === 'different') report.different.push({item, fields: detail})
  else report.failed.push({item, reason: detail})
}

/** Adds what a person should know about the conversion of an item to the report. */
export function addFindings(
  report: ArchiveReport,
  item: string,
  {pictures, words, findings}: ConvertedItem,
  article: PlannedArticle,
): void {
  const {missing, withoutAlt, notes} = article
  report.pictures.stored +=
    pictures.length - missing.filter(({picture}) => pictures.includes(picture)).length
  for (const {picture, problem} of missing) {
    const [address = ''] = picture.sources
    const shown = address.startsWith('data:') ? 'a picture within the page' : address
    report.pictures.missing.push({item, picture: shown, alt: picture.alt, reason: problem})
  }
  if (withoutAlt > 0) report.pictures.withoutAlt.push({item, count: withoutAlt})
  report.deadLinks.push(...[...findings.deadLinks].map((address) => ({item, address})))
  report.withoutCounterpart.push(...[...findings.withoutCounterpart].map((what) => ({item, what})))
  report.notes.push(...[...notes, ...findings.notes].map((note) => ({item, note})))
  report.words.before += words.before
  report.words.after += words.after
  if (words.missing.length > 0) report.words.missing.push({item, words: words.missing})
}
