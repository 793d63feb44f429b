import {once} from 'node:events'
import {connect} from 'node:net'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const count = 40
const text = 'x'.repeat(500_000)

it('a client that does not read is disconnected and blocks nobody', async () => {
  const slow = connect(lake.port, '127.0.0.1')
  slow.on('error', () => {})
  const path = '/v1/data/listen/production?query=*&includeResult=true&includeMutations=false'
  slow.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  await once(slow, 'readable')

  const client = lake.client()
  let heard = 0
  const welcomed = Promise.withResolvers<void>()
  const all = Promise.withResolvers<void>()
  const listening = client
    .listen('*', {}, {events: ['welcome', 'mutation'], includeResult: true})
    .subscribe((event) => {
      if (event.type === 'welcome') return welcomed.resolve()
      heard += 1
      if (heard === count) all.resolve()
    })
  await welcomed.promise
  for (let index = 0; index < count; index += 1) {
    await client.createOrReplace({_id: 'big', _type: 'note', text, index})
  }
  await all.promise
  listening.unsubscribe()

  let received = 0
  slow.on('data', (chunk: Buffer) => (received += chunk.byteLength))
  await once(slow, 'close')
  expect(received).toBeLessThan(count * text.length)
})
