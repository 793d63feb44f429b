import {ClientError, ServerError, type SanityClient} from '@sanity/client'
import {firstValueFrom} from 'rxjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = lake.client()
})
afterAll(() => lake.close())

async function failure(work: Promise<unknown>): Promise<ClientError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ClientError) return error
  throw new Error('Expected a ClientError', {cause: error})
}

describe('@sanity/client', () => {
  it('creates, reads, patches and deletes', async () => {
    const created = await client.create({_id: 'a', _type: 'note', title: 'One', count: 1})
    expect(created).toMatchObject({_id: 'a', _type: 'note', title: 'One'})
    expect(await client.getDocument('a')).toEqual(created)

    const patched = await client.patch('a').set({title: 'Two'}).inc({count: 2}).commit()
    expect(patched).toMatchObject({title: 'Two', count: 3})
    expect(patched._rev).not.toBe(created._rev)
    expect(await client.fetch('*[_id == $id][0].title', {id: 'a'})).toBe('Two')

    await client.delete('a')
    expect(await client.getDocument('a')).toBeUndefined()
    expect(await client.fetch('*[_id == "a"]')).toEqual([])
  })

  it('does the same with the dataset as `resource`, of the project in it', async () => {
    await lake.client({projectId: 'other'}).datasets.create('production')
    const resource = {type: 'dataset', id: 'other.production'} as const
    const other = lake.client({projectId: undefined, dataset: undefined, resource})
    const welcome = Promise.withResolvers<string>()
    const appeared = Promise.withResolvers<string>()
    const listener = other
      .listen('*[_type == "note"]', {}, {events: ['welcome', 'mutation']})
      .subscribe((event) => {
        if (event.type === 'welcome') welcome.resolve(event.type)
        else if (event.type === 'mutation') appeared.resolve(event.documentId)
      })
    await welcome.promise
    await other.create({_id: 'there', _type: 'note'})
    expect(await appeared.promise).toBe('there')
    listener.unsubscribe()
    await other.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'acted',
      attributes: {_id: 'drafts.acted', _type: 'note'},
      ifExists: 'fail',
    })
    expect(await other.getDocument('there')).toMatchObject({_type: 'note'})
    expect(await other.fetch('count(*[_type == "note"])', {}, {perspective: 'raw'})).toBe(2)
    const live = await firstValueFrom(other.live.events())
    expect(live.type).toBe('welcome')
    expect(await client.getDocument('there')).toBeUndefined()
  })

  it('generates an id if none is given', async () => {
    const {_id} = await client.create({_type: 'note', title: 'Nameless'})
    expect(_id).toMatch(/^\w{10,}$/)
    expect(await client.fetch('*[_id == $id][0].title', {id: _id})).toBe('Nameless')
  })

  it('sends several mutations as one transaction, with its own id', async () => {
    const result = await client
      .transaction()
      .create({_id: 'b', _type: 'note'})
      .createIfNotExists({_id: 'b', _type: 'note'})
      .createOrReplace({_id: 'c', _type: 'note'})
      .transactionId('my-transaction')
      .commit()
    expect(result.transactionId).toBe('my-transaction')
    expect(result.results.map(({id, operation}) => [id, operation])).toEqual([
      ['b', 'create'],
      ['b', 'none'],
      ['c', 'create'],
    ])
    expect(await client.fetch('*[_id in ["b", "c"]]._rev')).toEqual([
      'my-transaction',
      'my-transaction',
    ])
  })

  it('reads several documents at once, null for missing ones', async () => {
    await client.createOrReplace({_id: 'd', _type: 'note'})
    const [here, missing] = await client.getDocuments(['d', 'not-there'])
    expect(here?._id).toBe('d')
    expect(missing).toBeNull()
  })

  it('sends a long query by POST and gets the same response', async () => {
    const short = await client.fetch('*[_type == "note"] | order(_id) ._id')
    const padding = `// ${'x'.repeat(12_000)}\n`
    expect(await client.fetch(`${padding}*[_type == "note"] | order(_id) ._id`)).toEqual(short)
  })

  it('gets sync tags with a result, and omits the query on request', async () => {
    const full = await client.fetch('*[_type == "note"]', {}, {filterResponse: false})
    expect(full.syncTags?.length).toBeGreaterThan(0)
    for (const tag of full.syncTags ?? []) expect(tag).toMatch(/^s1:/)
    const spare = await client.fetch('1', {}, {filterResponse: false, returnQuery: false})
    expect(spare).not.toHaveProperty('query')
  })

  it('writes with actions, and reads in perspectives', async () => {
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'e',
      attributes: {_id: 'drafts.e', _type: 'note', title: 'Draft'},
      ifExists: 'fail',
    })
    const query = '*[_id == "e"][0]{title, _originalId}'
    expect(await client.fetch(query)).toBeNull()
    expect(await client.fetch(query, {}, {perspective: 'drafts'})).toEqual({
      title: 'Draft',
      _originalId: 'drafts.e',
    })
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.e',
      publishedId: 'e',
    })
    expect(await client.fetch('*[_id == "e"][0].title')).toBe('Draft')
    expect(await client.getDocument('drafts.e')).toBeUndefined()
  })

  it('changes nothing in a dry run', async () => {
    const result = await client.mutate([{create: {_id: 'dry', _type: 'note'}}], {dryRun: true})
    expect(result).toBeDefined()
    expect(await client.getDocument('dry')).toBeUndefined()
  })

  it('gets the current user and the names of users', async () => {
    const me = await client.users.getById('me')
    expect(me).toMatchObject({id: 'local-user', role: 'administrator'})
    expect(await client.request({url: '/users/local-user'})).toMatchObject({displayName: me.name})
    expect(await client.request({url: '/users/local-user,nobody'})).toEqual([
      expect.objectContaining({id: 'local-user'}),
      null,
    ])
  })

  it('stores the small settings of a user', async () => {
    expect(await client.request({url: '/users/me/keyvalue/sort,layout'})).toEqual([])
    const pair = {key: 'sort', value: {by: 'title'}}
    const put = await client.request({method: 'PUT', url: '/users/me/keyvalue', body: [pair]})
    expect(put).toEqual([pair])
    expect(await client.request({url: '/users/me/keyvalue/sort,layout'})).toEqual([pair])
  })

  it('creates, lists and deletes datasets', async () => {
    await client.datasets.create('other', {aclMode: 'private'})
    const list = await client.datasets.list()
    expect(list.map(({name, aclMode}) => [name, aclMode])).toEqual([
      ['other', 'private'],
      ['production', 'public'],
    ])
    const other = lake.client({dataset: 'other'})
    await other.create({_id: 'only-here', _type: 'note'})
    expect(await client.getDocument('only-here')).toBeUndefined()
    await client.datasets.delete('other')
    expect((await failure(other.fetch('*'))).statusCode).toBe(404)
  })
})

