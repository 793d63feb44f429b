import {expect, it} from 'vitest'
import {useLake} from './use-lake.ts'

const lake = useLake()

it('3. Fifty clients inc one counter a hundred times each: exactly 5,000', async () => {
  await lake().client().create({_id: 'counter', _type: 'counter', count: 0})
  const clients = Array.from({length: 50}, () => lake().client())
  await Promise.all(
    clients.map(async (client) => {
      for (let time = 0; time < 100; time += 1) {
        await client.patch('counter').inc({count: 1}).commit({returnDocuments: false})
      }
    }),
  )
  expect(await lake().client().getDocument('counter')).toMatchObject({count: 5000})
}, 120_000)
