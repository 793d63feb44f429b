import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {text} from 'node:stream/consumers'
import {expect, test} from 'vitest'

const waiting = new URL('../../web/server/await-lake.ts', import.meta.url).href
const preload = new URL('../../scripts/system/stop-with-parent.mjs', import.meta.url).href
const program = `
  import {awaitLake} from '${waiting}'
  process.send('started')
  await awaitLake()
  console.log('continued')
`

function start(settings: Record<string, string>) {
  const args = ['--import', preload, '--input-type=module', '--eval', program]
  const child = spawn(process.execPath, args, {
    env: {...process.env, STARTED_BY: String(process.pid), ...settings},
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const started = once(child, 'message')
  const exit = once(child, 'exit')
  if (!child.stdout) throw new Error('The program was started without captured output.')
  return {child, started, exit, output: text(child.stdout)}
}

test('the site waits for the message that the lake is ready, then ends when nothing is left to do', async () => {
  const {child, started, exit, output} = start({SITE_AWAITS_LAKE: '1'})
  await started
  child.send('The lake is ready.')
  expect(await exit).toEqual([0, null])
  expect(await output).toBe('continued\n')
})

test('the site ends with its parent while it waits', async () => {
  const {child, started, exit, output} = start({SITE_AWAITS_LAKE: '1'})
  await started
  child.disconnect()
  expect(await exit).toEqual([null, 'SIGTERM'])
  expect(await output).toBe('')
})

test('the site waits for nothing if it was started alone', async () => {
  const {started, exit, output} = start({})
  await started
  expect(await exit).toEqual([0, null])
  expect(await output).toBe('continued\n')
})