describe('an error response arrives in the client as its own error', () => {
  it('for a syntax error in a query, with the position', async () => {
    const error = await failure(client.fetch('*[_type == '))
    expect(error.statusCode).toBe(400)
    expect(error.message).toContain('GROQ query parse error')
    expect(error.details).toMatchObject({
      type: 'queryParseError',
      query: '*[_type == ',
      start: expect.any(Number),
      end: expect.any(Number),
    })
  })

  it('for an existing document', async () => {
    await client.createOrReplace({_id: 'twice', _type: 'note'})
    const error = await failure(client.create({_id: 'twice', _type: 'note'}))
    expect(error.statusCode).toBe(409)
    expect(error.details).toMatchObject({
      type: 'mutationError',
      items: [{index: 0, error: {type: 'documentAlreadyExistsError'}}],
    })
    expect(error.message).toContain('twice')
  })

  it('for a stale revision', async () => {
    const error = await failure(
      client.patch('twice').ifRevisionId('stale').set({title: 'x'}).commit(),
    )
    expect(error.statusCode).toBe(409)
    expect(error.details?.type).toBe('mutationError')
  })

  it('for a document that others reference', async () => {
    await client.createOrReplace({_id: 'from', _type: 'note', to: {_ref: 'twice'}})
    const error = await failure(client.delete('twice'))
    expect(error.statusCode).toBe(409)
    expect(error.message).toContain('from')
  })

  it('for an action that is not possible', async () => {
    const error = await failure(
      client.action({
        actionType: 'sanity.action.document.publish',
        draftId: 'drafts.nowhere',
        publishedId: 'nowhere',
      }),
    )
    expect(error.statusCode).toBeGreaterThanOrEqual(400)
    expect(error.details?.type).toBe('actionError')
  })

  it('for a missing dataset', async () => {
    const error = await failure(lake.client({dataset: 'nowhere'}).fetch('*'))
    expect(error.statusCode).toBe(404)
    expect(error.message).toMatch(/^Not Found - Dataset "nowhere" not found/)
  })

  it('for a wrong token, and without a token', async () => {
    const wrong = await failure(lake.client({token: 'wrong'}).fetch('*'))
    expect(wrong.statusCode).toBe(401)
    expect(wrong.message).toMatch(/^Unauthorized - /)
    const anonymous = lake.client({token: undefined})
    expect((await failure(anonymous.create({_type: 'note'}))).statusCode).toBe(401)
    expect(await anonymous.fetch('count(*[_id in path("drafts.**")])')).toBe(0)
  })

  it('for a feature that is not implemented', async () => {
    const work = client.request({url: '/vision/anything'})
    await expect(work).rejects.toThrow(ServerError)
    await expect(work).rejects.toMatchObject({statusCode: 501})
  })
})
