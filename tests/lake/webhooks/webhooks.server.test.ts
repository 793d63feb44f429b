import {onTestFinished, expect, test} from 'vitest'
import {defaultLimits} from '../../../lake/limits.ts'
import {startLake, type TestLake} from '../start-lake.ts'
import {startReceiver, type Receiver} from './receiver.ts'

/** The API of webhooks as `@sanity/client` sees it. */
const api = '/hooks/projects/local'

async function start(receiver: Receiver): Promise<TestLake> {
  const lake = await startLake({webhookOrigins: [receiver.origin]})
  onTestFinished(lake.close)
  return lake
}

interface Created {
  id: string
  isDisabled: boolean
}

interface Attempt {
  id: string
  isFailure: boolean
  failureReason: string | null
  resultCode: number | null
  resultBody: string
  duration: number
}

/** Creates a webhook with a request as scripts of public projects send it. */
function create(lake: TestLake, url: string, more: object = {}): Promise<Created> {
  return lake.client().request<Created>({
    url: api,
    method: 'POST',
    body: {
      type: 'document',
      name: 'Revalidate',
      url,
      dataset: 'production',
      rule: {on: ['create', 'update', 'delete'], filter: '_type == "article"', projection: '{_id}'},
      apiVersion: 'v2021-03-25',
      httpMethod: 'POST',
      includeDrafts: false,
      headers: {},
      ...more,
    },
  })
}

/** Verifies a signature as `@sanity/webhook` 4 does. */
async function isSigned(body: string, header: string, secret: string): Promise<boolean> {
  const [, time = ''] = /^t=(\d+)[, ]+v1=([^, ]+)$/.exec(header) ?? []
  const bytes = new TextEncoder()
  const algorithm = {name: 'HMAC', hash: 'SHA-256'}
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign'])
  const signed = await crypto.subtle.sign('HMAC', key, bytes.encode(`${time}.${body}`))
  const text = btoa(String.fromCharCode(...new Uint8Array(signed)))
  const encoded = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return Number(time) > 1_609_459_200_000 && header === `t=${time},v1=${encoded}`
}

test('sends each change of a matching document with Sanity’s headers and a signature', async () => {
  const receiver = await startReceiver()
  const lake = await start(receiver)
  const client = lake.client()
  const {id} = await create(lake, `${receiver.origin}/api/revalidate?for=articles`, {
    secret: 'a secret',
    headers: {Authorization: 'Bearer receiver'},
    rule: {
      on: ['create', 'update', 'delete'],
      filter: '_type == "article"',
      projection:
        '{_id, "slug": slug.current, "was": before().slug.current, "is": delta::operation()}',
    },
  })
  await client.create({_id: 'ada', _type: 'author'})
  const {_rev} = await client.create({_id: 'one', _type: 'article', slug: {current: 'one'}})
  await client
    .patch('one')
    .set({slug: {current: 'two'}})
    .commit()
  await client.delete('one')

  const requests = await Promise.all([0, 1, 2].map(receiver.at))
  expect(requests.map(({body}) => JSON.parse(body))).toEqual([
    {_id: 'one', slug: 'one', was: null, is: 'create'},
    {_id: 'one', slug: 'two', was: 'one', is: 'update'},
    {_id: 'one', slug: 'two', was: 'two', is: 'delete'},
  ])
  const [first] = requests
  expect(first).toMatchObject({
    method: 'POST',
    url: '/api/revalidate?for=articles',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer receiver',
      connection: 'close',
      'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/),
      'sanity-transaction-id': _rev,
      'sanity-transaction-time': expect.stringMatching(/^\d{4}-.*Z$/),
      'sanity-dataset': 'production',
      'sanity-document-id': 'one',
      'sanity-project-id': 'local',
      'sanity-webhook-id': id,
      'sanity-operation': 'create',
    },
  })
  for (const {body, headers} of requests) {
    const header = String(headers['sanity-webhook-signature'])
    expect(await isSigned(body, header, 'a secret')).toBe(true)
    expect(await isSigned(`${body} `, header, 'a secret')).toBe(false)
  }
  expect(new Set(requests.map(({headers}) => headers['idempotency-key'])).size).toBe(3)
})

