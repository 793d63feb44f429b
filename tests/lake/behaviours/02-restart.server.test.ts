import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-restart-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Returns everything that clients can read of a dataset. */
async function everything(lake: TestLake): Promise<Record<string, unknown>> {
  const authorization = `Bearer ${lake.token}`
  const read = async (to: string) =>
    (await lake.send({path: `/v2025-02-19/data/${to}`, headers: {authorization}})).text
  const ids = 'a,drafts.a,gone'
  return {
    documents: await read('export/production'),
    transactions: await read(
      `history/production/transactions/${ids}?effectFormat=mendoza&limit=1000`,
    ),
    events: await read('history/production/events/documents/a'),
    first: await read('history/production/documents/a?revision=first'),
    deleted: await read('history/production/documents/gone?lastRevision=true'),
  }
}

it('2. Restart leaves _rev, _createdAt, _updatedAt, history and the order of transactions unchanged', async () => {
  const lake = await startLake({folder})
  const client = lake.client()
  await client
    .transaction()
    .create({_id: 'a', _type: 'note', title: 'One'})
    .create({_id: 'gone', _type: 'note'})
    .transactionId('first')
    .commit()
  await client.patch('a').set({title: 'Two'}).commit()
  await client.create({_id: 'drafts.a', _type: 'note', title: 'Three'})
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.a',
    publishedId: 'a',
  })
  await client.delete('gone')
  const before = await everything(lake)
  await lake.close()

  const again = await startLake({folder})
  expect(before['transactions']?.toString().split('\n')).toHaveLength(6)
  expect(await everything(again)).toEqual(before)
  const {_rev} = await again.client().patch('a').set({title: 'Four'}).commit()
  const {transactions} = await everything(again)
  expect(String(transactions).trimEnd().split('\n').at(-1)).toContain(`"id":"${_rev}"`)
  await again.close()
})
