import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {openRegistry} from '../../../lake/datasets/registry.ts'
import {startLake, type TestLake} from '../start-lake.ts'

let folder: string
let lake: TestLake

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-removal-'))
  lake = await startLake({folder})
})
afterEach(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})

const other = () => lake.client({dataset: 'other'})
const place = () => path.join(folder, 'datasets/local/other')

async function fill(): Promise<void> {
  await lake.client().datasets.create('other', {aclMode: 'public'})
  await other().create({_id: 'note', _type: 'note'})
  await other().assets.upload('file', Buffer.from('words'), {filename: 'words.txt'})
}

async function names(): Promise<string[]> {
  return (await lake.client().datasets.list()).map(({name}) => name)
}

/** Simulates a lake that is killed after a removal has begun. */
async function removeHalf(): Promise<void> {
  await lake.close()
  const registry = openRegistry(folder)
  registry.removeDataset('local', 'other')
  registry.close()
  rmSync(path.join(place(), 'documents.db-wal'), {force: true})
}

describe('the removal of a dataset', () => {
  it('deletes all its files', async () => {
    await fill()
    await lake.client().datasets.delete('other')
    expect(await names()).toEqual(['production'])
    expect(existsSync(place())).toBe(false)
  })

  it('completes at the next start if it was interrupted', async () => {
    await fill()
    await removeHalf()
    expect(existsSync(place())).toBe(true)
    lake = await startLake({folder})
    expect(existsSync(place())).toBe(false)
    expect(await names()).toEqual(['production'])
    await lake.client().datasets.create('other', {aclMode: 'public'})
    expect(await other().fetch('count(*)')).toBe(0)
  })

  it('of the default dataset leaves an empty one at the next start', async () => {
    await lake.client().create({_id: 'note', _type: 'note'})
    await lake.client().datasets.delete('production')
    await lake.close()
    lake = await startLake({folder})
    expect(await lake.client().fetch('count(*)')).toBe(0)
  })

  it('does not touch folders that are not registered', async () => {
    await fill()
    await lake.close()
    mkdirSync(path.join(folder, 'datasets/local/unknown'))
    writeFileSync(path.join(folder, 'datasets/local/unknown/documents.db'), 'precious')
    lake = await startLake({folder})
    expect(readdirSync(path.join(folder, 'datasets/local'))).toEqual([
      'other',
      'production',
      'unknown',
    ])
  })
})

describe('unfinished uploads of a killed lake', () => {
  it('are removed at the next start', async () => {
    await lake.close()
    const uploads = path.join(folder, 'datasets/local/production/assets/uploads')
    mkdirSync(uploads, {recursive: true})
    writeFileSync(path.join(uploads, 'half'), 'half of it')
    lake = await startLake({folder})
    expect(existsSync(uploads)).toBe(false)
    const asset = await lake.client().assets.upload('file', Buffer.from('words'))
    expect(asset.size).toBe(5)
  })
})
