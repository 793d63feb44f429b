import {globSync, rmSync} from 'node:fs'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {withAccess} from '../../lake/commands/with-access.ts'
import type {End} from '../../scripts/move/end.ts'
import {calmConditions} from '../hosted/conditions.ts'
import {startHosted, type Hosted} from '../hosted/start-hosted.ts'
import {startLake, type TestLake} from '../lake/start-lake.ts'
import {jpeg} from '../lake/transfer/bytes.ts'
import {freePort} from '../system/server-process.ts'
import {endOfHosted, endOfLake, move} from './ends.ts'

let here: TestLake
let hosted: Hosted
let closedPort: number

beforeAll(async () => {
  here = await startLake()
  hosted = await startHosted()
  closedPort = await freePort()
})
afterAll(async () => {
  await hosted.close()
  await here.close()
})
beforeEach(async () => {
  await here.client().createOrReplace({_id: 'ann', _type: 'author', name: 'Ann'})
})
afterEach(async () => {
  Object.assign(hosted.conditions, calmConditions())
  await hosted.client().delete({query: '*[!(_id in path("_.**"))]'})
  await here.client().delete({query: '*[!(_id in path("_.**"))]'})
})

const count = (): Promise<number> =>
  hosted.client().fetch('count(*[_type == "author"])', {}, {perspective: 'raw'})

async function fillHere(): Promise<void> {
  const picture = await here.client().assets.upload('image', await jpeg('#a03020'))
  const transaction = here.client().transaction()
  for (let n = 0; n < 60; n += 1) {
    transaction.create({
      _id: `author-${n}`,
      _type: 'author',
      name: 'x'.repeat(20_000),
      portrait: {_type: 'image', asset: {_type: 'reference', _ref: picture._id}},
      knows: [{_type: 'reference', _key: 'a', _ref: `author-${(n + 1) % 60}`}],
    })
  }
  await transaction.commit()
}

describe('a move that cannot work says why, and writes nothing', () => {
  const cases: [string, () => End, RegExp][] = [
    [
      'a wrong token',
      () => endOfHosted(hosted, {token: 'sk-stillwater-wrong'}),
      /not accepted \(401\).*Editor.*Nothing was written/,
    ],
    [
      'a viewer’s token',
      () => endOfHosted(hosted, {token: hosted.tokenFor('viewer')}),
      /may not create and update all documents.*Editor/,
    ],
    [
      'a contributor’s token',
      () => endOfHosted(hosted, {token: hosted.tokenFor('contributor')}),
      /may not create and update all documents/,
    ],
    [
      'a wrong project',
      () => endOfHosted(hosted, {projectId: 'other99'}),
      /no project “other99”.*NEXT_PUBLIC_SANITY_PROJECT_ID/,
    ],
    [
      'a dataset that is missing',
      () => endOfHosted(hosted, {dataset: 'blog'}),
      /no dataset “blog”. It has: production.*--create/,
    ],
    [
      'no network',
      () => endOfHosted(hosted, {apiHost: 'http://nowhere.invalid'}),
      /cannot be reached.*(?:ENOTFOUND|EAI_AGAIN)/,
    ],
    [
      'a port where nothing listens',
      () => endOfHosted(hosted, {apiHost: `http://127.0.0.1:${closedPort}`}),
      /cannot be reached/,
    ],
  ]
  it.each(cases)('%s', async (_name, target, message) => {
    await expect(move(endOfLake(here), target())).rejects.toThrow(message)
    expect(await count()).toBe(0)
  })

  it.each([
    [429, /limits the rate of requests \(429\)/],
    [500, /fails with 500/],
    [503, /fails with 503/],
  ] as const)('the service responds with %i only', async (status, message) => {
    hosted.conditions.fault = () => ({kind: 'status', status})
    await expect(move(endOfLake(here), endOfHosted(hosted, {}, 2))).rejects.toThrow(message)
  })

  it('every connection ends', async () => {
    hosted.conditions.fault = () => ({kind: 'unprocessed'})
    await expect(move(endOfLake(here), endOfHosted(hosted, {}, 2))).rejects.toThrow(
      /the connection ended, repeatedly/,
    )
  })

  it('a reference leads to a document that is left out', async () => {
    await here.client().create({_id: 'requests.one', _type: 'request'})
    await here.client().create({
      _id: 'story',
      _type: 'article',
      about: {_type: 'reference', _ref: 'requests.one'},
    })
    await expect(move(endOfLake(here), endOfHosted(hosted))).rejects.toThrow(
      /from “story” to “requests.one”/,
    )
    expect(await count()).toBe(0)
  })
})

describe('a move that stops half-way continues when it is repeated', () => {
  it('the token is revoked', async () => {
    await fillHere()
    const {id, token} = withAccess(hosted.folder, (access) =>
      access.createToken({label: 'Test', role: 'editor'}),
    )
    let mutations = 0
    hosted.conditions.fault = ({url = ''}) => {
      if (!url.includes('/data/mutate/')) return undefined
      mutations += 1
      if (mutations === 4) withAccess(hosted.folder, (access) => access.revokeToken(id))
      return undefined
    }
    await expect(move(endOfLake(here), endOfHosted(hosted, {token}))).rejects.toThrow(
      /not accepted \(401\).*Run the same command again/,
    )
    const {complete, output} = await move(endOfLake(here), endOfHosted(hosted))
    expect(complete).toBe(true)
    expect(output).toContain('The target contains everything')
    expect(await count()).toBe(61)
  })

  it('two moves at once end with the same content', async () => {
    await fillHere()
    const both = await Promise.all([
      move(endOfLake(here), endOfHosted(hosted)),
      move(endOfLake(here), endOfHosted(hosted)),
    ])
    expect(both.map(({complete}) => complete)).toEqual([true, true])
    expect(await count()).toBe(61)
    expect(await hosted.client().fetch('count(*[defined(knows[0]._weak)])')).toBe(0)
  })

  it('the file of an asset is lost', async () => {
    await fillHere()
    const file = await here.client().fetch<string>('*[_type == "sanity.imageAsset"][0].path')
    const [, , , name = ''] = file.split('/')
    const [stored = ''] = globSync(`**/*${name.split('-')[0]}*`, {cwd: here.folder})
    rmSync(path.join(here.folder, stored))
    await expect(move(endOfLake(here), endOfHosted(hosted))).rejects.toThrow(
      /bytes of the asset “image-.*” cannot be read from the lake here/,
    )
    expect(await count()).toBe(0)
  })
})
