import {createHash} from 'node:crypto'
import {createReadStream, existsSync, statSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {parseAssetId} from '../assets/asset-name.ts'
import {counted, type Findings} from './findings.ts'

/**
 * Reads every asset's bytes and compares them with its document and its name. A file without a document is
 * only a note: an upload that is interrupted before its document is written leaves such a file.
 *
 * `exists` returns whether a document exists now. A running lake may have deleted it since the snapshot.
 */
export async function checkAssets(
  database: DatabaseSync,
  assetsFolder: string,
  exists: (id: string) => boolean,
  findings: Findings,
): Promise<void> {
  const rows = database.prepare(
    `SELECT d.id, c.content FROM documents d JOIN contents c ON c.number = d.number
     WHERE d.type IN ('sanity.imageAsset', 'sanity.fileAsset') ORDER BY d.id`,
  )
  const named = new Set<string>()
  let bytes = 0
  for (const row of rows.iterate()) {
    const id = String(row['id'])
    const asset = parseAssetId(id)
    if (!asset) continue
    const place = path.join(`${asset.kind}s`, asset.fileName)
    named.add(place)
    const recorded = readRecorded(String(row['content']))
    const {problem, size} = await checkBytes(path.join(assetsFolder, place), id, recorded)
    bytes += size
    if (problem && exists(id)) findings.problems.push(problem)
  }
  for (const place of await filesIn(assetsFolder)) {
    const [kind, id] = [place.split(path.sep)[0], assetId(place)]
    if (named.has(place) || (id !== undefined && exists(id))) continue
    const why = kind === 'uploads' ? 'belongs to an unfinished upload' : 'has no document'
    findings.notes.push(`The file ${path.join(path.basename(assetsFolder), place)} ${why}.`)
  }
  findings.lines.push(`${counted(named.size, 'asset')} of ${counted(bytes, 'byte')} read`)
}

interface Recorded {
  size?: unknown
  sha1hash?: unknown
}

/**
 * Returns what a document records about its bytes. `checkDocuments` reports content that cannot be parsed.
 */
function readRecorded(content: string): Recorded {
  try {
    return JSON.parse(content) as Recorded
  } catch {
    return {}
  }
}

async function checkBytes(
  file: string,
  id: string,
  recorded: Recorded,
): Promise<{problem?: string; size: number}> {
  const found = await hashOf(file)
  if (!found) return {size: 0, problem: `The asset "${id}" has no bytes: ${file} is missing.`}
  const {sha1, size} = found
  const named = /[0-9a-f]{40}/.exec(id)?.[0]
  if (sha1 !== named || sha1 !== recorded.sha1hash) {
    return {
      size,
      problem: `The bytes of the asset "${id}" do not match its hash: their SHA-1 is ${sha1}.`,
    }
  }
  if (size !== recorded.size) {
    const expected = String(recorded.size)
    return {
      size,
      problem: `The asset "${id}" has ${size} bytes, but its document says ${expected}.`,
    }
  }
  return {size}
}

async function hashOf(file: string): Promise<{sha1: string; size: number} | undefined> {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined
  const hash = createHash('sha1')
  let size = 0
  for await (const chunk of createReadStream(file)) {
    const bytes: Buffer = chunk
    size += bytes.length
    hash.update(bytes)
  }
  return {sha1: hash.digest('hex'), size}
}

/**
 * Returns the files of uploads, images and other assets. Transformed images are left out: they are a cache.
 */
async function filesIn(assetsFolder: string): Promise<string[]> {
  const files: string[] = []
  for (const kind of ['images', 'files', 'uploads']) {
    const folder = path.join(assetsFolder, kind)
    if (!existsSync(folder)) continue
    for (const name of await readdir(folder)) files.push(path.join(kind, name))
  }
  return files.sort()
}

/** Returns the id of the document that `images/<name>.<ext>` belongs to; undefined for an upload. */
function assetId(place: string): string | undefined {
  const {dir, name, ext} = path.parse(place)
  return dir === 'uploads' ? undefined : `${dir.slice(0, -1)}-${name}-${ext.slice(1)}`
}
