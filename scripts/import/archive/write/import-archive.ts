import type {SanityClient} from '@sanity/client'
import type {ImportReport} from '../../../../web/shared/imports/import-report.ts'
import {href} from '../../../../web/shared/href.ts'
import {convertItem, type ConvertedItem} from '../convert/convert-item.ts'
import {isRecordingBlock} from '../convert/recordings.ts'
import type {Archive, ArchiveItem} from '../item.ts'
import {ArchiveIndex, type Place} from './archive-index.ts'
import {limitMemory} from './limit-memory.ts'
import {readExistingDocuments, type ExistingDocuments} from './existing-documents.ts'
import {namedDocuments} from './named-documents.ts'
import {matchNames, type NamedDocuments} from './people-and-topics.ts'
import type {PictureResult, PictureStore} from './pictures/picture-store.ts'
import {planArticle} from './plan-article.ts'
import {planRedirects} from './redirects.ts'
import {forReaders} from './reference-strength.ts'
import {emptyReport} from './report.ts'
import {strengthenLinks} from './strengthen-links.ts'
import {addFindings, addOutcome, subjectOf} from './tally.ts'
import {writeDocuments, type PlannedDocument, type WriteLog} from './write-documents.ts'

export interface ArchiveOptions {
  publish: boolean
  replace: boolean
  dryRun: boolean
  site: string | null
  /** Who wrote the items that name no author. */
  author: string | null
  now: Date
  onProgress: (done: number, total: number, title: string) => void
  /** Follows what is written, so that it can be taken back. */
  log?: WriteLog
}

interface Run {
  client: SanityClient
  pictures: PictureStore
  options: ArchiveOptions
  index: ArchiveIndex
  names: NamedDocuments
  publishedIds: Set<string>
  report: ImportReport
}

/** How many items, and how much text, are written in one transaction. */
const maxBatch = 10
const maxBatchCharacters = 500_000

/**
 * Imports an archive in two passes: the first finds everything that texts refer to, the second converts and writes
 * them. A second import of the same archive changes nothing, and one after an interruption completes it.
 */
export async function importArchive(
  archive: Archive,
  source: string,
  connection: {client: SanityClient; pictures: PictureStore},
  options: ArchiveOptions,
): Promise<ImportReport> {
  const {client} = connection
  const existing = await readExistingDocuments(client)
  const index = new ArchiveIndex(archive, existing, options.site, options.author)
  await index.read(archive)
  const isPublic = (place: Place) =>
    options.publish &&
    place.status === 'published' &&
    href({_type: place.type, slug: place.slug}) !== undefined
  const names = matchNames(index, existing, isPublic)
  const report = emptyReport(source, archive.name, options.dryRun)
  report.skipped.push(...index.skipped)
  report.problems.push(...index.problems)
  const run = {...connection, options, index, names, publishedIds: existing.publishedIds, report}
  await writeNames(run)
  await writeItems(archive, run, isPublic)
  await writeRedirects(run, existing, isPublic)
  if (options.publish && !options.dryRun) {
    const ids = [...index.places.values()].filter(isPublic).map(({id}) => id)
    await strengthenLinks(client, ids, run)
  }
  return report
}

async function writeNames({client, names, options, report, publishedIds}: Run): Promise<void> {
  const documents = namedDocuments(names)
  for (let at = 0; at < documents.length; at += maxBatch) {
    const batch = documents.slice(at, at + maxBatch)
    for (const {document, outcome, detail} of await writeDocuments(client, batch, options)) {
      if (outcome === 'failed') report.failed.push({...subjectOf(document), reason: detail})
      else if (document.publish) publishedIds.add(document.id)
      if (outcome === 'created') {
        const list = document.type === 'author' ? report.authors : report.topics
        list.push(document.name)
      }
    }
  }
}

