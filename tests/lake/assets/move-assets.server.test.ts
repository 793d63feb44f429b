import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {applyPatch} from 'mendoza'
import {afterEach, expect, it} from 'vitest'
import {startLake} from '../start-lake.ts'
import {quarters} from './images.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-moved-'))
afterEach(() => rmSync(folder, {recursive: true, force: true}))

it('asset URLs use the current address of the lake after it moves', async () => {
  const before = await startLake({folder})
  const png = await quarters().png().toBuffer()
  const image = await before.client().assets.upload('image', png, {filename: 'a.png'})
  const gone = await before.client().assets.upload('file', Buffer.from('gone'), {filename: 'g.txt'})
  await before.client().delete(gone._id)
  const foreign = {
    _id: 'image-abc-1x1-png',
    _type: 'sanity.imageAsset',
    path: 'images/other/production/abc-1x1.png',
    url: 'https://cdn.sanity.io/images/other/production/abc-1x1.png',
  }
  await before.client().create(foreign)
  await before.client().patch(image._id).set({title: 'A title'}).commit()
  const stored = await before.client().getDocument(image._id)
  await before.close()

  // The port is in use, so the lake gets another one.
  const occupant = createServer().listen(before.port, '127.0.0.1')
  await once(occupant, 'listening')
  const after = await startLake({folder})
  expect(after.port).not.toBe(before.port)
  const client = after.client()
  const url = `${after.address}/${image.path}`
  expect(await client.getDocument(image._id)).toEqual({...stored, url})
  expect(await client.fetch('*[url == $url]._id', {url})).toEqual([image._id])
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(png)
  expect(await client.getDocument(foreign._id)).toMatchObject(foreign)

  const log = await client.request<string>({
    url: `/data/history/production/transactions/${image._id},${gone._id}?effectFormat=mendoza`,
    headers: {accept: 'text/plain'},
    json: false,
  })
  const states: Record<string, unknown> = {}
  for (const line of String(log).trim().split('\n')) {
    const {effects} = JSON.parse(line) as {effects: Record<string, {apply: []; revert: []}>}
    for (const [id, {apply, revert}] of Object.entries(effects)) {
      const next: unknown = applyPatch(states[id] ?? null, apply)
      expect(applyPatch(next, revert)).toEqual(states[id] ?? null)
      states[id] = next
    }
  }
  expect(states[image._id]).toMatchObject({url, title: 'A title'})
  occupant.close()
  await after.close()
})
