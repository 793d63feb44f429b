import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {defaultSiteLimits} from '../../../common/settings/site-limits.ts'
import {collectMails, createDeliveries, markStart} from '../../../web/follow/deliveries.ts'
import {followerId, mailboxOf, type Follower} from '../../../web/follow/follower.ts'
import {purgeFollowers} from '../../../web/follow/jobs.ts'
import {sendDueMails} from '../../../web/follow/outbox.ts'
import {confirm, end, signUp} from '../../../web/follow/sign-up.ts'
import {createRateLimit, createSharedRateLimit, limitsOf} from '../../../web/requests/rate-limit.ts'
import type {FollowerMail} from '../../../web/follow/write-mail.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {article} from '../site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())
beforeEach(async () => {
  await lake.client().delete({query: '*[_type in ["follower", "delivery", "article", "settings"]]'})
})

const start = Date.parse('2026-05-01T10:00:00Z')
const minutes = (count: number) => new Date(start + count * 60_000)
const days = (count: number) => minutes(count * 24 * 60)

const ask = (address: string, at = minutes(0)) =>
  signUp(lake.client(), {address, language: 'en', consent: 'I agree.', at})

const stored = async (address: string) => {
  const follower = await lake.client().getDocument<Follower>(followerId(address))
  if (!follower) throw new Error(`${address} is not stored.`)
  return follower
}

/** Stores followers who have confirmed. */
async function follow(...addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await ask(address)
    const {_id, secret} = await stored(address)
    await confirm(lake.client(), secret, minutes(1))
    await lake.client().patch(_id).unset(['outbox', 'nextAt']).commit()
  }
}

const publish = (id: string, at: Date, fields = {}) =>
  lake.client().create(article(id, {publishedAt: at.toISOString(), ...fields}))

interface Run {
  send?: (mail: FollowerMail) => Promise<void>
  report?: (message: string) => void
  max?: number
}

/** Does what each tick of the jobs does. Resolves with the mails sent, as `address: subject`. */
async function tick(at: Date, {send = async () => {}, report = () => {}, max = 100}: Run = {}) {
  const client = lake.client()
  const sent: string[] = []
  await createDeliveries(client, at)
  await collectMails(client, at)
  await sendDueMails({
    client,
    siteUrl: 'https://site.example',
    max,
    concurrency: 2,
    now: () => at.getTime(),
    async send(mail) {
      await send(mail)
      sent.push(`${mail.to.address}: ${mail.subject}`)
    },
    report,
  })
  return sent.toSorted()
}

const smtpError = (response: string, command = 'RCPT TO') =>
  Object.assign(new Error(response), {
    responseCode: Number(response.slice(0, 3)),
    response,
    command,
  })
const refuse = (error: Error) => async () => {
  throw error
}

const refuseContentOfOne = async ({subject}: FollowerMail) => {
  if (subject.endsWith('one')) throw smtpError('554 5.6.0 Content refused', 'DATA')
}
const withdrawNew = async () => {
  await lake
    .client()
    .patch('new')
    .set({seo: {noIndex: true}})
    .commit()
}