async function writeItems(
  archive: Archive,
  run: Run,
  isPublic: (place: Place) => boolean,
): Promise<void> {
  const total = run.index.places.size
  const seen = new Set<string>()
  let batch: {item: ArchiveItem; place: Place}[] = []
  let characters = 0
  const freeMemory = limitMemory()
  const flush = async () => {
    await writeBatch(batch, run, isPublic)
    batch = []
    freeMemory()
    characters = 0
  }
  for await (const entry of archive.entries()) {
    if (entry.type !== 'item') continue
    const {item} = entry
    const place = run.index.places.get(item.id)
    if (!place || seen.has(item.id)) continue
    seen.add(item.id)
    run.options.onProgress(seen.size, total, item.title)
    if (place.status === 'gone') {
      run.report.skipped.push({what: item.title || item.id, reason: 'was in the trash'})
      continue
    }
    batch.push({item, place})
    characters += item.content.length
    if (batch.length >= maxBatch || characters > maxBatchCharacters) await flush()
  }
  await flush()
}

async function writeBatch(
  batch: {item: ArchiveItem; place: Place}[],
  run: Run,
  isPublic: (place: Place) => boolean,
): Promise<void> {
  const planned = await Promise.all(
    batch.map(({item, place}) => planOne(item, place, run, isPublic(place))),
  )
  const documents = planned.flatMap((one) => one ?? [])
  if (documents.length === 0) return
  for (const result of await writeDocuments(run.client, documents, run.options)) {
    addOutcome(run.report, result)
    if (result.document.publish && result.outcome !== 'failed' && result.outcome !== 'different') {
      run.publishedIds.add(result.document.id)
    }
  }
}

/** Returns the document of an item; null if its conversion failed, which is reported. */
async function planOne(
  item: ArchiveItem,
  place: Place,
  run: Run,
  publish: boolean,
): Promise<PlannedDocument | null> {
  const {report, index, names, pictures, publishedIds, options} = run
  const name = item.title || item.id
  try {
    const converted: ConvertedItem = convertItem(item, index)
    const cover = item.cover && index.coverOf(item.cover)
    const results = await Promise.all(converted.pictures.map((picture) => pictures.store(picture)))
    const recordings = new Map<string, PictureResult>()
    for (const block of converted.blocks.filter(isRecordingBlock)) {
      recordings.set(block._key, await pictures.storeRecording(block.address))
    }
    const coverResult = cover && (await pictures.store(cover))
    const named = item.authors.length > 0 ? item.authors : options.author ? [options.author] : []
    const article = planArticle({
      item: {...item, cover, authors: named},
      place,
      converted,
      results,
      recordings,
      cover: coverResult,
      names,
    })
    addFindings(report, {item: name, id: place.id, type: place.type}, converted, article)
    const {fields} = article
    const missesDate = publish && !item.date && place.type === 'article'
    if (missesDate) fields['publishedAt'] = options.now.toISOString()
    const readable = publish ? forReaders(fields, (id) => publishedIds.has(id)) : fields
    return {
      id: place.id,
      type: place.type,
      name,
      fields: readable as Record<string, unknown>,
      publish: publish && converted.blocks.length > 0 && Boolean(fields['title']),
      ...(missesDate && {notCompared: ['publishedAt']}),
    }
  } catch (error) {
    report.failed.push({item: name, reason: error instanceof Error ? error.message : String(error)})
    return null
  }
}

async function writeRedirects(
  {client, index, names, options, report}: Run,
  existing: ExistingDocuments,
  isPublic: (place: Place) => boolean,
): Promise<void> {
  const {documents, problems} = planRedirects({index, names, existing, isPublic})
  report.problems.push(...problems)
  report.redirects = documents.length
  for (let at = 0; at < documents.length; at += 100) {
    const batch = documents
      .slice(at, at + 100)
      .map((one) => ({...one, publish: one.publish && options.publish}))
    for (const {document, outcome, detail} of await writeDocuments(client, batch, options)) {
      if (outcome === 'failed') report.failed.push({...subjectOf(document), reason: detail})
      if (outcome === 'different') report.different.push({...subjectOf(document), fields: detail})
    }
  }
}
