import {globSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {calmConditions} from '../hosted/conditions.ts'
import {createFaults} from '../hosted/faults.ts'
import {startHosted, type Hosted} from '../hosted/start-hosted.ts'
import {startLake, type TestLake} from '../lake/start-lake.ts'
import {contentOf, fill} from '../lake/transfer/content.ts'
import {endOfHosted, endOfLake, move} from './ends.ts'

let here: TestLake
let hosted: Hosted

beforeAll(async () => {
  here = await startLake()
  hosted = await startHosted({aclMode: 'private'})
  const client = here.client()
  await fill(client)
  await client.create({_id: 'requests.one', _type: 'request', reach: 'ada@example.org'})
  await client.create({_id: 'followers.x', _type: 'follower', address: 'cy@example.org'})
  await client.create({_id: 'deliveries.x', _type: 'delivery', earlier: []})
})
afterAll(async () => {
  await hosted.close()
  await here.close()
})
beforeEach(async () => {
  Object.assign(hosted.conditions, calmConditions())
  await empty(hosted.client())
})

async function empty(client: SanityClient): Promise<void> {
  const releases = await client.fetch<{_id: string; name: string; state: string}[]>(
    '*[_id in path("_.releases.*")]{_id, name, state}',
    {},
    {perspective: 'raw'},
  )
  for (const {name, state} of releases) {
    if (state === 'scheduled') await client.releases.unschedule({releaseId: name})
    if (!/archived|published/.test(state)) await client.releases.archive({releaseId: name})
    await client.releases.delete({releaseId: name})
  }
  await client.delete({query: '*[!(_id in path("_.**"))]'})
}

/** Everything but readers' documents, without times, and the project in the paths of assets. */
async function movable(client: SanityClient): Promise<Record<string, unknown>[]> {
  const all = await contentOf(client)
  return all
    .filter(({_type}) => !/^(?:request|follower|delivery)$/.test(String(_type)))
    .map(({_updatedAt, _createdAt, path: _path, ...document}) => document)
}

const writes = (): number =>
  hosted.requests.filter((sent) => sent.method === 'POST' && !/query/.test(sent.path)).length

describe('the move of content', () => {
  it('carries documents, drafts, releases and assets to the hosted lake, and back into an empty one', async () => {
    const {complete, output} = await move(endOfLake(here), endOfHosted(hosted))
    expect(output).toContain('The target contains everything')
    expect(complete).toBe(true)
    expect(await movable(hosted.client())).toEqual(await movable(here.client()))
    const back = await startLake()
    expect((await move(endOfHosted(hosted), endOfLake(back))).complete).toBe(true)
    expect(await movable(back.client())).toEqual(await movable(here.client()))
    await back.close()
  })

  it('carries references to other datasets of the project, and to media libraries', async () => {
    const from = await startLake()
    const id = 'with-references'
    const other = {
      _type: 'crossDatasetReference',
      _ref: 'a',
      _dataset: 'other',
      _projectId: 'local',
    }
    const media = {_type: 'globalDocumentReference', _ref: 'media-library:ml:b', _weak: false}
    await from.client().create({_id: id, _type: 'note', other, media})
    const target = endOfHosted(hosted, {token: hosted.tokenFor('administrator')})
    const refused = await move(endOfLake(from), target).catch(String)
    expect(refused).toContain('“with-references” refers to the dataset “other”')
    expect(await hosted.client().getDocument(id)).toBeUndefined()
    await target.client.datasets.create('other')
    for (const written of [1, 0]) {
      const before = writes()
      expect((await move(endOfLake(from), target)).complete).toBe(true)
      expect(Math.min(writes() - before, 1)).toBe(written)
    }
    const {projectId} = target.client.config()
    const stored = await hosted.client().getDocument(id)
    expect(stored).toMatchObject({other: {...other, _projectId: projectId}, media})
    await target.client.datasets.delete('other')
    await from.close()
  })

  it('leaves out requests and followers unless it is asked for them', async () => {
    const {output} = await move(endOfLake(here), endOfHosted(hosted))
    expect(output).toContain('1 requests for a session (--with-requests moves them)')
    expect(output).toContain('2 followers and their mails')
    const count = '[count(*[_type == "request"]), count(*[_type in ["follower", "delivery"]])]'
    expect(await hosted.client().fetch(count, {}, {perspective: 'raw'})).toEqual([0, 0])
    await move(endOfLake(here), endOfHosted(hosted), {withRequests: true, withFollowers: true})
    expect(await hosted.client().fetch(count, {}, {perspective: 'raw'})).toEqual([1, 2])
  })

  it('writes nothing in a second run', async () => {
    await move(endOfLake(here), endOfHosted(hosted))
    const before = writes()
    const {complete, output} = await move(endOfLake(here), endOfHosted(hosted))
    expect([complete, writes() - before]).toEqual([true, 0])
    expect(output).toContain('0 documents, 0 assets')
  })

  it('shows the plan and writes nothing with --dry-run', async () => {
    const before = writes()
    const {output} = await move(endOfLake(here), endOfHosted(hosted), {dryRun: true})
    expect(output).toMatch(/new +\d+ documents, 4 assets/)
    expect(output).toContain('Nothing was written')
    expect(output).toContain('CORS origins: http://localhost:3000 is allowed, with credentials.')
    expect(output).toMatch(/Limits of the plan.*sanity\.io\/manage/)
    expect(writes()).toBe(before)
  })

  it('says before the move which origin and which types are missing', async () => {
    const {output} = await move(endOfLake(here), endOfHosted(hosted), {
      dryRun: true,
      siteUrl: 'https://www.example.org',
      types: ['author', 'article'],
    })
    expect(output).toContain('CORS origins: https://www.example.org is missing')
    expect(output).toContain('The schema here has no types setting')
  })

  it('creates the dataset if the user says so, readable as the user says', async () => {
    const target = endOfHosted(hosted, {
      dataset: 'blog',
      token: hosted.tokenFor('administrator'),
    })
    const planned = await move(endOfLake(here), target, {create: 'private', dryRun: true})
    expect(planned.output).toContain('The dataset is created: private.')
    const modes = async (): Promise<unknown> =>
      (await hosted.client().datasets.list()).map(({name, aclMode}) => `${name} ${aclMode}`).sort()
    expect(await modes()).toEqual(['production private'])
    expect((await move(endOfLake(here), target, {create: 'private'})).complete).toBe(true)
    expect(await modes()).toEqual(['blog private', 'production private'])
  })

  it('takes over an SVG whose bytes the service has changed', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"><rect width="6"/></svg>'
    const picture = await hosted.client().assets.upload('image', Buffer.from(svg), {
      filename: 'a.svg',
      contentType: 'image/svg+xml',
    })
    const image = {_type: 'image', asset: {_type: 'reference', _ref: picture._id}}
    await hosted.client().create({_id: 'drawn', _type: 'author', name: 'Bo', portrait: image})
    const [file = ''] = globSync(`**/*${picture._id.split('-')[1]}*`, {cwd: hosted.folder})
    writeFileSync(path.join(hosted.folder, file), svg.replace('<rect width="6"/>', '<rect/>'))
    const back = await startLake()
    for (let run = 0; run < 2; run += 1) {
      const {complete} = await move(endOfHosted(hosted), endOfLake(back))
      expect([run, complete]).toEqual([run, true])
    }
    const query = '*[_id == "drawn"][0].portrait.asset->size'
    expect(await back.client().fetch(query)).toBe(svg.length - ' width="6"'.length)
    await back.close()
  })

  it('arrives in spite of limits, failures and ended connections', async () => {
    for (const seed of [1, 2, 3]) {
      await empty(hosted.client())
      hosted.conditions.fault = createFaults({seed, share: 0.15})
      const {complete} = await move(endOfLake(here), endOfHosted(hosted))
      hosted.conditions.fault = () => undefined
      expect([seed, complete]).toEqual([seed, true])
      expect(await movable(hosted.client())).toEqual(await movable(here.client()))
    }
  })
})

