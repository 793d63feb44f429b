import {rm} from 'node:fs/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {newLakeFolder} from '../browser/sample-dataset.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {startSite, tokenSettings, type Site} from '../system/site.ts'

const article = '/articles/mindful-communication'

let folder: string
let lake: LakeProcess
let site: Site

beforeAll(async () => {
  folder = await newLakeFolder(true)
  lake = await startLakeProcess(folder)
  await lake.client().request({
    method: 'PUT',
    url: '/datasets/production',
    body: {aclMode: 'private'},
  })
  site = await startSite(lake.port, {settings: tokenSettings(lake.token)})
})
afterAll(async () => {
  await site.stop()
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

const read = async (path: string) => (await fetch(site.address + path)).text()

test('a private dataset is shown, stays current, and keeps its drafts private', async () => {
  const anonymous = lake.client({token: undefined})
  await expect(anonymous.fetch('*')).rejects.toMatchObject({statusCode: 401})
  for (const path of ['/', article, '/articles', '/rss.xml', '/search?q=mindful']) {
    expect(await read(path), path).toContain(article)
  }
  await lake.client().create({
    _id: 'drafts.sample-mindful-communication',
    _type: 'article',
    title: 'A title that nobody sees',
  })
  await lake
    .client()
    .patch('sample-mindful-communication')
    .set({lede: 'Changed while private.'})
    .commit()
  await expect.poll(async () => (await read(article)).includes('Changed while private.')).toBe(true)
  expect(await read('/')).not.toContain('A title that nobody sees')
})
