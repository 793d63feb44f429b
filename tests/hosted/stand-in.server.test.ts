import {createClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {send, type Answer} from '../lake/start-lake.ts'
import {calmConditions} from './conditions.ts'
import {createFaults, everyFault} from './faults.ts'
import {startHosted, type Hosted} from './start-hosted.ts'

let hosted: Hosted
let token: string

beforeAll(async () => {
  hosted = await startHosted({aclMode: 'private'})
  token = hosted.tokenFor('editor')
  await hosted.client().create({_id: 'one', _type: 'note', text: 'First'})
})
afterAll(() => hosted.close())
beforeEach(() => void Object.assign(hosted.conditions, calmConditions()))

const query = '/v1/data/query/production?query=*[0].text'

/** Sends a request to the service, at a name of the project. */
function ask(path: string, {name = 'api', bearer = token, ...others} = {}): Promise<Answer> {
  const host = name === 'cdn' ? 'cdn.sanity.io' : `abc123.${name}.sanity.io`
  return send(hosted.servicePort, {
    path,
    ...others,
    headers: {host, ...(bearer && {authorization: `Bearer ${bearer}`})},
  })
}

function draw(seed: number): string[] {
  const next = createFaults({seed, share: 0.5})
  return Array.from({length: 200}, () => JSON.stringify(next()))
}

describe('the stand-in of the hosted lake', () => {
  it('checks tokens and their roles', async () => {
    expect(await ask(query)).toMatchObject({status: 200, body: {result: 'First'}})
    expect(await ask(query, {bearer: ''})).toMatchObject({status: 401})
    expect(await ask(query, {bearer: `sk${'Ab1'.repeat(50)}`})).toMatchObject({status: 401})
    const viewer = createClient({
      projectId: 'abc123',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: `http://127.0.0.1:${hosted.lakePort}`,
      useProjectHostname: false,
      useCdn: false,
      token: hosted.tokenFor('viewer'),
    })
    await expect(viewer.create({_type: 'note'})).rejects.toMatchObject({statusCode: 403})
  })

  it('caches results in the CDN, although they have changed', async () => {
    expect(await ask(query, {name: 'apicdn'})).toMatchObject({body: {result: 'First'}})
    await hosted.client().patch('one').set({text: 'Second'}).commit()
    expect(await ask(query, {name: 'apicdn'})).toMatchObject({body: {result: 'First'}})
    expect(await ask(query)).toMatchObject({body: {result: 'Second'}})
  })

  it('limits requests, and sends the time to wait in Retry-After', async () => {
    hosted.conditions.perSecond.others = 2
    const answers = await Promise.all(Array.from({length: 6}, () => ask(query)))
    const limited = answers.filter(({status}) => status === 429)
    expect(limited.length).toBeGreaterThan(0)
    expect(limited[0]?.headers['retry-after']).toBe('1')
  })

  it('refuses live events without a token, if it is to', async () => {
    hosted.conditions.anonymousLive = false
    const refused = await ask('/v2025-02-19/data/live/events/production', {bearer: ''})
    expect(refused.status).toBe(401)
  })

  it('fails in every way, in a sequence that the seed determines', async () => {
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(new Set(draw(1)).size).toBe(everyFault.length + 1)
    const outcomes = new Set<string>()
    for (const fault of everyFault) {
      hosted.conditions.fault = () => fault
      const {status} = await ask(query).catch(() => ({status: 'ended'}))
      outcomes.add(`${fault.kind} ${status}`)
    }
    expect([...outcomes].sort()).toEqual([
      'cut ended',
      ...[429, 500, 502, 503, 504].map((status) => `status ${status}`),
      'unanswered ended',
      'unprocessed ended',
    ])
  })
})
