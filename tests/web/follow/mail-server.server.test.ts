import {afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test} from 'vitest'
import {collectMails, createDeliveries, markStart} from '../../../web/follow/deliveries.ts'
import {followerId} from '../../../web/follow/follower.ts'
import {sendDueMails} from '../../../web/follow/outbox.ts'
import {createMailPool, poolSize} from '../../../web/requests/mail-transport.ts'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {runs} from '../../property-runs.ts'
import {startMailServer, type MailServer, type MailServerOptions} from '../../system/mail-server.ts'
import {article} from '../site-lake.ts'

const count = runs(60, 1000)

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const start = Date.parse('2026-05-01T10:00:00Z')
const minutes = (number: number) => new Date(start + number * 60_000)
const addressOf = (number: number) => `reader-${number}@example.org`

beforeEach(async () => {
  const client = lake.client()
  await client.delete({query: '*[_type in ["follower", "delivery", "article", "settings"]]'})
  await client.create({_id: 'settings', _type: 'settings', title: 'Quiet site'})
  await markStart(client, minutes(0))
  const transaction = client.transaction()
  for (let number = 0; number < count; number++) {
    const address = addressOf(number)
    const confirmedAt = minutes(0).toISOString()
    const fields = {address, state: 'confirmed', secret: `secret-${number}`, confirmedAt}
    transaction.create({_id: followerId(address), _type: 'follower', ...fields})
  }
  await transaction.commit()
  await client.create(article('new', {publishedAt: minutes(1).toISOString()}))
})

/** Starts a mail server, and a function that does what a tick of the jobs does, with nodemailer's own pool. */
async function startSending(options: MailServerOptions, timeoutMs = 60_000) {
  const server = await startMailServer(options)
  const limits = {greetingTimeout: timeoutMs, socketTimeout: timeoutMs}
  const mail = {
    server: `smtp://127.0.0.1:${server.port}`,
    from: 'a@site.example',
    to: 'a@site.example',
  }
  const pool = createMailPool(mail, limits)
  onTestFinished(async () => {
    pool.close()
    await server.stop()
  })
  const reports: string[] = []
  const client = lake.client()
  async function tick(at: number) {
    await createDeliveries(client, minutes(at))
    await collectMails(client, minutes(at))
    return sendDueMails({
      client,
      siteUrl: 'https://site.example',
      max: 10_000,
      concurrency: poolSize,
      now: () => minutes(at).getTime(),
      send: async (one) => void (await pool.sendMail({from: mail.from, ...one})),
      report: (message) => void reports.push(message),
    })
  }
  return {server, tick, reports}
}

/** Returns how many mails each follower got, most first, as `[mails, followers]`. */
function tally(server: MailServer): Record<number, number> {
  const mails = Map.groupBy(server.received(), ({to}) => to)
  const result: Record<number, number> = {}
  for (const {length} of mails.values()) result[length] = (result[length] ?? 0) + 1
  return result
}

const waiting = () =>
  lake.client().fetch<number>('count(*[_type == "follower" && count(outbox) > 0])')

describe(`with ${count} followers`, () => {
  test('a working server gets each mail once', async () => {
    const {server, tick, reports} = await startSending({})
    await tick(1)
    await tick(2)
    expect(tally(server)).toEqual({1: count})
    expect(await waiting()).toBe(0)
    expect(reports).toEqual([])
    const [mail] = server.received()
    expect(mail?.header('Subject')).toBe('Title of new')
    expect(mail?.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(mail?.header('Message-ID')).toMatch(/^<[0-9a-f]{32}@site\.example>$/)
  })

  test('a server that dies half-way gets each mail once, except those whose response was lost', async () => {
    let died: Promise<void> | undefined
    const {server, tick, reports} = await startSending({
      onMail() {
        if (died || server.received().length < count / 2) return undefined
        died = server.stop()
        return 'drop'
      },
    })
    await tick(1)
    await died
    const before = server.received().length
    expect(before).toBeLessThan(count / 2 + poolSize + 1)
    expect((await waiting()) + before).toBeGreaterThanOrEqual(count)
    // The server is still down: nothing is lost.
    await tick(2)
    expect(await waiting()).toBeGreaterThanOrEqual(count - before)
    await server.start()
    for (const at of [10, 60, 120]) await tick(at)
    expect(await waiting()).toBe(0)
    const {1: once = 0, 2: twice = 0, ...more} = tally(server)
    expect([once + twice, more]).toEqual([count, {}])
    expect(twice).toBeGreaterThan(0)
    expect(twice).toBeLessThanOrEqual(poolSize)
    // Each repeat is logged, and has the Message-ID of the first.
    expect(
      reports.filter((line) => line.includes('may arrive twice')).length,
    ).toBeGreaterThanOrEqual(twice)
    const ids = server.received().map((mail) => mail.header('Message-ID'))
    expect(new Set(ids).size).toBe(count)
  })

  test('a process that ends while sending leaves every other mail to the next one', async () => {
    const {server, tick} = await startSending({onMail: () => 'hang'})
    const hanging = tick(1)
    await expect.poll(() => server.received().length).toBe(poolSize)
    const other = await startSending({})
    await other.tick(1)
    await server.stop()
    await hanging
    expect(tally(other.server)).toEqual({1: count - poolSize})
    expect(await waiting()).toBe(poolSize)
  })
})

test.each([
  ['refuses connections', {onConnect: () => 'drop' as const}],
  ['hangs before the greeting', {onConnect: () => 'hang' as const}],
  ['hangs at a recipient', {onRecipient: () => 'hang' as const}],
  ['refuses the service', {onConnect: () => '554 No service here'}],
  ['closes', {onRecipient: () => '421 4.3.2 Shutting down'}],
])('while a server %s, every mail stays in the outbox', async (_, options) => {
  const {server, tick} = await startSending(options, 300)
  await tick(1)
  await tick(2)
  expect(server.received()).toEqual([])
  expect(await waiting()).toBe(count)
  expect(await lake.client().fetch('count(*[_type == "follower" && state == "ended"])')).toBe(0)
})

test('a mailbox that does not exist ends one subscription, and the others get their mail', async () => {
  const {server, tick} = await startSending({
    onRecipient: (address) => (address === addressOf(3) ? '550 5.1.1 No such user' : undefined),
  })
  await tick(1)
  expect(tally(server)).toEqual({1: count - 1})
  expect(await lake.client().getDocument(followerId(addressOf(3)))).toMatchObject({
    state: 'ended',
    endedBecause: 'bounced',
    lastError: expect.stringContaining('5.1.1'),
  })
})
