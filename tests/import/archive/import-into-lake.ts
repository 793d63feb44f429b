import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import sharp from 'sharp'
import type {ArchiveFiles} from '../../../scripts/import/archive/item.ts'
import {openArchive} from '../../../scripts/import/archive/read/open-archive.ts'
import {
  importArchive,
  type ArchiveOptions,
} from '../../../scripts/import/archive/write/import-archive.ts'
import {MediaFiles} from '../../../scripts/import/archive/write/pictures/media-files.ts'
import {
  PictureStore,
  readImportedAssets,
} from '../../../scripts/import/archive/write/pictures/picture-store.ts'
import type {ImportReport} from '../../../web/shared/imports/import-report.ts'
import type {TestLake} from '../../lake/start-lake.ts'

export interface Row {
  _id: string
  _type: string
  _rev: string
  [field: string]: unknown
}

export function fixture(name: string): string {
  return join(import.meta.dirname, 'fixtures', name)
}

/** Imports an archive into a lake in this process, with pictures that are made here. */
export async function importInto(
  lake: TestLake,
  source: string,
  given: Partial<ArchiveOptions> & {pictures?: string[]} = {},
): Promise<ImportReport> {
  const {pictures: paths = [], ...options} = given
  const archive = await openArchive(source, {timeZone: 'Europe/Berlin', site: options.site ?? null})
  const client = lake.client()
  const local = [picturesAt(paths), ...(archive.files ? [archive.files] : [])]
  const assets = await readImportedAssets(client)
  const store = new PictureStore(client, new MediaFiles(local), assets, !options.dryRun)
  return importArchive(
    archive,
    source,
    {client, pictures: store},
    {
      publish: false,
      replace: false,
      dryRun: false,
      site: null,
      author: null,
      now: new Date('2026-01-01T00:00:00Z'),
      onProgress() {},
      ...options,
    },
  )
}

/** Files with a picture each; the same name gives the same bytes. */
function picturesAt(paths: string[]): ArchiveFiles {
  return {
    paths,
    read: (path) => picture(path),
    async *stream(path) {
      yield await picture(path)
    },
    close() {},
  }
}

export function picture(name: string): Promise<Buffer> {
  const [red = 0, green = 0] = Buffer.from(name.slice(-9))
  const background = {r: red, g: green, b: name.length}
  return sharp({create: {width: 24, height: 16, channels: 3, background}})
    .png()
    .toBuffer()
}

/** Returns every document, with its revision. */
export function everything(lake: TestLake): Promise<Row[]> {
  const query = '*[!(_id in path("_.**"))] | order(_id asc)'
  return lake.client().fetch(query, {}, {perspective: 'raw'})
}

/** Returns the documents of a type by title, name or old address. */
export async function byName(lake: TestLake, type: string): Promise<Map<string, Row>> {
  const rows = (await everything(lake)).filter((row) => row._type === type)
  return new Map(rows.map((row) => [String(row['title'] ?? row['name'] ?? row['from']), row]))
}

interface Span {
  _type: string
  text?: unknown
  marks?: string[]
}

/** Returns a text as lines: `h2: Words`, `bullet2: Words`, `figure: alt | caption`. */
export function outline(body: unknown): string[] {
  if (!Array.isArray(body)) return []
  return body.map((block: Record<string, unknown>) => {
    if (block['_type'] === 'figure') {
      return `figure: ${[block['alt'] ?? '', block['caption'] ?? ''].join(' | ')}`
    }
    if (block['_type'] === 'media') {
      return `media: ${[block['address'], block['title']].filter(Boolean).join(' | ')}`
    }
    if (block['_type'] === 'table') return `table: ${tableText(block)}`
    if (block['_type'] !== 'block') return String(block['_type'])
    const kind = block['listItem']
      ? `${String(block['listItem'])}${String(block['level'])}`
      : String(block['style'])
    return `${kind}: ${spans(block)}`
  })
}

function spans(block: Record<string, unknown>): string {
  const links = new Map(
    (block['markDefs'] as {_key: string; href?: string; reference?: {_ref: string}}[]).map(
      (one) => [one._key, one.href ?? 'page'],
    ),
  )
  return (block['children'] as Span[])
    .map(({_type, text, marks = []}) => {
      if (_type === 'footnote') return `[note ${outline(text).join(' / ')}]`
      const link = marks.map((mark) => links.get(mark)).find(Boolean)
      return link ? `${String(text)}<${link}>` : String(text)
    })
    .join('')
}

function tableText(table: Record<string, unknown>): string {
  const rows = table['rows'] as {cells: {value: unknown}[]}[]
  return rows
    .map(({cells}) =>
      cells.map(({value}) => outline(value).join('/').replaceAll('normal: ', '')).join(' | '),
    )
    .join(' // ')
}

/** Returns an empty folder that the caller removes. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-archive-'))
  return {
    folder,
    /** Writes a file into the folder, and returns its path. */
    write(name: string, content: string | Buffer): string {
      const file = join(folder, name)
      mkdirSync(dirname(file), {recursive: true})
      writeFileSync(file, content)
      return file
    },
    remove: () => rmSync(folder, {recursive: true, force: true}),
  }
}
