import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, beforeEach, describe, expect, it} from 'vitest'
import {copyLake} from '../../../lake/backup/copy-lake.ts'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {noise} from '../assets/images.ts'
import {killAll, startLakeProcess, type LakeProcess} from '../lake-process.ts'
import {startLake} from '../start-lake.ts'

let root: string
let folder: string
let target: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-backup-'))
  folder = path.join(root, 'lake')
  target = path.join(root, 'copy')
})
afterEach(() => rmSync(root, {recursive: true, force: true}))
afterAll(killAll)

/** Writes pairs of related documents, and uploads and deletes files, until the signal is aborted. */
async function keepWriting(lake: LakeProcess, stop: AbortSignal): Promise<number> {
  const client = lake.client()
  let count = 0
  while (!stop.aborted) {
    count += 1
    await client
      .transaction()
      .createOrReplace({_id: 'left', _type: 'note', count})
      .createOrReplace({_id: 'right', _type: 'note', count})
      .commit()
    const asset = await client.assets.upload('file', Buffer.from(`words ${count}`))
    if (count % 2 === 0) await client.delete(asset._id)
  }
  return count
}

describe('a backup', () => {
  it('is consistent while the lake is written to, and starts as a lake', async () => {
    const lake = await startLakeProcess(folder)
    await lake.client().datasets.create('second', {aclMode: 'private'})
    const image = await lake.client().assets.upload('image', await noise().png().toBuffer())
    const stop = new AbortController()
    const writing = keepWriting(lake, stop.signal)
    await copyLake(folder, target)
    stop.abort()
    expect(await writing).toBeGreaterThan(0)

    const parts = await checkLake(target)
    expect(parts.map(({name}) => name)).toEqual([
      'lake.db',
      'tokens.db',
      'webhooks.db',
      'local/production',
      'local/second',
    ])
    expect(parts.flatMap(({findings}) => [...findings.problems, ...findings.notes])).toEqual([])
    for (const secret of ['token', 'tokens.db', 'webhooks.db']) {
      expect(statSync(path.join(target, secret)).mode & 0o777).toBe(0o600)
    }
    expect(statSync(target).mode & 0o777).toBe(0o700)

    const restored = await startLake({folder: target})
    expect(restored.token).toBe(lake.token)
    const client = restored.client()
    const {left, right} = await client.fetch<{left: number; right: number}>(
      '{"left": *[_id == "left"][0].count, "right": *[_id == "right"][0].count}',
    )
    expect(left).toBe(right)
    expect(await client.getDocument(image._id)).toMatchObject({_rev: image['_rev']})
    const bytes = await restored.send({path: `/${image.path}`})
    expect(bytes.status).toBe(200)
    expect(await client.datasets.list()).toMatchObject([
      {name: 'production', aclMode: 'public'},
      {name: 'second', aclMode: 'private'},
    ])
    await restored.close()
    await lake.kill()
  })

  it('of a stopped lake contains the bytes of its assets and nothing else', async () => {
    const lake = await startLake({folder})
    const image = await lake.client().assets.upload('image', await noise().png().toBuffer())
    await lake.send({path: `/${image.path}?w=20`})
    await lake.close()
    const assets = path.join(folder, 'datasets/local/production/assets')
    writeFileSync(path.join(assets, 'images', 'stray'), 'x')
    await copyLake(folder, target)
    const copied = path.join(target, 'datasets/local/production')
    expect(readdirSync(copied).sort()).toEqual(['assets', 'documents.db'])
    expect(readdirSync(path.join(copied, 'assets'))).toEqual(['images'])
    expect(readdirSync(path.join(copied, 'assets/images'))).toEqual([path.basename(image.path)])
  })

  it('reports damage', async () => {
    const lake = await startLake({folder})
    const file = await lake.client().assets.upload('file', Buffer.from('words'))
    await lake.close()
    rmSync(path.join(folder, 'datasets/local/production/assets/files', path.basename(file.path)))
    await copyLake(folder, target)
    const problems = (await checkLake(target)).flatMap(({findings}) => findings.problems)
    expect(problems).toEqual([expect.stringContaining('has no bytes')])
  })

  it('of a lake that has lost a store is rejected and leaves the target empty', async () => {
    await (await startLake({folder})).close()
    rmSync(path.join(folder, 'datasets/local/production/documents.db'))
    await expect(copyLake(folder, target)).rejects.toThrow('The store of the dataset')
    expect(existsSync(target)).toBe(false)
  })

  it('that was interrupted is recognized', async () => {
    await (await startLake({folder})).close()
    mkdirSync(target)
    writeFileSync(path.join(target, 'unfinished-backup'), '')
    await expect(copyLake(folder, target)).rejects.toThrow('holds a backup that was interrupted')
  })

  it('requires an empty folder', async () => {
    const lake = await startLake({folder})
    await expect(copyLake(folder, folder)).rejects.toThrow('is not empty')
    await lake.close()
    await expect(copyLake(path.join(root, 'none'), target)).rejects.toThrow('There is no lake in')
  })
})
