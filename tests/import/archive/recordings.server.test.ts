import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {audioType} from '../../../web/shared/audio-file.ts'
import {readObject} from '../../../web/shared/stored.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {byName, everything, importInto, outline, temporaryFolder} from './import-into-lake.ts'

const {folder, remove} = temporaryFolder()
let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(async () => {
  await lake.close()
  remove()
})

const player = (address: string, rest = '') => `<audio controls src="${address}"${rest}></audio>`

const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`

test('recordings of an archive are uploaded as audio blocks, each once', async () => {
  const site = join(folder, 'site')
  mkdirSync(join(site, 'sound'), {recursive: true})
  writeFileSync(join(site, 'sound', 'rain.mp3'), 'ID3 rain')
  writeFileSync(join(site, 'sound', 'page.mp3'), '<!doctype html><title>Gone</title>')
  const pages = {
    'one.html': page(
      'One',
      `<p>Before.</p>${player('sound/rain.mp3', ' title="Rain"')}<p>After <a href="sound/rain.mp3">a link</a>.</p>`,
    ),
    'two.html': page(
      'Two',
      `<figure><audio controls><source src="sound/rain.mp3" type="audio/mpeg"></audio><figcaption>Rain on a roof</figcaption></figure><p>Words.</p>`,
    ),
    'three.html': page(
      'Three',
      `<p>Words.</p>${player('sound/missing.mp3', ' title="Lost"')}${player('sound/page.mp3', ' title="A page"')}`,
    ),
  }
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(site, name), html)
  const report = await importInto(lake, site)
  const articles = await byName(lake, 'page')
  expect([...articles.keys()].toSorted()).toEqual(['One', 'Three', 'Two'])
  const body = (title: string) => articles.get(title)?.['body'] as Record<string, unknown>[]
  const recordings = ['One', 'Two'].map((title) => body(title).find(({_type}) => _type === 'audio'))
  expect(recordings[0]).toMatchObject({title: 'Rain', file: {_type: 'file'}})
  const ids = recordings.map((one) => readObject(readObject(one?.['file'])['asset'])['_ref'])
  expect(new Set(ids).size).toBe(1)
  expect(audioType(ids[0])).toBe('audio/mpeg')
  expect(outline(body('One')).filter((line) => line !== 'audio')).toEqual([
    'normal: Before.',
    expect.stringContaining('After a link'),
  ])
  expect(outline(body('Two'))).toContain('normal: Rain on a roof')
  expect(outline(body('Three'))).toEqual([
    'normal: Words.',
    'normal: Lost</sound/missing.mp3>',
    'normal: A page</sound/page.mp3>',
  ])
  expect(report.pictures.missing.map(({item, reason}) => `${item}: ${reason}`)).toEqual([
    'Three: it is not in the archive',
    'Three: the server sends a page in its place',
  ])
  expect(report.words.missing).toEqual([])
  const before = await everything(lake)
  await importInto(lake, site)
  expect(await everything(lake)).toEqual(before)
})
