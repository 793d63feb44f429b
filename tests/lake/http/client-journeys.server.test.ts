import type {
  ClientConfig,
  LiveEvent,
  MutationEvent,
  ReleaseDocument,
  SanityClient,
} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {valuesOf} from '../presence/open-socket.ts'
import {startLake, type TestLake} from '../start-lake.ts'
import {clientMajors, type ClientPackage} from './client-majors.ts'

interface World {
  client: SanityClient
  /** Creates a client with other settings. */
  connect: (config: Partial<ClientConfig>) => SanityClient
  /** Returns the package's own error of work that must fail. */
  failure: (work: Promise<unknown>) => Promise<InstanceType<ClientPackage['ClientError']>>
  pkg: ClientPackage
  lake: TestLake
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Journey = [what: string, go: (world: World) => Promise<void>]

const documents: Journey[] = [
  [
    'create, read, replace, delete',
    async ({client}) => {
      const created = await client.create({_id: 'crud', _type: 'note', title: 'One'})
      expect(await client.getDocument('crud')).toEqual(created)
      await client.createIfNotExists({_id: 'crud', _type: 'note', title: 'Ignored'})
      const replaced = await client.createOrReplace({_id: 'crud', _type: 'note', other: 1})
      expect(replaced).not.toHaveProperty('title')
      expect(replaced._createdAt).toBe(created._createdAt)
      await client.create({_id: 'crud.dotted', _type: 'note'})
      expect(await client.getDocuments(['crud', 'none', 'crud.dotted'])).toEqual([
        replaced,
        null,
        expect.objectContaining({_id: 'crud.dotted'}),
      ])
      await client.delete({query: '*[_id in $ids]', params: {ids: ['crud', 'crud.dotted']}})
      expect(await client.getDocument('crud')).toBeUndefined()
    },
  ],
  [
    'fetch with params, perspective, source map and the whole response',
    async ({client}) => {
      await client.create({_id: 'drafts.seen', _type: 'note', title: 'A draft'})
      const query = '*[_id == $id][0].title'
      expect(await client.fetch(query, {id: 'seen'})).toBeNull()
      expect(await client.fetch(query, {id: 'seen'}, {perspective: 'drafts'})).toBe('A draft')
      expect(await client.fetch(query, {id: 'drafts.seen'}, {perspective: 'raw'})).toBe('A draft')
      const whole = await client.fetch(query, {id: 'seen'}, {filterResponse: false})
      expect(whole).toMatchObject({query, result: null, ms: expect.any(Number)})
      expect(whole.syncTags).toEqual(expect.any(Array))
    },
  ],
  [
    'patch with every operation',
    async ({client}) => {
      await client.create({
        _id: 'patched',
        _type: 'note',
        title: 'The cat sat',
        count: 5,
        gone: true,
        list: [
          {_key: 'a', value: 1},
          {_key: 'b', value: 2},
        ],
      })
      const patched = await client
        .patch('patched')
        .set({'list[_key=="a"].value': 10, 'nested.deep': 'x'})
        .setIfMissing({count: 100, fresh: 'new'})
        .unset(['gone'])
        .inc({count: 2})
        .dec({'list[1].value': 1})
        .insert('after', 'list[-1]', [{_key: 'c', value: 3}])
        .diffMatchPatch({title: '@@ -1,7 +1,7 @@\n The \n-c\n+h\n at \n'})
        .commit({autoGenerateArrayKeys: true})
      expect(patched).toMatchObject({
        title: 'The hat sat',
        count: 7,
        fresh: 'new',
        list: [
          {_key: 'a', value: 10},
          {_key: 'b', value: 1},
          {_key: 'c', value: 3},
        ],
      })
      expect(patched).not.toHaveProperty('gone')
      // A patch has one insert; the client's append, prepend and splice are inserts.
      const spliced = await client
        .transaction()
        .patch(
          client
            .patch('patched')
            .append('list', [{value: 4}])
            .ifRevisionId(patched._rev),
        )
        .patch(client.patch('patched').prepend('list', [{value: 0}]))
        .patch(client.patch('patched').splice('list', 2, 1))
        .commit({autoGenerateArrayKeys: true, returnDocuments: true})
      const list = spliced[0]?.['list'] as {_key: string; value: number}[]
      expect(list.map(({value}) => value)).toEqual([0, 10, 3, 4])
      expect(new Set(list.map(({_key}) => _key)).size).toBe(4)
      await client.patch({query: '*[_id == "patched"]'}).set({count: 1}).commit()
      expect(await client.fetch('*[_id == "patched"][0].count')).toBe(1)
    },
  ],
  [
    'several mutations as one transaction, or none of them',
    async ({client, failure}) => {
      const result = await client
        .transaction()
        .create({_id: 't1', _type: 'note', n: 1})
        .create({_id: 't2', _type: 'note', to: {_type: 'reference', _ref: 't1'}})
        .patch('t1', (patch) => patch.inc({n: 1}))
        .transactionId(`own-${Date.now()}`)
        .commit({returnDocuments: true})
      expect(result.map(({_id}) => _id)).toContain('t1')
      const refused = client
        .transaction()
        .create({_id: 't3', _type: 'note'})
        .patch('missing', {set: {a: 1}})
        .commit()
      const error = await failure(refused)
      expect(error.statusCode).toBe(409)
      expect(await client.getDocument('t3')).toBeUndefined()
    },
  ],
]

const streams: Journey[] = [
  [
    'listen to changes',
    async ({client}) => {
      const listening = client.listen<{title: string}>(
        '*[_type == $type]',
        {type: 'heard'},
        {
          events: ['welcome', 'mutation'],
          includeResult: true,
          includePreviousRevision: true,
          visibility: 'query',
        },
      )
      const events = valuesOf(listening)
      expect(await events.next()).toMatchObject({type: 'welcome'})
      const {_rev} = await client.create({_id: 'heard', _type: 'heard', title: 'One'})
      await client.create({_id: 'unheard', _type: 'other'})
      await client.patch('heard').set({title: 'Two'}).commit()
      await client.delete('heard')
      expect(await mutation(events)).toMatchObject({transition: 'appear', resultRev: _rev})
      expect(await mutation(events)).toMatchObject({
        transition: 'update',
        previousRev: _rev,
        previous: {title: 'One'},
        result: {title: 'Two'},
        mutations: [{patch: {set: {title: 'Two'}}}],
      })
      expect(await mutation(events)).toMatchObject({transition: 'disappear', documentId: 'heard'})
      events.stop()
    },
  ],
  [
    'live events that name the tags of a query',
    async ({client}) => {
      await client.create({_id: 'live', _type: 'live', title: 'One'})
      const {syncTags} = await client.fetch('*[_id == "live"]', {}, {filterResponse: false})
      const events = valuesOf<LiveEvent>(client.live.events())
      expect(await events.next()).toMatchObject({type: 'welcome'})
      await client.patch('live').set({title: 'Two'}).commit()
      const event = await events.next()
      if (event.type !== 'message') throw new Error(`Expected a message, not ${event.type}.`)
      expect(event.tags.filter((tag) => syncTags?.includes(tag))).not.toEqual([])
      events.stop()
    },
  ],
]

async function mutation(events: {next: () => Promise<unknown>}): Promise<MutationEvent> {
  const event = (await events.next()) as MutationEvent
  expect(event.type).toBe('mutation')
  return event
}

const assets: Journey[] = [
  [
    'upload an image',
    async ({client}) => {
      const image = await client.assets.upload('image', pixel, {
        filename: 'pixel.png',
        title: 'A pixel',
        extract: ['palette', 'lqip'],
        source: {id: 'elsewhere-1', name: 'elsewhere', url: 'https://example.org/1'},
      })
      expect(image).toMatchObject({
        _type: 'sanity.imageAsset',
        _id: expect.stringMatching(/^image-[0-9a-f]{40}-1x1-png$/),
        originalFilename: 'pixel.png',
        title: 'A pixel',
        mimeType: 'image/png',
        size: pixel.length,
        source: {id: 'elsewhere-1', name: 'elsewhere'},
        metadata: {dimensions: {width: 1, height: 1}},
      })
      const served = await fetch(image.url)
      expect(Buffer.from(await served.arrayBuffer())).toEqual(pixel)
      const again = await client.assets.upload('image', pixel)
      expect(again._id).toBe(image._id)
    },
  ],
  [
    'upload a file, which stays while it is referenced',
    async ({client, failure}) => {
      const file = await client.assets.upload('file', Buffer.from('Hello'), {
        filename: 'hello.txt',
        contentType: 'text/plain',
      })
      expect(file).toMatchObject({_type: 'sanity.fileAsset', extension: 'txt', size: 5})
      expect(await (await fetch(file.url)).text()).toBe('Hello')
      const asset = {_type: 'reference', _ref: file._id}
      await client.create({_id: 'holder', _type: 'note', file: {_type: 'file', asset}})
      expect((await failure(client.delete(file._id))).statusCode).toBe(409)
      await client.delete('holder')
      await client.delete(file._id)
      // The bytes are removed after the document, asynchronously.
      await expect.poll(async () => (await fetch(file.url)).status).toBe(404)
    },
  ],
]

const versions: Journey[] = [
  [
    'a release from its creation to its publication',
    async ({client}) => {
      await client.create({_id: 'shown', _type: 'note', title: 'Before'})
      const {releaseId} = await client.releases.create({
        releaseId: 'rSpring',
        metadata: {title: 'Spring', releaseType: 'asap'},
      })
      await client.releases.edit({releaseId, patch: {set: {'metadata.title': 'Spring!'}}})
      const release = await client.releases.get({releaseId})
      expect(release).toMatchObject({
        _id: '_.releases.rSpring',
        state: 'active',
        metadata: {title: 'Spring!', releaseType: 'asap'},
      } satisfies Partial<ReleaseDocument> | object)
      await client.createVersion({
        releaseId,
        publishedId: 'shown',
        document: {_id: 'versions.rSpring.shown', _type: 'note', title: 'After'},
      })
      await client.replaceVersion({
        document: {_id: 'versions.rSpring.shown', _type: 'note', title: 'Then'},
      })
      await client.create({_id: 'based', _type: 'note', title: 'Based'})
      await client.createVersion({releaseId, publishedId: 'based', baseId: 'based'})
      const titles = '*[_id == "shown"][0].title'
      expect(await client.fetch(titles, {}, {perspective: [releaseId]})).toBe('Then')
      const raw = client.withConfig({perspective: 'raw'})
      const {result} = await raw.releases.fetchDocuments({releaseId})
      expect(result.map(({_id}) => _id)).toEqual([
        'versions.rSpring.based',
        'versions.rSpring.shown',
      ])

      const publishAt = new Date(Date.now() + 3_600_000).toISOString()
      await client.releases.schedule({releaseId, publishAt})
      expect(await client.releases.get({releaseId})).toMatchObject({state: 'scheduled', publishAt})
      await client.releases.unschedule({releaseId})
      await client.releases.publish({releaseId})
      expect(await client.fetch(titles)).toBe('Then')
      expect(await client.releases.get({releaseId})).toMatchObject({state: 'published'})
      await client.releases.delete({releaseId})
      expect(await client.releases.get({releaseId})).toBeUndefined()
    },
  ],
  [
    'a release that is archived and unarchived',
    async ({client, failure}) => {
      const {releaseId} = await client.releases.create({metadata: {title: 'Kept'}})
      const versionId = `versions.${releaseId}.kept`
      await client.createVersion({
        releaseId,
        publishedId: 'kept',
        document: {_id: versionId, _type: 'note'},
      })
      expect((await failure(client.releases.delete({releaseId}))).details?.type).toBe('actionError')
      await client.releases.archive({releaseId})
      expect(await client.getDocument(versionId)).toBeUndefined()
      await client.releases.unarchive({releaseId})
      expect(await client.getDocument(versionId)).toMatchObject({_type: 'note'})
      await client.discardVersion({releaseId, publishedId: 'kept'})
      expect(await client.getDocument(versionId)).toBeUndefined()
      await client.releases.archive({releaseId})
      await client.releases.delete({releaseId})
    },
  ],
  [
    'a version that unpublishes',
    async ({client}) => {
      await client.create({_id: 'leaving', _type: 'note'})
      const {releaseId} = await client.releases.create({releaseId: 'rLeave'})
      await client.unpublishVersion({releaseId, publishedId: 'leaving'})
      await client.releases.publish({releaseId})
      expect(await client.getDocument('leaving')).toBeUndefined()
    },
  ],
  [
    'a release that is imported once and again',
    async ({client, failure}) => {
      const attributes = {
        _id: '_.releases.rOld',
        _type: 'system.release',
        name: 'rOld',
        state: 'archived',
        metadata: {title: 'Old', releaseType: 'undecided'},
      }
      const bring = (ifExists: 'fail' | 'ignore' | 'replace', title: string): Promise<unknown> =>
        client.action({
          actionType: 'sanity.action.release.import',
          releaseId: 'rOld',
          ifExists,
          attributes: {...attributes, metadata: {...attributes.metadata, title}},
        })
      await bring('fail', 'Old')
      expect((await failure(bring('fail', 'No'))).statusCode).toBe(409)
      await bring('ignore', 'No')
      const release = (): Promise<unknown> => client.releases.get({releaseId: 'rOld'})
      expect(await release()).toMatchObject({state: 'archived', metadata: {title: 'Old'}})
      await bring('replace', 'Newer')
      expect(await release()).toMatchObject({metadata: {title: 'Newer'}})
    },
  ],
  [
    'all actions of a document',
    async ({client, failure}) => {
      const publishedId = 'acted'
      const draftId = 'drafts.acted'
      const document = {publishedId, draftId}
      const attributes = {_id: draftId, _type: 'note', title: 'One'}
      const stateOf = async (): Promise<unknown[]> =>
        (await client.getDocuments([publishedId, draftId])).map((found) => found?.['title'] ?? null)
      await client.action({
        actionType: 'sanity.action.document.create',
        publishedId,
        attributes,
        ifExists: 'fail',
      })
      await client.action([
        {
          actionType: 'sanity.action.document.edit',
          ...document,
          patch: {set: {title: 'Two'}},
        },
        {actionType: 'sanity.action.document.publish', ...document},
      ])
      expect(await stateOf()).toEqual(['Two', null])
      await client.action({
        actionType: 'sanity.action.document.edit',
        ...document,
        patch: {set: {title: 'Three'}},
      })
      expect(await stateOf()).toEqual(['Two', 'Three'])
      await client.action({actionType: 'sanity.action.document.discard', draftId})
      await client.action({actionType: 'sanity.action.document.unpublish', ...document})
      expect(await stateOf()).toEqual([null, 'Two'])
      const error = await failure(
        client.action({
          actionType: 'sanity.action.document.publish',
          ...document,
          ifDraftRevisionId: 'stale',
        }),
      )
      expect(error.details).toMatchObject({
        type: 'actionError',
        items: [{index: 0, error: {type: expect.any(String), description: expect.any(String)}}],
      })
      await client.action({
        actionType: 'sanity.action.document.delete',
        publishedId,
        includeDrafts: [draftId],
      })
      expect(await stateOf()).toEqual([null, null])
    },
  ],
]

const service: Journey[] = [
  [
    'datasets',
    async ({client, connect}) => {
      expect(await client.datasets.create('more', {aclMode: 'private'})).toMatchObject({
        aclMode: 'private',
      })
      await client.datasets.edit('more', {aclMode: 'public'})
      const listed = (await client.datasets.list()).map(({name, aclMode}) => [name, aclMode])
      expect(listed).toEqual([
        ['more', 'public'],
        ['production', 'public'],
      ])
      await connect({dataset: 'more'}).create({_id: 'there', _type: 'note'})
      expect(await client.getDocument('there')).toBeUndefined()
      await client.datasets.delete('more')
      expect(await client.datasets.list()).toHaveLength(1)
    },
  ],
  [
    'projects and users',
    async ({client}) => {
      expect((await client.projects.list()).map(({id}) => id)).toEqual(['local'])
      expect(await client.projects.getById('local')).toMatchObject({id: 'local'})
      const me = await client.users.getById('me')
      expect(me).toMatchObject({id: 'local-user', name: expect.any(String)})
    },
  ],
  [
    'any other request',
    async ({client}) => {
      expect(await client.request({url: '/ping'})).toEqual({})
      const url = `/data/doc/${client.config().dataset}/nowhere`
      expect(await client.request({url})).toEqual({
        documents: [],
        omitted: [{id: 'nowhere', reason: 'existence'}],
      })
    },
  ],
]

const refusals: Journey[] = [
  [
    'a query with a syntax error, with its position',
    async ({client, failure}) => {
      const error = await failure(client.fetch('*[_type == "a"'))
      expect(error.statusCode).toBe(400)
      expect(error.details).toMatchObject({
        type: 'queryParseError',
        query: '*[_type == "a"',
        start: expect.any(Number),
        end: expect.any(Number),
      })
    },
  ],
  [
    'an existing, a missing and a changed document',
    async ({client, failure}) => {
      const {_rev} = await client.create({_id: 'here', _type: 'note'})
      const typeOf = async (work: Promise<unknown>): Promise<unknown> => {
        const {statusCode, details} = await failure(work)
        expect([statusCode, details?.type]).toEqual([409, 'mutationError'])
        return details?.['items'][0].error.type
      }
      expect(await typeOf(client.create({_id: 'here', _type: 'note'}))).toBe(
        'documentAlreadyExistsError',
      )
      expect(await typeOf(client.patch('absent').set({a: 1}).commit())).toBe(
        'documentNotFoundError',
      )
      await client.patch('here').set({a: 1}).commit()
      const stale = client.patch('here').set({a: 2}).ifRevisionId(_rev).commit()
      expect(await typeOf(stale)).toBe('documentRevisionIDDoesNotMatchError')
    },
  ],
  [
    'references that would break',
    async ({client, failure}) => {
      await client.create({_id: 'target', _type: 'note'})
      await client.create({_id: 'source', _type: 'note', to: {_ref: 'target'}})
      const kept = await failure(client.delete('target'))
      expect(kept.details?.['items'][0].error).toMatchObject({
        type: 'documentHasExistingReferencesError',
        id: 'target',
        referencingIDs: ['source'],
      })
      const refused = await failure(client.create({_type: 'note', to: {_ref: 'nowhere'}}))
      expect(refused.details?.['items'][0].error).toMatchObject({
        type: 'documentReferenceDoesNotExistError',
        referenceID: 'nowhere',
      })
    },
  ],
  [
    'no token, a wrong token, and a missing dataset',
    async ({connect, failure}) => {
      const anonymous = connect({token: undefined})
      expect((await failure(anonymous.create({_type: 'note'}))).statusCode).toBe(401)
      const wrong = await failure(connect({token: 'wrong'}).fetch('*'))
      expect(wrong.statusCode).toBe(401)
      expect(wrong.responseBody).toContain('SIO-401')
      const missing = await failure(connect({dataset: 'nowhere'}).fetch('*'))
      expect([missing.statusCode, missing.message]).toEqual([
        404,
        expect.stringContaining('Dataset "nowhere" not found'),
      ])
    },
  ],
  [
    'a listener with a syntax error in its filter',
    async ({client}) => {
      const events = valuesOf(client.listen('*[_type == '))
      await expect(events.next()).rejects.toMatchObject({
        name: 'ChannelError',
        message: expect.stringMatching(/\S/),
      })
    },
  ],
  [
    'a feature that is not implemented',
    async ({client, pkg}) => {
      const work = client.request({url: '/agent/action/generate/production', method: 'POST'})
      await expect(work).rejects.toThrow(pkg.ServerError)
      await expect(work).rejects.toMatchObject({statusCode: 501})
    },
  ],
]

const journeys = {documents, streams, assets, versions, service, refusals}

it('two majors are tested', () => {
  expect(clientMajors.map(([version]) => version.split('.')[0])).toEqual(['8', '7'])
})

describe.each(clientMajors)('@sanity/client %s', (_version, pkg) => {
  let lake: TestLake
  let world: World

  beforeAll(async () => {
    lake = await startLake()
    const connect = (config: Partial<ClientConfig>): SanityClient =>
      pkg.createClient({
        projectId: 'local',
        dataset: 'production',
        apiVersion: '2025-02-19',
        apiHost: `http://127.0.0.1:${lake.port}`,
        useProjectHostname: false,
        useCdn: false,
        token: lake.token,
        ...config,
      })
    world = {
      client: connect({}),
      connect,
      pkg,
      lake,
      async failure(work) {
        const error: unknown = await work.then(
          () => undefined,
          (reason: unknown) => reason,
        )
        if (error instanceof pkg.ClientError) return error
        throw new Error(`Expected a ClientError, not ${String(error)}`, {cause: error})
      },
    }
  })
  afterAll(() => lake.close())

  describe.each(Object.entries(journeys))('%s', (_area, table) => {
    it.each(table)('%s', (_what, go) => go(world))
  })
})
