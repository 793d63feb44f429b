import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {expect, it, onTestFinished} from 'vitest'
import {startLakeProcess, type LakeProcess} from '../lake-process.ts'
import {startReceiver} from '../webhooks/receiver.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const api = '/hooks/projects/local'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-webhooks-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return folder
}

async function create(lake: LakeProcess, name: string, url: string, filter = ''): Promise<string> {
  const rule = {on: ['create', 'update', 'delete'], filter, projection: '{_id}'}
  const body = {name, url, dataset: 'production', rule}
  const {id} = await lake.client().request<{id: string}>({url: api, method: 'POST', body})
  return id
}

it('repeats a request that a kill has interrupted, and loses no change', async () => {
  const folder = newFolder()
  let isHanging = true
  const receiver = await startReceiver((_request, response) => {
    if (!isHanging) response.end()
  })
  const settings = {LAKE_WEBHOOK_ORIGINS: receiver.origin}
  const count = 40
  for (let round = 0; round < 5; round += 1) {
    isHanging = true
    const before = receiver.received.length
    const lake = await startLakeProcess(folder, settings)
    if (round === 0) await create(lake, 'Pages', receiver.origin, '_type == "note"')
    const client = lake.client()
    const writes = Array.from({length: count}, (_none, index) =>
      client.create({_id: `${round}-${index}`, _type: 'note'}),
    )
    await Promise.all(writes)
    await receiver.at(before)
    await lake.kill()
    isHanging = false
    const again = await startLakeProcess(folder, settings)
    const keys = () =>
      new Set(receiver.received.map(({headers}) => headers['idempotency-key'])).size
    await expect.poll(keys).toBe((round + 1) * count)
    await again.kill()
  }
  const documents = new Set(receiver.received.map(({body}) => JSON.parse(body)._id))
  expect(documents.size).toBe(5 * count)
  console.log(`  → ${receiver.received.length} requests for ${5 * count} changes, 10 kills`)
})

it('99 receivers that hang delay neither the writer nor the hundredth', async () => {
  const hanging = await startReceiver(() => {})
  const receiver = await startReceiver()
  const origins = `${hanging.origin},${receiver.origin}`
  const lake = await startLakeProcess(newFolder(), {LAKE_WEBHOOK_ORIGINS: origins})
  onTestFinished(lake.kill)
  for (let index = 0; index < 99; index += 1) await create(lake, `H${index}`, hanging.origin)
  await create(lake, 'Pages', receiver.origin)
  await expect(create(lake, 'More', receiver.origin)).rejects.toThrow(/has 100 webhooks/)
  const begun = performance.now()
  for (let index = 0; index < 50; index += 1) {
    await lake.client().create({_id: `n${index}`, _type: 'note'})
  }
  const written = performance.now() - begun
  await receiver.at(49)
  console.log(
    `  → 50 writes in ${Math.round(written)} ms, the last request after ${Math.round(performance.now() - begun)} ms`,
  )
  // Each has one connection at a time.
  expect(hanging.received).toHaveLength(99)
})

it('disables a rule that takes too long, and the other webhook gets every change', async () => {
  const receiver = await startReceiver()
  const lake = await startLakeProcess(newFolder(), {
    LAKE_WEBHOOK_ORIGINS: receiver.origin,
    LAKE_LIMITS: 'filterSeconds=1',
  })
  onTestFinished(lake.kill)
  // The cube of a thousand.
  const hostile =
    'count(after().items[count(after().items[count(after().items[@ > 0]) > 0]) > 0]) > -1'
  const id = await create(lake, 'Hostile', receiver.origin, hostile)
  await create(lake, 'Pages', receiver.origin)
  const items = Array.from({length: 1000}, (_none, index) => index)
  for (let index = 0; index < 5; index += 1) {
    await lake.client().create({_id: `n${index}`, _type: 'note', items})
  }
  await receiver.at(4)
  const hostileOne = () => lake.client().request({url: `${api}/${id}`})
  await expect.poll(hostileOne).toMatchObject({isDisabled: true})
  const attempts = await lake.client().request<object[]>({url: `${api}/${id}/attempts`})
  expect(attempts).toHaveLength(3)
  expect(attempts[0]).toMatchObject({resultBody: expect.stringContaining('more than 1 seconds')})
  expect(lake.errors()).toContain('is disabled: its filter and projection took too long')
})

it('two processes change webhooks at the same time', async () => {
  const folder = newFolder()
  const lake = await startLakeProcess(folder)
  onTestFinished(lake.kill)
  const run = promisify(execFile)
  const command = (...args: string[]) =>
    run(process.execPath, [path.join(root, 'lake/start.mjs'), 'hook', ...args], {
      env: {...process.env, LAKE_DIR: folder},
    })
  const names = Array.from({length: 8}, (_none, index) => `c${index}`)
  await Promise.all([
    ...names.map((name) => command('create', '--name', name, '--url', 'https://example.org/a')),
    ...names.map((name) => create(lake, `a${name}`, 'https://example.org/b')),
  ])
  const list = await lake.client().request<{name: string}[]>({url: api})
  expect(list.map(({name}) => name).toSorted()).toEqual(
    [...names, ...names.map((name) => `a${name}`)].toSorted(),
  )
  await Promise.all(names.map((name) => command('delete', name)))
  expect(await lake.client().request<object[]>({url: api})).toHaveLength(8)
})

it('the sanity command lists webhooks and attempts, and deletes webhooks', async () => {
  const folder = newFolder()
  const receiver = await startReceiver()
  const lake = await startLakeProcess(folder, {LAKE_WEBHOOK_ORIGINS: receiver.origin})
  onTestFinished(lake.kill)
  await create(lake, 'Pages', receiver.origin)
  await lake.client().create({_id: 'one', _type: 'note'})
  await receiver.at(0)
  const sanity = async (...args: string[]): Promise<string> => {
    const child = spawn(process.execPath, [path.join(root, 'scripts/sanity.ts'), ...args], {
      env: {...process.env, LAKE_DIR: folder, LAKE_PORT: String(lake.port), CI: '1', NO_COLOR: '1'},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece: Buffer) => (output += piece.toString()))
    }
    await once(child, 'close')
    return output
  }
  expect(await sanity('hooks', 'list')).toMatch(/Name: Pages\s+Dataset: production\s+URL: http/)
  const logs = await sanity('hooks', 'logs', 'Pages', '--detailed')
  expect(logs).toMatch(
    /Status: success\s+Result code: 200[^]*_id:[^]*one[^]*Success: HTTP 200 \(\d+ms\)/,
  )
  const [message] = await lake.client().request<{id: string}[]>({
    url: `${api}/${(await lake.client().request<{id: string}[]>({url: api}))[0]?.id}/attempts`,
  })
  expect(await sanity('hooks', 'attempt', message?.id ?? '')).toMatch(/Status: Delivered[^]*thanks/)
  expect(await sanity('hooks', 'delete', 'Pages')).toContain('Hook deleted')
  expect(await lake.client().request({url: api})).toEqual([])
})
