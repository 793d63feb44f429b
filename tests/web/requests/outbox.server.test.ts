import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {readMailSettings} from '../../../web/settings.ts'
import {sendDueNotices, type Notice} from '../../../web/requests/outbox.ts'
import {purgeRequests} from '../../../web/requests/jobs.ts'
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
  sendDueNotices({
    client: lake.client(),
    send,
    studio: 'https://site.example/studio',
    now: () => now,
  })
const down = async () => {
  throw new Error('The server does not answer.')
}

describe('sendDueNotices', () => {
  test('sends one notice per request, without personal data', async () => {
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

  test.each([
    ['de', 'Jemand fragt eine Sitzung an', 'Lesen und beantworten Sie die Anfrage'],
    ['he', 'התקבלה בקשה לפגישה', 'אפשר לקרוא'],
    ['ja', 'Somebody requests a session', 'Read it and answer it'],
  ])('writes the notice in the language of the site, %s', async (language, subject, text) => {
    await lake.client().create({_id: 'settings', _type: 'settings', language})
    await add('one')
    const notices: Notice[] = []
    await outbox(async (notice) => void notices.push(notice), minutes(0))
    expect(notices.map((notice) => notice.subject)).toEqual([subject])
    expect(notices[0]?.text).toContain(text)
  })

  test('retries with exponential backoff while the mail server fails', async () => {
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

  test('marks a request as failed after fourteen attempts', async () => {
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

  test('sends each notice once when four processes run at the same time', async () => {
    for (let index = 0; index < 10; index++) await add(`shared-${index}`)
    const notices: Notice[] = []
    const answered = Promise.withResolvers<void>()
    const send = (notice: Notice) => {
      notices.push(notice)
      return answered.promise
    }
    const rounds = [0, 1, 2, 3].map(() => outbox(send, minutes(0)))
    await expect.poll(() => notices.length > 0).toBe(true)
    answered.resolve()
    await Promise.all(rounds)
    await outbox(send, minutes(0))
    const ids = notices.map(({messageId}) => messageId)
    expect(ids).toHaveLength(10)
    expect(new Set(ids).size).toBe(10)
  })

  test('uses the same Message-ID for each attempt, and another for another request', async () => {
    const tried: Notice[] = []
    const refuse = (notice: Notice) => {
      tried.push(notice)
      return down()
    }
    await add('one')
    await outbox(refuse, minutes(0))
    await add('two')
    await outbox(refuse, minutes(1))
    const [first, second, third] = tried.map(({messageId}) => messageId)
    expect(first).toMatch(/^<[0-9a-f]{32}@site\.example>$/)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  test('sends a notice again if the process ended while sending, and reports it', async () => {
    await add('one')
    const reports: string[] = []
    const notices: Notice[] = []
    const again = (now: number) =>
      sendDueNotices({
        client: lake.client(),
        send: async (notice) => void notices.push(notice),
        studio: 'https://site.example/studio',
        now: () => now,
        report: (message) => reports.push(message),
      })
    // The mail server never responds.
    const sending = new Promise<void>((resolve) => {
      void outbox(() => {
        resolve()
        return new Promise(() => {})
      }, minutes(0))
    })
    await sending
    expect(await mailOf('one')).toMatchObject({state: 'sending', attempts: 1})
    expect(await again(minutes(9))).toEqual({sent: 0, waiting: 0})
    expect(reports).toEqual([])
    expect(await again(minutes(11))).toEqual({sent: 1, waiting: 0})
    expect(reports).toEqual([expect.stringContaining('requests.one is sent again')])
    expect(await mailOf('one')).toMatchObject({state: 'sent', attempts: 2})
  })

  test.each(['waiting', 'sending'])(
    'sends a notice that is %s by a clock that was ahead',
    async (state) => {
      const ahead = new Date(start + 4000 * 24 * 3_600_000).toISOString()
      await add('one', {mail: {state, attempts: 1, nextAt: ahead, claimedUntil: ahead}})
      expect(await outbox(async () => {}, minutes(0))).toEqual({sent: 1, waiting: 0})
    },
  )

  test('stores the result without losing an edit made while sending', async () => {
    await add('one')
    const send = async () => {
      await lake.client().patch('requests.one').set({status: 'answered'}).commit()
    }
    expect(await outbox(send, minutes(0))).toEqual({sent: 1, waiting: 0})
    expect(await lake.client().getDocument('requests.one')).toMatchObject({
      status: 'answered',
      mail: {state: 'sent', attempts: 1},
    })
  })

  test('does not restore a request that was erased while sending', async () => {
    await add('one')
    const send = async () => {
      await lake.client().delete('requests.one')
    }
    expect(await outbox(send, minutes(0))).toEqual({sent: 1, waiting: 0})
    expect(await lake.client().getDocument('requests.one')).toBeUndefined()
  })
})

describe('purgeRequests erases', () => {
  test.each([
    [
      'requests older than a year by default',
      undefined,
      '2025-04-30T10:00:00Z',
      '2025-05-02T10:00:00Z',
    ],
    ['requests older than the settings allow', 3, '2026-01-31T10:00:00Z', '2026-02-02T10:00:00Z'],
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

  test('drafts and history too', async () => {
    const client = lake.client()
    await add('old', {receivedAt: '2020-01-01T00:00:00Z', message: 'words of a person'})
    await client.create({
      _id: 'drafts.requests.old',
      _type: 'request',
      message: 'words of an editor',
    })
    expect(await purgeRequests(client, new Date(start))).toBe(1)
    expect(await client.getDocument('drafts.requests.old')).toBeUndefined()
    const files = readdirSync(lake.folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    expect(files.filter((text) => /words of (a person|an editor)/.test(text))).toEqual([])
  })
})

describe('readMailSettings', () => {
  test('returns undefined without a server', () => {
    expect(readMailSettings({})).toBeUndefined()
  })

  test('uses the recipient as the sender by default', () => {
    const env = {SMTP_URL: 'smtp://localhost', REQUESTS_MAIL_TO: 'a@example.org'}
    expect(readMailSettings(env)).toMatchObject({to: 'a@example.org', from: 'a@example.org'})
  })

  test.each([
    [{SMTP_URL: 'mail.example.org'}, /SMTP_URL must begin with smtp/],
    [{SMTP_URL: 'smtp://localhost'}, /REQUESTS_MAIL_TO/],
  ])('refuses %j', (env, message) => {
    expect(() => readMailSettings(env)).toThrow(message)
  })
})
