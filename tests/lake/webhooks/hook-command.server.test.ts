import {expect, onTestFinished, test} from 'vitest'
import {callLakeCommand} from '../commands/call-lake-command.ts'
import {startLake, type TestLake} from '../start-lake.ts'
import {startReceiver} from './receiver.ts'

/** Calls `npm run lake -- hook …`. */
async function hook(lake: TestLake, origin: string, ...args: string[]): Promise<string> {
  const settings = {LAKE_DIR: lake.folder, LAKE_WEBHOOK_ORIGINS: origin}
  return (await callLakeCommand('hook', args, settings)).output
}

test('the command manages webhooks of a running lake', async () => {
  const receiver = await startReceiver()
  const {origin} = receiver
  const lake = await startLake({webhookOrigins: [origin]})
  onTestFinished(lake.close)
  await expect(hook(lake, '', 'create', '--name', 'a', '--url', origin)).rejects.toThrow(
    /is private. Add it to LAKE_WEBHOOK_ORIGINS .* The command that creates the webhook needs it, too/,
  )
  const filter = ['--filter', 'title == "One"', '--projection', '{_id}', '--secret', 'a secret']
  const made = await hook(lake, origin, 'create', '--name', 'Pages', '--url', origin, ...filter)
  expect(made).toMatch(/^Created the webhook "Pages" \(\w+\)/)
  expect(await hook(lake, origin, 'attempts', 'pages')).toContain('has not sent anything yet')

  await lake.client().create({_id: 'one', _type: 'article', title: 'One'})
  expect((await receiver.at(0)).body).toBe('{"_id":"one"}')
  const list = await hook(lake, origin, 'list')
  expect(list).toMatch(/Pages +production +create,update,delete +enabled/)
  expect(list).not.toContain('a secret')
  await expect
    .poll(() => hook(lake, origin, 'attempts', 'Pages'))
    .toMatch(/create +one +200 .*thanks/)

  expect(await hook(lake, origin, 'delete', 'pages')).toContain('Deleted')
  await lake.client().create({_id: 'two', _type: 'article', title: 'One'})
  expect(await hook(lake, origin, 'list')).toContain('There are no webhooks.')
  expect(receiver.received).toHaveLength(1)
})
