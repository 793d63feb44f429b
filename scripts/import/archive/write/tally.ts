import type {ImportReport, ReportedItem} from '../../../../web/shared/imports/import-report.ts'
import type {ConvertedItem} from '../convert/convert-item.ts'
import type {PlannedArticle} from './plan-article.ts'
import type {PlannedDocument, WrittenDocument} from './write-documents.ts'

/** Adds what happened to an article to the report. */
export function addOutcome(
  report: ImportReport,
  {document, outcome, detail}: WrittenDocument,
): void {
  const about = subjectOf(document)
  if (outcome === 'created') report.made += 1
  else if (outcome === 'changed') report.changed += 1
  else if (outcome === 'published') report.published += 1
  else if (outcome === 'unchanged') report.unchanged += 1
  else if (outcome === 'different') report.different.push({...about, fields: detail})
  else report.failed.push({...about, reason: detail})
}

/** Adds what a person should know about the conversion of an item to the report. */
export function addFindings(
  report: ImportReport,
  about: ReportedItem,
  {pictures, words, findings}: ConvertedItem,
  article: PlannedArticle,
): void {
  const {missing, withoutAlt, notes} = article
  report.pictures.stored +=
    pictures.length - missing.filter(({picture}) => pictures.includes(picture)).length
  for (const {picture, problem} of missing) {
    const [address = ''] = picture.sources
    const shown = address.startsWith('data:') ? 'a picture within the page' : address
    report.pictures.missing.push({...about, picture: shown, alt: picture.alt, reason: problem})
  }
  if (withoutAlt > 0) report.pictures.withoutAlt.push({...about, count: withoutAlt})
  report.deadLinks.push(...[...findings.deadLinks].map((address) => ({...about, address})))
  report.withoutCounterpart.push(
    ...[...findings.withoutCounterpart].map((what) => ({...about, what})),
  )
  report.notes.push(...[...notes, ...findings.notes].map((note) => ({...about, note})))
  report.words.before += words.before
  report.words.after += words.after
  if (words.missing.length > 0) report.words.missing.push({...about, words: words.missing})
}

/** Returns how a report names a document. */
export function subjectOf({
  name,
  id,
  type,
}: Pick<PlannedDocument, 'name' | 'id' | 'type'>): ReportedItem {
  return {item: name, id, type}
}
