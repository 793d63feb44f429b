import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readMailSettings} from '../../../web/requests/mail-settings.ts'
import {emptyOutbox, type Notice} from '../../../web/requests/outbox.ts'
import {purgeRequests} from '../../../web/requests/purge-requests.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())
beforeEach(async () => {
  await lake.client().delete({query: '*[_type in ["request", "settings"]]'})
})

const start = Date.parse('2026-05-01T10:00:00Z')
const minutes = (count: number) => start + count * 60_000

const add = (id: string, fields: Record<string, unknown> = {}) =>
  lake.client().create({
    _id: `requests.${id}`,
    _type: 'request',
    name: 'Robin',
    reach: 'robin@example.org',
    offeringTitle: 'First conversation',
    receivedAt: new Date(start).toISOString(),
    mail: {state: 'waiting', attempts: 0, nextAt: new Date(start).toISOString()},
    ...fields,
  })

const mailOf = async (id: string) =>
  lake.client().fetch<Record<string, unknown>>(`*[_id == "requests.${id}"][0].mail`)

const outbox = (send: (notice: Notice) => Promise<void>, now: number) =>
  emptyOutbox({client: lake.client(), send, studio: 'https://site.example/studio', now: () => now})
const down = async () => {
  throw new Error('The server does not answer.')
}

describe('the outbox', () => {
  test('tells of a request once, and nothing of who asks', async () => {
    await add('one')
    const notices: Notice[] = []
    const send = async (notice: Notice) => void notices.push(notice)
    expect(await outbox(send, minutes(0))).toEqual({sent: 1, waiting: 0})
    expect(await outbox(send, minutes(10))).toEqual({sent: 0, waiting: 0})
    expect(notices).toHaveLength(1)
    expect(notices[0]?.text).toContain('First conversation')
    expect(notices[0]?.text).toContain('https://site.example/studio/intent/edit/id=requests.one')
    expect(JSON.stringify(notices)).not.toMatch(/robin/i)
    expect(await mailOf('one')).toMatchObject({state: 'sent', attempts: 1})
  })

  test('while mail is down nothing is lost: it is tried again, each time later', async () => {
    await add('one')
    expect(await outbox(down, minutes(0))).toEqual({sent: 0, waiting: 1})
    expect(await mailOf('one')).toMatchObject({
      state: 'waiting',
      lastError: 'The server does not answer.',
      nextAt: new Date(minutes(1)).toISOString(),
    })
    expect(await outbox(down, minutes(0.5))).toEqual({sent: 0, waiting: 0})
    await outbox(down, minutes(1))
    expect(await mailOf('one')).toMatchObject({nextAt: new Date(minutes(3)).toISOString()})
    expect(await outbox(async () => {}, minutes(3))).toEqual({sent: 1, waiting: 0})
  })

  test('gives up after the fourteenth attempt, and says so', async () => {
    await add('one', {
      mail: {state: 'waiting', attempts: 13, nextAt: new Date(start).toISOString()},
    })
    await outbox(down, minutes(0))
    expect(await mailOf('one')).toEqual({
      state: 'failed',
      attempts: 14,
      lastError: 'The server does not answer.',
    })
  })

  test('one that is erased while it is sent stays erased', async () => {
    await add('one')
    const send = async () => {
      await lake.client().delete('requests.one')
    }
    expect(await outbox(send, minutes(0))).toEqual({sent: 1, waiting: 0})
    expect(await lake.client().getDocument('requests.one')).toBeUndefined()
  })
})

describe('what is kept too long', () => {
  test.each([
    ['a year, when nothing is said', undefined, '2025-04-30T10:00:00Z', '2025-05-02T10:00:00Z'],
    ['as long as the settings say', 3, '2026-01-31T10:00:00Z', '2026-02-02T10:00:00Z'],
  ])('%s', async (_, retentionMonths, old, young) => {
    await lake
      .client()
      .createOrReplace({_id: 'settings', _type: 'settings', requests: {retentionMonths}})
    await add('old', {receivedAt: new Date(old).toISOString()})
    await add('young', {receivedAt: new Date(young).toISOString()})
    expect(await purgeRequests(lake.client(), new Date(start))).toBe(1)
    const left = await lake.client().fetch<string[]>('*[_type == "request"]._id')
    expect(left).toEqual(['requests.young'])
  })
})

describe('the mail settings', () => {
  test('none without a server', () => {
    expect(readMailSettings({})).toBeUndefined()
  })

  test('who is told, and by whom', () => {
    const env = {SMTP_URL: 'smtp://localhost', REQUESTS_MAIL_TO: 'a@example.org'}
    expect(readMailSettings(env)).toMatchObject({to: 'a@example.org', from: 'a@example.org'})
  })

  test.each([
    [{SMTP_URL: 'mail.example.org'}, /SMTP_URL must begin with smtp/],
    [{SMTP_URL: 'smtp://localhost'}, /REQUESTS_MAIL_TO/],
  ])('%j is told to be wrong', (env, message) => {
    expect(() => readMailSettings(env)).toThrow(message)
  })
})
