import {describe, expect, it} from 'vitest'
import {useLake} from './use-lake.ts'

const lake = useLake()

describe('17.', () => {
  it('create existing: 409 documentAlreadyExistsError', async () => {
    const client = lake().client()
    await client.create({_id: 'a', _type: 'note', title: 'One'})
    await expect(client.create({_id: 'a', _type: 'note', title: 'Two'})).rejects.toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [{index: 0, error: {type: 'documentAlreadyExistsError', id: 'a'}}],
      },
    })
    expect(await client.getDocument('a')).toMatchObject({title: 'One'})
  })

  it('createIfNotExists: operation none, same _rev', async () => {
    const client = lake().client()
    const {_rev} = await client.create({_id: 'b', _type: 'note', title: 'One'})
    const {results} = await client.mutate(
      [{createIfNotExists: {_id: 'b', _type: 'note', title: 'Two'}}],
      {returnFirst: false, returnDocuments: false},
    )
    expect(results).toEqual([{id: 'b', operation: 'none'}])
    expect(await client.getDocument('b')).toMatchObject({_rev, title: 'One'})
  })

  it('delete of a missing document succeeds', async () => {
    expect(await lake().client().delete('missing')).toMatchObject({
      results: [{id: 'missing', operation: 'none'}],
    })
  })

  it('autoGenerateArrayKeys gives unique, stable keys', async () => {
    const client = lake().client()
    const keysOf = async () =>
      (await client.fetch<string[]>('*[_id == "keys"][0].list[]._key')) ?? []
    const list = [{text: 'a'}, {_key: 'mine', text: 'b'}, {text: 'c'}]
    await client.create({_id: 'keys', _type: 'note', list}, {autoGenerateArrayKeys: true})
    const first = await keysOf()
    expect(first).toHaveLength(3)
    expect(new Set(first).size).toBe(3)
    expect(first[1]).toBe('mine')
    await client
      .patch('keys')
      .append('list', [{text: 'd'}, {text: 'e'}])
      .commit({autoGenerateArrayKeys: true})
    const second = await keysOf()
    expect(second.slice(0, 3)).toEqual(first)
    expect(new Set(second).size).toBe(5)
  })

  it('actions always generate array keys', async () => {
    const client = lake().client()
    await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'acted',
      attributes: {_id: 'drafts.acted', _type: 'note', list: [{text: 'a'}, {text: 'b'}]},
      ifExists: 'fail',
    })
    await client.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.acted',
      publishedId: 'acted',
      patch: {insert: {after: 'list[-1]', items: [{text: 'c'}]}},
    })
    const keys = await client.fetch<unknown[]>(
      '*[_id == "drafts.acted"][0].list[]._key',
      {},
      {perspective: 'raw'},
    )
    expect(keys.every((key) => typeof key === 'string' && key !== '')).toBe(true)
    expect(new Set(keys).size).toBe(3)
  })
})
