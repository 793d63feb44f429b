import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'

let lake: TestLake
let picture: Buffer

beforeAll(async () => {
  lake = await startLake()
  const create = {width: 40, height: 30, channels: 3, background: '#369'} as const
  picture = await sharp({create}).png().toBuffer()
})
afterAll(() => lake.close())

describe('assets of @sanity/client', () => {
  it('are uploaded once and served to everybody', async () => {
    const client = lake.client()
    const options = {filename: 'blue.png', title: 'Blue'}
    const image = await client.assets.upload('image', picture, options)
    expect(image).toMatchObject({
      _type: 'sanity.imageAsset',
      originalFilename: 'blue.png',
      title: 'Blue',
      url: `${lake.address}/${image.path}`,
    })
    expect(image.metadata.dimensions).toMatchObject({width: 40, height: 30})
    expect((await client.assets.upload('image', picture)).title).toBe('Blue')

    const original = await fetch(image.url)
    expect(Buffer.from(await original.arrayBuffer())).toEqual(picture)
    expect(original.headers.get('access-control-allow-origin')).toBe('*')
    const small = await fetch(`${image.url}?w=10`)
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({width: 10})
  })

  it('are removed when they are deleted', async () => {
    const client = lake.client()
    const file = await client.assets.upload('file', Buffer.from('words'), {filename: 'a.txt'})
    expect(await (await fetch(file.url)).text()).toBe('words')
    await client.delete(file._id)
    await expect.poll(async () => (await fetch(file.url)).status).toBe(404)

    const again = await client.assets.upload('file', Buffer.from('words'), {filename: 'a.txt'})
    expect(again._id).toBe(file._id)
    expect(await (await fetch(again.url)).text()).toBe('words')
  })

  it('remain if a referenced document cannot be deleted', async () => {
    const client = lake.client()
    const image = await client.assets.upload('image', picture)
    await client.create({_id: 'uses', _type: 'note', image: {asset: {_ref: image._id}}})
    await expect(client.delete(image._id)).rejects.toThrow('uses')
    expect((await fetch(image.url)).status).toBe(200)
  })

  it('must be images if they are uploaded as images', async () => {
    const upload = lake.client().assets.upload('image', Buffer.from('no image'))
    await expect(upload).rejects.toMatchObject({statusCode: 415})
  })
})
