import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {startLakeProcess} from '../lake/lake-process.ts'
import {startMailServer} from '../system/mail-server.ts'
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

  const bothHaveQueried = Promise.withResolvers<undefined>()
  const mailServer = await startMailServer({onMail: () => bothHaveQueried.promise})
  onTestFinished(() => void mailServer.stop())
  const settings = {
    ...tokenSettings(lake.token),
    SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    REQUESTS_MAIL_TO: 'author@site.example',
  }
  const sites = await Promise.all([0, 1].map(() => startSite(lake.port, {settings})))
  onTestFinished(async () => void (await Promise.all(sites.map((site) => site.stop()))))

  // Both sites have queried the pending notices before the server accepts the first mail.
  await expect.poll(() => mailServer.received().length >= 2).toBe(true)
  bothHaveQueried.resolve(undefined)
  const sentQuery = 'count(*[_type == "request" && mail.state == "sent"])'
  await expect
    .poll(async () => (await lake.client().fetch<number>(sentQuery)) === ids.length)
    .toBe(true)
  const taken = mailServer.received().map(({header}) => header('Message-ID'))
  expect(taken).toHaveLength(ids.length)
  expect(new Set(taken).size).toBe(ids.length)
})
