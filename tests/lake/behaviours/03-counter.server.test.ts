import {expect, it} from 'vitest'
import {runs} from '../../property-runs.ts'
import {useLake} from './use-lake.ts'

const lake = useLake()

it('3. Fifty clients inc one counter at the same time: no increment is lost', async () => {
  const times = runs(5, 100)
  await lake().client().create({_id: 'counter', _type: 'counter', count: 0})
  const clients = Array.from({length: 50}, () => lake().client())
  await Promise.all(
    clients.map(async (client) => {
      for (let time = 0; time < times; time += 1) {
        await client.patch('counter').inc({count: 1}).commit({returnDocuments: false})
      }
    }),
  )
  expect(await lake().client().getDocument('counter')).toMatchObject({count: 50 * times})
}, 120_000)
