import {createReadStream, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'
import {contentOf, fill} from './content.ts'

let source: TestLake
let folder: string

beforeAll(async () => {
  source = await startLake()
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-export-'))
  await fill(source.client())
})
afterAll(async () => {
  await source.close()
  rmSync(folder, {recursive: true, force: true})
})

function exportTo(file: string, options: object = {}): Promise<{documentCount: number}> {
  return exportDataset({
    client: source.client(),
    dataset: 'production',
    outputPath: path.join(folder, file),
    ...options,
  })
}

describe('@sanity/export and @sanity/import', () => {
  it.each(['stream', 'cursor'])('copy a dataset to another lake, in mode %s', async (mode) => {
    const exported = await exportTo(`${mode}.tar.gz`, {mode})
    expect(exported).toMatchObject({assetCount: 4})
    const target = await startLake()
    const archive = createReadStream(path.join(folder, `${mode}.tar.gz`))
    const {warnings} = await sanityImport(archive, {
      client: target.client(),
      operation: 'create',
    })
    expect(warnings).toEqual([])
    expect(await contentOf(target.client())).toEqual(await contentOf(source.client()))
    await target.close()
  })

  it('replace existing documents, and copying twice changes nothing', async () => {
    await exportTo('again.tar.gz')
    const withoutTimes = async (): Promise<unknown> =>
      (await contentOf(source.client())).map(({_updatedAt, ...document}) => document)
    const before = await withoutTimes()
    const {warnings} = await sanityImport(createReadStream(path.join(folder, 'again.tar.gz')), {
      client: source.client(),
      operation: 'createOrReplace',
      releasesOperation: 'replace',
    })
    expect(warnings).toEqual([])
    // The replaced documents have changed.
    expect(await withoutTimes()).toEqual(before)
  })

  it('refuse to create existing documents', async () => {
    await expect(
      sanityImport([{_id: 'ann', _type: 'author'}], {client: source.client(), operation: 'create'}),
    ).rejects.toThrow(/already a document/)
  })

  it('leave out excluded types and assets', async () => {
    const types = await exportTo('types.tar.gz', {types: ['author'], assets: false})
    expect(types.documentCount).toBe(1)
    const all = await exportTo('all.tar.gz')
    const published = await exportTo('published.tar.gz', {drafts: false})
    expect(all.documentCount - published.documentCount).toBe(6)
  })
})
