import type {SanityClient} from '@sanity/client'
import type {ImportReport} from '../../../web/shared/imports/import-report.ts'
import type {Settings} from '../../system/load-settings.ts'
import type {ArchiveFiles} from './item.ts'
import {openFiles} from './read/archive-files.ts'
import {openArchive} from './read/open-archive.ts'
import {importArchive, type ArchiveOptions} from './write/import-archive.ts'
import {MediaFiles} from './write/pictures/media-files.ts'
import {PictureStore, readImportedAssets} from './write/pictures/picture-store.ts'

export interface SourceOptions {
  publish: boolean
  replace: boolean
  dryRun: boolean
  author: string | null
  /** A folder or zip archive with the pictures. */
  media: string | null
  /** The address of the old site. */
  site: string | null
  timeZone: string | null
  /** The file for the report as JSON. */
  report: string
}

export function timeZoneOf({timeZone}: {timeZone: string | null}, {site}: Settings): string {
  return timeZone ?? site.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

type FromOptions = Pick<SourceOptions, 'media'> & {timeZone: string} & Omit<ArchiveOptions, 'now'>

/** Imports an archive with a client. */
export async function importFrom(
  source: string,
  client: SanityClient,
  options: FromOptions,
): Promise<ImportReport> {
  const {timeZone, site} = options
  const archive = await openArchive(source, {timeZone, site})
  const media = options.media === null ? null : await openFiles(options.media)
  try {
    const local = [media, archive.files].filter((one): one is ArchiveFiles => one !== null)
    const assets = await readImportedAssets(client)
    const pictures = new PictureStore(client, new MediaFiles(local), assets, !options.dryRun)
    const given = {...options, now: new Date()}
    return await importArchive(archive, source, {client, pictures}, given)
  } finally {
    for (const files of [media, archive.files]) files?.close()
  }
}