describe('signing up', () => {
  test('sends one mail to confirm, however often the form is sent within an hour', async () => {
    await ask('robin@example.org')
    await ask('ROBIN@example.org', minutes(5))
    expect(await tick(minutes(5))).toEqual([
      expect.stringMatching(/^robin@example\.org: Please confirm/),
    ])
    expect(await tick(minutes(20))).toEqual([])
    await ask('robin@example.org', minutes(90))
    expect(await tick(minutes(90))).toHaveLength(1)
  })

  test('counts the mails to a mailbox for a day, whatever the tag of its address', async () => {
    const limits = limitsOf('follow-mailboxes', defaultSiteLimits)
    const count = createSharedRateLimit({
      ...limits,
      lake: lake.client(),
      secret: 'secret',
      local: createRateLimit(limits),
      name: 'follow-mailboxes',
    })
    const verdicts = []
    for (const tag of [1, 2, 3, 4]) verdicts.push(await count(mailboxOf(`kim+${tag}@example.org`)))
    expect(verdicts).toEqual(['accepted', 'accepted', 'accepted', 'refused'])
    expect(await count(mailboxOf('lee@example.org'))).toBe('accepted')
  })

  test('tells an existing follower in a mail, once a day', async () => {
    await follow('robin@example.org')
    await ask('robin@example.org', days(2))
    await ask('robin@example.org', days(2.5))
    expect(await tick(days(3))).toEqual(['robin@example.org: You already follow site.example'])
    expect(await stored('robin@example.org')).toMatchObject({state: 'confirmed'})
  })

  test('begins anew with another token after the mails have ended', async () => {
    await follow('robin@example.org')
    const before = await stored('robin@example.org')
    expect(await end(lake.client(), before.secret, minutes(2))).toBe(true)
    await ask('robin@example.org', minutes(3))
    const after = await stored('robin@example.org')
    expect(after).toMatchObject({state: 'pending'})
    expect(after).not.toHaveProperty('endedAt')
    expect(after.secret).not.toBe(before.secret)
    expect(await confirm(lake.client(), before.secret, minutes(4))).toBe(false)
  })

  test.each([
    ['within seven days', days(6.9), true],
    ['not later', days(7.1), false],
  ])('can be confirmed %s', async (_, at, confirmed) => {
    await ask('robin@example.org')
    const {secret} = await stored('robin@example.org')
    expect(await confirm(lake.client(), secret, at)).toBe(confirmed)
    expect(await stored('robin@example.org')).toMatchObject({
      state: confirmed ? 'confirmed' : 'pending',
    })
  })

  test.each(['', 'x', '*', 'a'.repeat(43), `${'a'.repeat(42)}"`])(
    'is not confirmed or ended by the token %j',
    async (token) => {
      await ask('robin@example.org')
      expect(await confirm(lake.client(), token, minutes(1))).toBe(false)
      expect(await end(lake.client(), token, minutes(1))).toBe(false)
    },
  )
})

describe('an article', () => {
  beforeEach(async () => {
    await publish('earlier', days(-1))
    await markStart(lake.client(), minutes(0))
    await follow('robin@example.org', 'kim@example.org')
  })

  test('is sent once to each follower when its date has passed, and not when it is edited', async () => {
    await publish('soon', minutes(30))
    expect(await tick(minutes(29))).toEqual([])
    const both = ['kim@example.org: Title of soon', 'robin@example.org: Title of soon']
    expect(await tick(minutes(30))).toEqual(both)
    const change = {title: 'Another', publishedAt: minutes(40).toISOString()}
    await lake.client().patch('soon').set(change).commit()
    expect(await tick(minutes(41))).toEqual([])
    await lake.client().delete('soon')
    await publish('soon', minutes(50))
    expect(await tick(minutes(51))).toEqual([])
  })

  test.each([
    ['unlisted', {seo: {noIndex: true}}],
    ['without a slug', {slug: undefined}],
    ['with an old date, such as an imported one', {publishedAt: '2020-01-01T00:00:00Z'}],
    ['without a date', {publishedAt: undefined}],
  ])('%s is not sent', async (_, fields) => {
    await publish('other', minutes(10), fields)
    expect(await tick(minutes(20))).toEqual([])
  })

  test('that was public before the first run is not sent, even with a new date', async () => {
    await lake
      .client()
      .patch('earlier')
      .set({publishedAt: minutes(5).toISOString()})
      .commit()
    expect(await tick(minutes(10))).toEqual([])
  })

  test('that only exists as a draft is not sent', async () => {
    await lake.client().create({...article('new', {publishedAt: minutes(5)}), _id: 'drafts.new'})
    expect(await tick(minutes(10))).toEqual([])
  })

  test('is not sent to those who confirm after it became public, or have ended', async () => {
    await end(lake.client(), (await stored('kim@example.org')).secret, minutes(5))
    await publish('new', minutes(10))
    await tick(minutes(10), {send: refuse(smtpError('450 4.2.0 later'))})
    await ask('lee@example.org', minutes(11))
    await confirm(lake.client(), (await stored('lee@example.org')).secret, minutes(12))
    const sent = await tick(minutes(20))
    expect(sent.filter((mail) => mail.includes('Title'))).toEqual([
      'robin@example.org: Title of new',
    ])
  })

  test('that is withdrawn before it is sent stays in the outbox', async () => {
    await publish('new', minutes(10))
    await tick(minutes(10), {send: refuse(smtpError('450 4.2.0 later'))})
    await lake
      .client()
      .patch('new')
      .set({publishedAt: days(2).toISOString()})
      .commit()
    expect(await tick(minutes(12))).toEqual([])
    expect(await tick(days(3))).toHaveLength(2)
  })

  test('that is withdrawn before it is sent does not delay the next one', async () => {
    await publish('one', minutes(10))
    await tick(minutes(10), {send: refuse(smtpError('450 4.2.0 later'))})
    await lake
      .client()
      .patch('one')
      .set({publishedAt: days(2).toISOString()})
      .commit()
    await tick(minutes(12))
    await tick(minutes(20))
    await publish('two', minutes(21))
    expect(await tick(minutes(21))).toEqual([
      'kim@example.org: Title of two',
      'robin@example.org: Title of two',
    ])
    // The first one is still sent if its date comes.
    expect(await tick(days(3))).toHaveLength(2)
  })

  test('that the mail server refuses does not delay the next one', async () => {
    await publish('one', minutes(10))
    for (const at of [10, 12, 15, 20, 30]) await tick(minutes(at), {send: refuseContentOfOne})
    await publish('two', minutes(31))
    expect(await tick(minutes(31), {send: refuseContentOfOne})).toEqual([
      'kim@example.org: Title of two',
      'robin@example.org: Title of two',
    ])
  })

  test('that is withdrawn while the mails go out is not sent to the others', async () => {
    await follow(...[1, 2, 3, 4].map((number) => `reader-${number}@example.org`))
    await publish('new', minutes(10))
    // Two are sent at the same time.
    expect((await tick(minutes(10), {send: withdrawNew})).length).toBeLessThanOrEqual(2)
  })
})

