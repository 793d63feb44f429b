import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it, onTestFinished, vi} from 'vitest'
import {openRecentEvents, recentEventsFile} from '../../../lake/recent-events.ts'
import {startLake, type Answer, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

function count(body: unknown, token = lake.token, name = 'forms'): Promise<Answer> {
  return lake.send({
    method: 'POST',
    path: `/v2025-02-19/recent-events/${name}`,
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: JSON.stringify(body),
  })
}

describe('counting an event', () => {
  it('accepts up to the limits of a key and of all keys, also concurrently', async () => {
    const limits = {seconds: 600, each: 2, max: 5}
    const keys = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c']
    const answers = await Promise.all(keys.map((key) => count({key, ...limits})))
    const accepted = answers.map(({body}) => (body as {accepted: boolean}).accepted)
    expect(accepted).toEqual([true, true, false, true, true, false, true, false])
    expect(answers.at(-1)?.body).toEqual({accepted: false, same: 1, all: 5})
    expect((await count({key: 'a', ...limits}, lake.token, 'others')).body).toMatchObject({all: 1})
  })

  const refusals: [what: string, body: unknown][] = [
    ['no key', {seconds: 1, each: 1, max: 1}],
    ['an empty key', {key: '', seconds: 1, each: 1, max: 1}],
    ['a long key', {key: 'a'.repeat(201), seconds: 1, each: 1, max: 1}],
    ['no limit', {key: 'a', seconds: 1, each: 1}],
    ['a limit of none', {key: 'a', seconds: 1, each: 0, max: 1}],
    ['half a second', {key: 'a', seconds: 0.5, each: 1, max: 1}],
    ['more than a day', {key: 'a', seconds: 86_401, each: 1, max: 1}],
    ['a list', []],
  ]
  it.each(refusals)('rejects %s', async (_, body) => {
    expect((await count(body)).status).toBe(400)
  })

  it('needs the permission to write documents', async () => {
    const body = {key: 'a', seconds: 1, each: 1, max: 1}
    for (const role of ['viewer', 'contributor'] as const) {
      expect((await count(body, (await lake.tokenFor(role)).token)).status).toBe(403)
    }
    const anonymous = await lake.send({
      method: 'POST',
      path: '/v1/recent-events/forms',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    })
    expect(anonymous.status).toBe(401)
  })
})

describe('events', () => {
  const event = {name: 'forms', key: 'the-key-of-somebody', seconds: 600, each: 1, max: 10}

  it('of a clock that was years ahead do not count', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lake-'))
    let now = Date.parse('2038-01-19')
    const events = openRecentEvents(folder, () => new Date(now))
    onTestFinished(() => {
      events.close()
      rmSync(folder, {recursive: true})
    })
    expect(events.add('local', event).accepted).toBe(true)
    now = Date.parse('2026-05-01')
    expect(events.add('local', event).accepted).toBe(true)
    expect(events.add('local', event).accepted).toBe(false)
  })

  it('count until they expire, even after a restart, and leave no byte', () => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
    const folder = mkdtempSync(path.join(tmpdir(), 'lake-'))
    onTestFinished(() => {
      vi.useRealTimers()
      rmSync(folder, {recursive: true})
    })
    let now = 0
    const openEvents = () => openRecentEvents(folder, () => new Date(now))
    const first = openEvents()
    expect(first.add('local', event).accepted).toBe(true)
    first.close()
    now = 599_999
    const second = openEvents()
    expect(second.add('local', event).accepted).toBe(false)
    const bytes = () => readFileSync(path.join(folder, recentEventsFile), 'latin1')
    expect(bytes()).toContain(event.key)
    now = 600_000
    vi.advanceTimersByTime(60_000)
    expect(bytes()).not.toContain(event.key)
    expect(second.add('local', event).accepted).toBe(true)
    second.close()
  })
})
