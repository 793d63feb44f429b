import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import type {ServerResponse} from 'node:http'
import {DatabaseSync} from 'node:sqlite'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {defaultLimits} from '../../../lake/limits.ts'
import type {LakeOptions} from '../../../lake/lake.ts'
import {startLake, type TestLake} from '../start-lake.ts'
import {startReceiver} from './receiver.ts'

/** Starts lakes one after the other in the same folder, with a clock that tests move. */
function openFolder(privateOrigin: string, limits: Partial<LakeOptions['limits']> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stillwater-webhooks-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  const clock = {ms: Date.parse('2026-01-01T00:00:00Z')}
  const start = async (): Promise<TestLake> => {
    const lake = await startLake({
      folder,
      webhookOrigins: [privateOrigin],
      limits: {...defaultLimits, ...limits},
      now: () => new Date(clock.ms),
    })
    let isOpen = true
    const close = async (): Promise<void> => {
      if (isOpen) await lake.close()
      isOpen = false
    }
    onTestFinished(close)
    return {...lake, close}
  }
  return {folder, clock, start, file: path.join(folder, 'webhook-deliveries')}
}

interface Listed {
  id: string
  status: string
  failureCount: number
  documentId: string
  payload: string
}

async function create(lake: TestLake, url: string, more: object = {}): Promise<string> {
  const rule = {on: ['create', 'update', 'delete'], filter: '_type == "note"', projection: '{_id}'}
  const body = {name: 'Notes', url, dataset: 'production', rule, ...more}
  const options = {url: '/hooks/projects/local', method: 'POST', body}
  return (await lake.client().request<{id: string}>(options)).id
}

function messagesOf(lake: TestLake, id: string): Promise<Listed[]> {
  return lake.client().request({url: `/hooks/projects/local/${id}/messages`})
}

function write(lake: TestLake, _id: string): Promise<unknown> {
  return lake.client().create({_id, _type: 'note', text: 'A private word'})
}

test('a message whose receiver fails is sent again after a restart, with the same key', async () => {
  let isDown = true
  const receiver = await startReceiver((_request, response: ServerResponse) => {
    response.writeHead(isDown ? 503 : 200).end()
  })
  const {clock, start} = openFolder(receiver.origin)
  const first = await start()
  const id = await create(first, receiver.origin)
  await write(first, 'one')
  await expect
    .poll(async () => (await messagesOf(first, id))[0])
    .toMatchObject({failureCount: 1, status: 'queued'})
  // The next one does not wait for it.
  isDown = false
  await write(first, 'two')
  // A request that is not finished when the lake ends is repeated.
  await expect
    .poll(async () => (await messagesOf(first, id))[0])
    .toMatchObject({documentId: 'two', status: 'success'})
  await first.close()

  const early = await start()
  expect((await messagesOf(early, id)).map(({status}) => status)).toContain('queued')
  await early.close()
  clock.ms += 30_000
  const second = await start()
  await receiver.at(2)
  await expect
    .poll(() => messagesOf(second, id))
    .toMatchObject([
      {documentId: 'two', status: 'success'},
      {documentId: 'one', status: 'success', failureCount: 1},
    ])
  const [one, , again] = receiver.received.map(({headers}) => headers['idempotency-key'])
  expect(again).toBe(one)
  expect(receiver.received).toHaveLength(3)
})

test('a message that a clock that was ahead has put off is sent', async () => {
  let isDown = true
  const receiver = await startReceiver((_request, response) => {
    response.writeHead(isDown ? 503 : 200).end()
  })
  const {clock, start} = openFolder(receiver.origin)
  const today = clock.ms
  clock.ms += 4000 * 86_400_000
  const first = await start()
  const id = await create(first, receiver.origin)
  await write(first, 'one')
  await expect
    .poll(async () => (await messagesOf(first, id))[0])
    .toMatchObject({failureCount: 1, status: 'queued'})
  await first.close()
  isDown = false
  clock.ms = today
  const second = await start()
  await expect
    .poll(async () => (await messagesOf(second, id))[0])
    .toMatchObject({status: 'success'})
})

test('a message is given up after half an hour', async () => {
  const receiver = await startReceiver((_request, response) => {
    response.writeHead(500).end()
  })
  const {clock, start} = openFolder(receiver.origin)
  let lake = await start()
  const id = await create(lake, receiver.origin)
  await write(lake, 'one')
  for (const [index, seconds] of [30, 60, 120, 240, 480, 960].entries()) {
    await expect
      .poll(async () => (await messagesOf(lake, id))[0])
      .toMatchObject({failureCount: index + 1, status: 'queued'})
    await lake.close()
    clock.ms += seconds * 1000
    lake = await start()
  }
  await expect
    .poll(async () => (await messagesOf(lake, id))[0])
    .toMatchObject({failureCount: 7, status: 'failure'})
})

test('transactions that no message was stored for are read from the history at the next start', async () => {
  const receiver = await startReceiver()
  const {clock, start, file} = openFolder(receiver.origin)
  const first = await start()
  await write(first, 'before')
  clock.ms += 1000
  const id = await create(first, receiver.origin, {
    rule: {on: ['create', 'update', 'delete'], projection: '{"was": before().n, "is": after().n}'},
  })
  const client = first.client()
  await client.create({_id: 'one', _type: 'note', n: 1})
  await client.patch('one').set({n: 2}).commit()
  await client.delete('one')
  await receiver.at(2)
  await expect.poll(async () => (await messagesOf(first, id)).length).toBe(3)
  await first.close()

  // As if the process had been killed before the first message was stored.
  const database = new DatabaseSync(file)
  database.exec('DELETE FROM attempt; DELETE FROM message; UPDATE progress SET position = 0')
  database.close()
  await start()
  await receiver.at(5)
  const payloads = receiver.received.map(({body}) => JSON.parse(body))
  expect(payloads.slice(3)).toEqual(payloads.slice(0, 3))
  expect(payloads.slice(0, 3)).toEqual([
    {was: null, is: 1},
    {was: 1, is: 2},
    {was: 2, is: null},
  ])
})

