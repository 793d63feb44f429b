import {expect, test} from 'vitest'
import {useLake} from '../behaviours/use-lake.ts'

const lake = useLake()

test.each<[string, object, RegExp]>([
  ['no name', {name: undefined}, /"name" is missing/],
  ['an address of another kind', {url: 'ftp://example.org'}, /"url" must be an http/],
  [
    'credentials in the address',
    {url: 'https://a:b@example.org'},
    /"url" must be .* without credentials/,
  ],
  ['a private address', {url: 'http://10.0.0.1/a'}, /private.*LAKE_WEBHOOK_ORIGINS/],
  ['this machine', {url: 'http://localhost:1/a'}, /private/],
  ['an unknown dataset', {dataset: 'none'}, /"none" does not exist/],
  ['no operation', {rule: {on: []}}, /"rule.on" must name at least one/],
  ['an unknown operation', {rule: {on: ['publish']}}, /"rule.on.0" must be a list of create/],
  ['a filter that is a query', {rule: {on: ['create'], filter: '*[true]'}}, /Leave out/],
  [
    'a header of the lake',
    {headers: {'Sanity-Operation': 'x'}},
    /"headers.*" has a header that the lake sets/,
  ],
  [
    'a header with a line break',
    {headers: {a: 'b\r\nc: d'}},
    /"headers.*" has a value with characters/,
  ],
  ['a transaction', {type: 'transaction'}, /"type" must be "document"/],
  ['an unknown method', {httpMethod: 'TRACE'}, /"httpMethod" must be POST/],
])('a webhook with %s is refused', async (_title, change, message) => {
  const body = {
    name: 'Pages',
    url: 'https://example.org/a',
    dataset: 'production',
    rule: {on: ['create']},
    ...change,
  }
  const created = lake().client().request({url: '/hooks/projects/local', method: 'POST', body})
  await expect(created).rejects.toThrow(message)
})

test('what is left out has Sanity’s defaults, and a change replaces only what it names', async () => {
  const client = lake().client()
  const url = '/hooks/projects/local'
  const body = {name: 'Pages', url: 'https://example.org/a', dataset: '*', rule: {on: ['create']}}
  const created = await client.request<{id: string}>({url, method: 'POST', body})
  expect(created).toMatchObject({
    type: 'document',
    projectId: 'local',
    rule: {on: ['create'], filter: null, projection: null},
    apiVersion: 'v2021-03-25',
    httpMethod: 'POST',
    headers: {},
    description: null,
    secret: null,
    includeDrafts: false,
    includeAllVersions: false,
    isDisabled: false,
    isDisabledByUser: false,
    deletedAt: null,
  })
  const change = {rule: {filter: '_type == "note"'}, secret: 'one'}
  const options = {url: `${url}/${created.id}`, method: 'PATCH', body: change}
  expect(await client.request(options)).toEqual({
    ...created,
    rule: {on: ['create'], filter: '_type == "note"', projection: null},
    secret: 'one',
  })
  expect(await client.request({url: `${url}/${created.id}`})).toMatchObject({secret: 'one'})
})