test.each([
  ['drafts and versions are left out', {}, ['one']],
  ['drafts are included', {includeDrafts: true}, ['drafts.one', 'one']],
  ['versions are included', {includeAllVersions: true}, ['versions.r1.one', 'one']],
])('%s', async (_title, options, ids) => {
  const receiver = await startReceiver()
  const lake = await start(receiver)
  await create(lake, receiver.origin, options)
  await lake
    .client()
    .transaction([
      {create: {_id: 'drafts.one', _type: 'article'}},
      {create: {_id: 'versions.r1.one', _type: 'article'}},
      {create: {_id: 'one', _type: 'article'}},
    ])
    .commit()
  await receiver.at(ids.length - 1)
  expect(receiver.received.map(({body}) => JSON.parse(body)._id)).toEqual(ids)
})

test('a webhook of all datasets gets changes of each', async () => {
  const receiver = await startReceiver()
  const lake = await start(receiver)
  await lake.client().datasets.create('staging')
  await create(lake, receiver.origin, {dataset: '*', httpMethod: 'PUT'})
  await lake.client({dataset: 'staging'}).create({_type: 'article'})
  expect(await receiver.at(0)).toMatchObject({
    method: 'PUT',
    headers: {'sanity-dataset': 'staging'},
  })
})

test('publishing in the Studio is one request for the published document', async () => {
  const receiver = await startReceiver()
  const lake = await start(receiver)
  const client = lake.client()
  await create(lake, receiver.origin, {
    rule: {on: ['create', 'update'], filter: '', projection: null},
  })
  await client.create({_id: 'drafts.one', _type: 'article', title: 'One'})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.one',
    publishedId: 'one',
  })
  expect(JSON.parse((await receiver.at(0)).body)).toMatchObject({_id: 'one', title: 'One'})
  expect(receiver.received).toHaveLength(1)
})

test('a receiver that refuses is recorded, and not tried again', async () => {
  const receiver = await startReceiver((_request, response) => {
    response.writeHead(401).end('Invalid signature')
  })
  const lake = await start(receiver)
  const {id} = await create(lake, receiver.origin)
  await lake.client().create({_id: 'one', _type: 'article'})
  const [attempt] = await attemptsOf(lake, id, ({isFailure}) => isFailure)
  expect(attempt).toMatchObject({
    failureReason: 'http',
    resultCode: 401,
    resultBody: 'Invalid signature',
  })
  expect(attempt?.duration).toBeGreaterThanOrEqual(0)
  const [message] = await lake.client().request<object[]>({url: `${api}/${id}/messages`})
  expect(message).toMatchObject({status: 'failure', failureCount: 1, payload: '{"_id":"one"}'})
  const one = await lake.client().request({url: `${api}/attempts/${attempt?.id}`})
  expect(one).toEqual(attempt)
})

test('a rule that fails for a document is an attempt that says why', async () => {
  const receiver = await startReceiver()
  const lake = await startLake({
    webhookOrigins: [receiver.origin],
    limits: {...defaultLimits, webhookBytes: 1000},
  })
  onTestFinished(lake.close)
  const {id} = await create(lake, receiver.origin, {rule: {on: ['create'], projection: ''}})
  await lake.client().create({_id: 'one', _type: 'article', text: 'x'.repeat(2000)})
  const [attempt] = await attemptsOf(lake, id, ({isFailure}) => isFailure)
  expect(attempt?.resultBody).toMatch(/The payload has 2\.\d KB; the maximum is 1000 bytes/)
  expect(receiver.received).toEqual([])
})

async function attemptsOf(
  lake: TestLake,
  id: string,
  isDone: (attempt: Attempt) => boolean,
): Promise<Attempt[]> {
  return expect
    .poll(async () => {
      const attempts = await lake.client().request<Attempt[]>({url: `${api}/${id}/attempts`})
      return attempts.filter(isDone)
    })
    .not.toEqual([])
    .then(() => lake.client().request<Attempt[]>({url: `${api}/${id}/attempts`}))
}