test('a restored lake, and one whose file of deliveries is damaged, sends nothing again', async () => {
  const receiver = await startReceiver()
  const {start, file} = openFolder(receiver.origin)
  const first = await start()
  const id = await create(first, receiver.origin)
  await write(first, 'one')
  await receiver.at(0)
  await first.close()
  for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`, {force: true})
  const second = await start()
  await write(second, 'two')
  await receiver.at(1)
  await second.close()
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = DELETE')
  database.close()
  writeFileSync(file, 'not a database, but long enough to be taken for one'.repeat(100))
  const third = await start()
  await write(third, 'three')
  await receiver.at(2)
  expect(receiver.received.map(({headers}) => headers['sanity-document-id'])).toEqual([
    'one',
    'two',
    'three',
  ])
  await expect
    .poll(async () => (await messagesOf(third, id)).map(({status}) => status))
    .toEqual(['success'])
})

test('a webhook that is disabled or deleted drops its pending messages', async () => {
  const receiver = await startReceiver((_request, response) => {
    response.writeHead(503).end()
  })
  const {start} = openFolder(receiver.origin)
  const lake = await start()
  const id = await create(lake, receiver.origin)
  await write(lake, 'one')
  await expect
    .poll(async () => (await messagesOf(lake, id))[0])
    .toMatchObject({failureCount: 1, status: 'queued'})
  const webhook = `/hooks/projects/local/${id}`
  const body = {isDisabledByUser: true}
  expect(await lake.client().request({url: webhook, method: 'PATCH', body})).toMatchObject({
    ...body,
    name: 'Notes',
  })
  expect(await messagesOf(lake, id)).toEqual([])
  await write(lake, 'two')
  await lake.client().request({url: webhook, method: 'PATCH', body: {isDisabledByUser: false}})
  await write(lake, 'three')
  await receiver.at(1)
  expect(receiver.received.map(({headers}) => headers['sanity-document-id'])).toEqual([
    'one',
    'three',
  ])
  await lake.client().request({url: webhook, method: 'DELETE'})
  await expect(messagesOf(lake, id)).rejects.toMatchObject({statusCode: 404})
})

test('beyond the limit of the queue, new messages are dropped', async () => {
  const receiver = await startReceiver((_request, response) => {
    response.writeHead(503).end()
  })
  const {start} = openFolder(receiver.origin, {webhookQueue: 2})
  const lake = await start()
  const id = await create(lake, receiver.origin)
  for (const each of ['one', 'two', 'three', 'four']) {
    await write(lake, each)
    await expect.poll(() => queueIsRead(lake, id, each)).toBe(true)
  }
  expect((await messagesOf(lake, id)).map(({documentId}) => documentId)).toEqual(['two', 'one'])
})

/** Whether the messages of a document's creation are stored or dropped: both are noted as progress. */
async function queueIsRead(lake: TestLake, _id: string, documentId: string): Promise<boolean> {
  const database = new DatabaseSync(path.join(lake.folder, 'webhook-deliveries'), {readOnly: true})
  const row = database.prepare('SELECT position FROM progress').get()
  database.close()
  const position = ['one', 'two', 'three', 'four'].indexOf(documentId) + 1
  return Number(row?.['position'] ?? 0) >= position
}

test('a purge leaves nothing of a document in the folder', async () => {
  const receiver = await startReceiver(({body}, response) => void response.end(body))
  const {folder, start} = openFolder(receiver.origin)
  const lake = await start()
  const id = await create(lake, receiver.origin, {
    rule: {on: ['create', 'update', 'delete'], filter: '', projection: ''},
  })
  await write(lake, 'one')
  await receiver.at(0)
  await lake
    .client()
    .action({actionType: 'sanity.action.document.delete', publishedId: 'one', purge: true} as never)
  expect((await receiver.at(1)).headers['sanity-operation']).toBe('delete')
  await expect.poll(() => messagesOf(lake, id)).toMatchObject([{payload: '', status: 'success'}])
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) =>
    entry.isFile(),
  )
  for (const {parentPath, name} of files) {
    expect(
      readFileSync(path.join(parentPath, name), 'latin1').includes('A private word'),
      name,
    ).toBe(false)
  }
})

test('only an administrator manages webhooks, and the number is limited', async () => {
  const {start} = openFolder('http://localhost:9', {webhooks: 2})
  const lake = await start()
  const {token} = await lake.tokenFor('editor')
  const asEditor = lake.client({token}).request({url: '/hooks/projects/local'})
  await expect(asEditor).rejects.toMatchObject({statusCode: 403})
  const ids = [
    await create(lake, 'https://example.org/a'),
    await create(lake, 'https://example.org/b'),
  ]
  await expect(create(lake, 'https://example.org/c')).rejects.toThrow(/has 2 webhooks/)
  const list = await lake.client().request<{id: string}[]>({url: '/hooks/projects/local'})
  expect(list.map(({id}) => id)).toEqual(ids)
  const elsewhere = lake.client().request({url: `/hooks/projects/other/${ids[0]}`})
  await expect(elsewhere).rejects.toMatchObject({statusCode: 404})
})
