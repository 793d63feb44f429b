import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {startLakeProcess, type LakeProcess} from '../../tests/lake/lake-process.ts'
import {figure} from './goals.ts'
import type {StageResult} from './stage.ts'
import {megabytes, table} from '../web/report.ts'
import {articlesPerPicture, writeArchive, type WrittenArchive} from './write-archive.ts'

const apiVersion = '2025-02-19'
const batch = 100

interface ImportUsage {
  milliseconds: number
  /** Bytes. */
  peak: number
}

interface StoredDocument {
  _id: string
  _type: string
}

/**
 * Measures `npm run import` with an export of WordPress beside a running lake. Then the same pictures and documents are
 * written to an empty lake with the client.
 */
export async function measureArchive(articles: number): Promise<StageResult> {
  const folder = mkdtempSync(join(tmpdir(), 'stillwater-bench-archive-'))
  try {
    const archive = await writeArchive(folder, articles)
    const imported = await startEmptyLake(join(folder, 'imported'))
    const usage = await runImport(archive, imported, folder)
    const documents = await readDocuments(imported)
    await stop(imported)
    const stored = documents.filter(({_type}) => _type === 'article').length
    if (stored !== articles) {
      throw new Error(`The import stored ${stored} of ${articles} articles.`)
    }
    const direct = await startEmptyLake(join(folder, 'direct'))
    const milliseconds = await writeDirectly(direct, documents, archive.media)
    await stop(direct)
    return {
      title: `Import of an archive, ${articles.toLocaleString('en')} articles`,
      text: table(
        [
          `an export of WordPress with ${(articles / articlesPerPicture).toLocaleString('en')} pictures`,
          'time',
          'articles a second',
          'largest memory',
        ],
        [
          row('`npm run import`', usage.milliseconds, articles, megabytes(usage.peak)),
          row('the same documents and pictures, with the client', milliseconds, articles, '–'),
          [
            'ratio (memory: at most 300 MB)',
            `${figure(usage.milliseconds / milliseconds)}×`,
            '',
            '',
          ],
        ],
      ),
      values: {},
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function row(what: string, milliseconds: number, articles: number, memory: string): string[] {
  const seconds = milliseconds / 1000
  return [what, `${figure(seconds)} s`, figure(articles / seconds), memory]
}

async function startEmptyLake(folder: string): Promise<LakeProcess> {
  mkdirSync(folder)
  return startLakeProcess(folder)
}

async function stop(lake: LakeProcess): Promise<void> {
  lake.child.kill('SIGTERM')
  await lake.ended
}

/** Runs the command as users do. */
async function runImport(
  {source, media}: WrittenArchive,
  lake: LakeProcess,
  folder: string,
): Promise<ImportUsage> {
  const report = join(folder, 'report.json')
  const args = [source, '--media', media, '--publish', '--time-zone', 'UTC', '--report', report]
  const begun = performance.now()
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'scripts', 'run.mjs'), 'import', ...args],
    {
      env: {...process.env, LAKE_DIR: join(folder, 'imported'), LAKE_PORT: String(lake.port)},
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const ended = once(child, 'exit')
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, largestMemory(child.pid))), 100)
  const [code] = await ended
  clearInterval(timer)
  if (code !== 0) throw new Error(`The import ended with ${code}.`)
  return {milliseconds: performance.now() - begun, peak}
}

/** Returns the largest resident set size of a process so far, in bytes; 0 if the system does not tell. */
function largestMemory(pid = 0): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Returns what the import stored, without the documents of pictures, which an upload creates. */
async function readDocuments(lake: LakeProcess): Promise<StoredDocument[]> {
  const {dataset = ''} = lake.client().config()
  const response = await fetch(`${lake.address}/v${apiVersion}/data/export/${dataset}`, {
    headers: {Authorization: `Bearer ${lake.token}`},
  })
  if (!response.ok) throw new Error(`The export responds with ${response.status}.`)
  const lines = (await response.text()).split('\n').filter((line) => line !== '')
  return lines
    .map((line) => JSON.parse(line) as StoredDocument)
    .filter(({_type}) => !/^(?:sanity|system)\./.test(_type))
}

/** Returns the milliseconds. The pictures are first: a document can refer only to what is stored. */
async function writeDirectly(
  lake: LakeProcess,
  documents: readonly StoredDocument[],
  media: string,
): Promise<number> {
  const client = lake.client()
  // Articles refer to authors and topics.
  const ordered = documents.toSorted(
    (a, b) => Number(a._type === 'article') - Number(b._type === 'article'),
  )
  const begun = performance.now()
  for (const filename of readdirSync(media)) {
    await client.assets.upload('image', readFileSync(join(media, filename)), {filename})
  }
  for (let start = 0; start < ordered.length; start += batch) {
    const transaction = client.transaction()
    for (const document of ordered.slice(start, start + batch)) {
      transaction.createOrReplace(document)
    }
    await transaction.commit({visibility: 'async'})
  }
  return performance.now() - begun
}
