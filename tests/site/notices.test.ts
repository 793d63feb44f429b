import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer, type AddressInfo, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {startLakeProcess} from '../lake/lake-process.ts'
import {startSite, tokenSettings} from '../system/site.ts'

test('two sites on one lake send each pending notice once, even if the mail server is slow', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  const lake = await startLakeProcess(folder)
  onTestFinished(async () => {
    await lake.kill()
    await rm(folder, {recursive: true, force: true})
  })
  const ids = Array.from({length: 10}, (_, index) => `requests.waiting-${index}`)
  const transaction = lake.client().transaction()
  const past = '2026-05-01T10:00:00.000Z'
  for (const _id of ids) {
    const mail = {state: 'waiting', attempts: 0, nextAt: past}
    transaction.create({_id, _type: 'request', name: 'Robin', receivedAt: past, mail})
  }
  await transaction.commit()

  const mailServer = await startMailServer()
  onTestFinished(() => void mailServer.stop())
  const settings = {
    ...tokenSettings(lake.token),
    SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    REQUESTS_MAIL_TO: 'author@site.example',
  }
  const sites = await Promise.all([0, 1].map(() => startSite(lake.port, {settings})))
  onTestFinished(async () => void (await Promise.all(sites.map((site) => site.stop()))))

  // Both sites have queried the pending notices before the server accepts the first mail.
  await expect.poll(() => mailServer.offered() >= 2).toBe(true)
  mailServer.answer()
  const sentQuery = 'count(*[_type == "request" && mail.state == "sent"])'
  await expect
    .poll(async () => (await lake.client().fetch<number>(sentQuery)) === ids.length)
    .toBe(true)
  const taken = mailServer.taken()
  expect(taken).toHaveLength(ids.length)
  expect(new Set(taken).size).toBe(ids.length)
})

/** Starts a mail server that accepts each mail, but responds only after `answer` is called. */
async function startMailServer() {
  const messages: string[] = []
  let offered = 0
  const open = Promise.withResolvers<void>()
  async function take(message: string, say: (line: string) => void): Promise<void> {
    offered += 1
    await open.promise
    messages.push(message)
    say('250 taken')
  }
  const server: Server = createServer((socket) => {
    let message: string | undefined
    const say = (line: string) => void socket.write(`${line}\r\n`)
    say('220 mail.example')
    let rest = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (message !== undefined && line !== '.') message += `${line}\n`
        else if (line === 'DATA') {
          message = ''
          say('354 go on')
        } else if (message === undefined) say('250 mail.example')
        else {
          void take(message, say)
          message = undefined
        }
      }
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    /** The number of received mails, with or without a response. */
    offered: () => offered,
    answer: () => open.resolve(),
    /** The Message-ID of each accepted mail. */
    taken: () => messages.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1]),
    stop: () => server.close(),
  }
}