describe('the outbox', () => {
  beforeEach(() => markStart(lake.client(), minutes(0)))

  test('sends each mail once when four processes run at the same time', async () => {
    await follow(...Array.from({length: 12}, (_, n) => `reader-${n}@example.org`))
    await publish('new', minutes(10))
    const runs = await Promise.all([0, 1, 2, 3].map(() => tick(minutes(10))))
    const sent = [...runs.flat(), ...(await tick(minutes(11)))]
    expect(sent).toHaveLength(12)
    expect(new Set(sent).size).toBe(12)
  })

  test('sends the mail to confirm before an article that many others wait for', async () => {
    await follow('robin@example.org', 'kim@example.org', 'lee@example.org')
    await publish('new', minutes(10))
    await createDeliveries(lake.client(), minutes(10))
    await collectMails(lake.client(), minutes(10))
    await ask('sam@example.org', minutes(11))
    expect(await tick(minutes(11), {max: 1})).toEqual([
      expect.stringMatching(/^sam@example\.org: Please confirm/),
    ])
    expect(await tick(minutes(11))).toHaveLength(3)
  })

  test('sends a mail again if the process ended while sending, and reports it', async () => {
    await follow('robin@example.org')
    await publish('new', minutes(10))
    const sending = Promise.withResolvers<void>()
    void tick(minutes(10), {
      send: () => {
        sending.resolve()
        return new Promise(() => {})
      },
    })
    await sending.promise
    expect(await tick(minutes(19))).toEqual([])
    const reports: string[] = []
    const report = (message: string) => void reports.push(message)
    expect(await tick(minutes(21), {report})).toHaveLength(1)
    expect(reports).toEqual([expect.stringContaining('may arrive twice')])
    expect(await tick(minutes(40), {report})).toEqual([])
  })

  test('stops a run when the server does not work, and sends later', async () => {
    await follow(...Array.from({length: 9}, (_, n) => `reader-${n}@example.org`))
    await publish('new', minutes(10))
    let attempts = 0
    const send = async () => {
      attempts += 1
      throw new Error('connect ECONNREFUSED')
    }
    expect(await tick(minutes(10), {send})).toEqual([])
    expect(attempts).toBeLessThanOrEqual(2)
    const reports: string[] = []
    const sent = [
      ...(await tick(minutes(30))),
      ...(await tick(minutes(31), {report: (message) => void reports.push(message)})),
    ]
    expect(new Set(sent).size).toBe(9)
    expect(sent).toHaveLength(9)
    expect(reports).toEqual([])
  })

  test.each([
    ['a mailbox that does not exist ends it at once', '550 5.1.1 No such user', 1, 'ended'],
    ['two unclear refusals do not end it', '550 Refused', 2, 'confirmed'],
    ['three unclear refusals end it', '550 Refused', 3, 'ended'],
    ['a server that does not relay does not end it', '550 5.7.1 Relaying denied', 5, 'confirmed'],
    ['a full mailbox does not end it', '452 4.2.2 Full', 5, 'confirmed'],
  ])('%s', async (_, response, articles, state) => {
    await follow('robin@example.org')
    for (let number = 1; number <= articles; number++) {
      await publish(`article-${number}`, minutes(number * 10))
      await tick(minutes(number * 10), {send: refuse(smtpError(response))})
    }
    expect(await stored('robin@example.org')).toMatchObject({state})
  })

  test('more articles in a week than are looked for at once hide none', async () => {
    await markStart(lake.client(), minutes(0))
    const transaction = lake.client().transaction()
    for (let number = 0; number <= 100; number++) {
      const publishedAt = minutes(number + 1).toISOString()
      transaction.create(article(`week-${number}`, {publishedAt}))
    }
    await transaction.commit()
    const count = () =>
      lake.client().fetch<number>('count(*[_type == "delivery" && defined(article)])')
    await createDeliveries(lake.client(), minutes(200))
    expect(await count()).toBe(100)
    await createDeliveries(lake.client(), minutes(201))
    expect(await count()).toBe(101)
  })

  test('sends what a clock that was years ahead has claimed, put off, or counted', async () => {
    await follow('robin@example.org', 'kim@example.org')
    await publish('new', minutes(10))
    await createDeliveries(lake.client(), minutes(10))
    await collectMails(lake.client(), minutes(10))
    const ahead = days(4000).toISOString()
    const set = (address: string, fields: object) =>
      lake.client().patch(followerId(address)).set(fields).commit()
    await set('robin@example.org', {claim: 'other', claimedUntil: ahead})
    await set('kim@example.org', {nextAt: ahead})
    expect(await tick(minutes(11))).toHaveLength(2)
    await ask('sam@example.org', days(4000))
    await lake.client().patch(followerId('sam@example.org')).unset(['outbox', 'nextAt']).commit()
    await ask('sam@example.org', minutes(12))
    expect(await tick(minutes(12))).toHaveLength(1)
  })

  test('loses no mail that is added while another is sent', async () => {
    await follow('robin@example.org')
    await publish('one', minutes(10))
    await publish('two', minutes(11))
    const send = async () => {
      await createDeliveries(lake.client(), minutes(12))
      await collectMails(lake.client(), minutes(12))
    }
    expect(await tick(minutes(10), {send})).toEqual(['robin@example.org: Title of one'])
    expect(await tick(minutes(13))).toEqual(['robin@example.org: Title of two'])
    expect(await tick(minutes(14))).toEqual([])
  })

  test('writes nothing to a follower who was erased or has ended while sending', async () => {
    await follow('robin@example.org', 'kim@example.org')
    await publish('new', minutes(10))
    const send = async ({to}: FollowerMail) => {
      const {_id, secret} = await stored(to.address)
      if (to.address.startsWith('robin')) await lake.client().delete(_id)
      else await end(lake.client(), secret, minutes(10))
    }
    await tick(minutes(10), {send})
    expect(await lake.client().getDocument(followerId('robin@example.org'))).toBeUndefined()
    const ended = await stored('kim@example.org')
    expect(ended).toMatchObject({state: 'ended'})
    expect(ended).not.toHaveProperty('outbox')
  })
})

test('purgeFollowers erases unconfirmed and ended addresses, from the history too', async () => {
  const client = lake.client()
  await ask('unconfirmed@example.org', days(-8))
  await ask('asked@example.org', days(-6))
  await ask('follows@example.org', days(-100))
  await confirm(client, (await stored('follows@example.org')).secret, days(-99))
  for (const [address, day] of [
    ['gone', -31],
    ['left', -29],
  ] as const) {
    await ask(`${address}@example.org`, days(-100))
    await end(client, (await stored(`${address}@example.org`)).secret, days(day))
  }
  expect(await purgeFollowers(client, minutes(0))).toBe(2)
  const left = await client.fetch<string[]>('*[_type == "follower"].address')
  expect(left.toSorted()).toEqual(['asked', 'follows', 'left'].map((name) => `${name}@example.org`))
  const files = readdirSync(lake.folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
  expect(files.filter((text) => /unconfirmed@example|gone@example/.test(text))).toEqual([])
})
