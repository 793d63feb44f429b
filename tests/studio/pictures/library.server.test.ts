import type {SanityClient} from 'sanity'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  readLibrary,
  isUnused,
  type StoredLibrary,
} from '../../../studio/pictures/library/library.ts'
import {libraryQuery} from '../../../studio/pictures/library/library-query.ts'
import {
  deletePictures,
  readReplacements,
  storeReplacements,
} from '../../../studio/pictures/library/replace-picture.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'

let lake: TestLake
let client: SanityClient
let [old, other, spare] = ['', '', '']
const raw = {perspective: 'raw'} as const

beforeAll(async () => {
  lake = await startLake()
  client = lake.client() as unknown as SanityClient
  const ids = await Promise.all(['#123456', '#654321', '#abcdef'].map(upload))
  ;[old = '', other = '', spare = ''] = ids
  const transaction = client.transaction()
  for (const document of documents()) transaction.create(document)
  await transaction.commit()
})
afterAll(() => lake.close())

async function upload(background: string): Promise<string> {
  const size = {width: 40, height: 30, channels: 3 as const, background}
  const file = await sharp({create: size}).png().toBuffer()
  const {_id} = await client.assets.upload('image', file, {filename: `${background.slice(1)}.png`})
  return _id
}

const image = (fields: object = {}) => ({_type: 'image', asset: to(old), ...fields})
const to = (_ref: string) => ({_type: 'reference', _ref})
const frame = {crop: {top: 0.1}, hotspot: {x: 0.2}}

function documents(): {_id: string; _type: string; [field: string]: unknown}[] {
  const article = {
    _type: 'article',
    title: 'Near',
    cover: image({alt: 'A pond', ...frame}),
    seo: {title: 'Kept', image: image(frame)},
    body: [
      {...image({caption: 'At noon', alt: 'A pond'}), _type: 'figure', _key: 'f'},
      {...image({decorative: true, ...frame}), _type: 'figure', _key: 'd'},
      {
        _type: 'gallery',
        _key: 'g',
        pictures: [
          {...image({alt: 'A pond'}), _key: 'one'},
          {...image(), asset: to(other), _key: 'two', alt: 'Not this'},
        ],
      },
      {_type: 'media', _key: 'm', still: image()},
    ],
  }
  return [
    {...article, _id: 'near'},
    {...article, _id: 'drafts.near', title: 'Nearer'},
    {...article, _id: 'versions.spring.near'},
    {_id: 'settings', _type: 'settings', title: 'Site', design: {icon: image(), logo: image()}},
    {_id: 'ida', _type: 'author', name: 'Ida', portrait: image({alt: 'Ida'})},
    {
      _id: 'bin.one',
      _type: 'binEntry',
      title: 'Thrown away',
      content: JSON.stringify({cover: {asset: to(spare)}}),
    },
  ]
}

async function read() {
  const pictures = readLibrary(await client.fetch<StoredLibrary>(libraryQuery, {}, raw))
  return new Map(pictures.map((picture) => [picture.id, picture]))
}

test('the library lists each picture with its uses, its descriptions and what the bin needs', async () => {
  const library = await read()
  expect(library.get(old)).toMatchObject({
    name: '123456.png',
    width: 40,
    height: 30,
  })
  const uses = library.get(old)?.uses.toSorted((a, b) => a.id.localeCompare(b.id))
  expect(uses).toEqual([
    {id: 'ida', type: 'author', title: 'Ida', lacksDescription: false},
    {id: 'near', type: 'article', title: 'Nearer', lacksDescription: true},
    {id: 'settings', type: 'settings', title: 'Site', lacksDescription: true},
  ])
  expect(library.get(old)?.alts.toSorted()).toEqual(['A pond', 'Ida'])
  expect(library.get(spare)).toMatchObject({uses: [], inBin: ['Thrown away']})
})

test('a picture that a document shows cannot be deleted', async () => {
  await expect(deletePictures(client, [spare, old])).rejects.toThrow(/near|settings|ida/)
  expect((await read()).has(spare)).toBe(true)
})

test('replaces a picture in every version, with one new description', async () => {
  const replacements = await readReplacements(client, old, other, ' A lake ')
  expect(replacements).toHaveLength(5)
  await storeReplacements(client, replacements)
  for (const id of ['near', 'drafts.near', 'versions.spring.near']) {
    const article = await client.fetch('*[_id == $id][0]', {id}, raw)
    expect(article).toMatchObject({
      cover: {_type: 'image', asset: to(other), alt: 'A lake'},
      seo: {title: 'Kept', image: {_type: 'image', asset: to(other)}},
      body: [
        {_key: 'f', caption: 'At noon', alt: 'A lake', asset: to(other)},
        {_key: 'd', decorative: true, asset: to(other)},
        {pictures: [{alt: 'A lake'}, {alt: 'Not this'}]},
        {still: {alt: 'A lake'}},
      ],
    })
    expect(JSON.stringify(article)).not.toMatch(/crop|hotspot/)
    expect(article.seo.image).not.toHaveProperty('alt')
    expect(article.body[1]).not.toHaveProperty('alt')
  }
  const settings = await client.getDocument('settings')
  expect(settings).toMatchObject({design: {logo: {alt: 'A lake'}}})
  expect(settings?.['design'].icon).toEqual({_type: 'image', asset: to(other)})
  const library = await read()
  const replaced = library.get(old)
  expect(replaced && isUnused(replaced)).toBe(true)
  expect(library.get(other)?.uses).toHaveLength(3)
  await deletePictures(client, [old])
  expect((await read()).has(old)).toBe(false)
})

test('refuses to replace a picture by itself, and plans nothing for one that is not used', async () => {
  await expect(readReplacements(client, other, other, 'x')).rejects.toThrow('same picture')
  expect(await readReplacements(client, spare, other, 'x')).toEqual([])
})

test('changes nothing if a document was changed meanwhile', async () => {
  const replacements = await readReplacements(client, other, spare, 'x')
  await client.patch('near').set({title: 'Changed'}).commit()
  const before = await client.getDocument('ida')
  await expect(storeReplacements(client, replacements)).rejects.toThrow(/revision/i)
  expect(await client.getDocument('ida')).toEqual(before)
})