describe('documents that are written by hand', () => {
  const odd: Record<string, unknown>[] = [
    {list: [{a: 1}, {a: 1}, {nested: [{b: []}]}]},
    {reference: {_ref: 'ann'}, list: [{_ref: 'ann'}, {_ref: 'nobody', _weak: true}]},
    {empty: null, list: [], object: {}, text: '\uFFFD', '': 'no name'},
    {_createdAt: '2001-01-01T00:00:00.5Z', number: 1e300, list: [true, 'x', 0]},
  ]

  it.each(odd)('arrive, and are not written again: %j', async (fields) => {
    await here.client().createOrReplace({_id: 'odd', _type: 'setting', ...fields})
    expect((await move(endOfLake(here), endOfHosted(hosted))).complete).toBe(true)
    const before = writes()
    expect((await move(endOfLake(here), endOfHosted(hosted))).complete).toBe(true)
    expect(writes()).toBe(before)
    await here.client().delete('odd')
  })

  it('are refused if they call themselves assets and have the id of none', async () => {
    const asset = {_id: 'image-of-nothing', _type: 'sanity.imageAsset', extension: '../x'}
    await here.client().createOrReplace(asset)
    await expect(move(endOfLake(here), endOfHosted(hosted))).rejects.toThrow(/“image-of-nothing”/)
    await here.client().delete(asset._id)
  })

  it('are refused if the importer would upload a file of this machine for them', async () => {
    const cover = {_sanityAsset: `image@file://${import.meta.filename}`}
    await here.client().createOrReplace({_id: 'odd', _type: 'article', cover})
    await expect(move(endOfLake(here), endOfHosted(hosted))).rejects.toThrow(
      /“odd” has a field “_sanityAsset”/,
    )
    await here.client().delete('odd')
  })
})

describe('documents of the target', () => {
  const other = {_id: 'theirs', _type: 'article', title: 'Theirs'}
  const changed = {_id: 'story', _type: 'article', title: 'Changed there'}

  it('are left as they are if only the target has them', async () => {
    const {_rev} = await hosted.client().create(other)
    await move(endOfLake(here), endOfHosted(hosted), {consent: 'replace'})
    expect(await hosted.client().getDocument('theirs')).toMatchObject({...other, _rev})
  })

  it('stop the move if they differ, until the user says what to do', async () => {
    const {_rev} = await hosted.client().create(changed)
    const before = writes()
    await expect(move(endOfLake(here), endOfHosted(hosted))).rejects.toThrow(
      /1 documents .* other content, among them “story”.*--replace/,
    )
    expect(writes()).toBe(before)
    const kept = await move(endOfLake(here), endOfHosted(hosted), {consent: 'keep'})
    expect(kept.complete).toBe(true)
    expect(await hosted.client().getDocument('story')).toMatchObject({_rev})
    const replaced = await move(endOfLake(here), endOfHosted(hosted), {consent: 'replace'})
    expect(replaced.output).toContain('The target contains everything')
    expect(await movable(hosted.client())).toEqual(await movable(here.client()))
  })

  it('are completed if an interrupted move has left them with weak references', async () => {
    await move(endOfLake(here), endOfHosted(hosted))
    await hosted.client().patch('story').set({'author._weak': true}).commit()
    const {output} = await move(endOfLake(here), endOfHosted(hosted))
    expect(output).toContain('1 documents of an interrupted move')
    expect(await movable(hosted.client())).toEqual(await movable(here.client()))
  })
})
