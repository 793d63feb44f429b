import {expect, it} from 'vitest'
import {useLake} from './use-lake.ts'

const lake = useLake()

it('5. The same transactionId twice: the second is refused with 409', async () => {
  const create = (_id: string) =>
    lake().client().transaction().create({_id, _type: 'note'}).transactionId('once').commit()
  expect(await create('a')).toMatchObject({transactionId: 'once'})
  await expect(create('b')).rejects.toMatchObject({
    statusCode: 409,
    message: expect.stringContaining('"once"'),
  })
  await expect(
    lake()
      .client()
      .action(
        {actionType: 'sanity.action.document.delete', publishedId: 'a', includeDrafts: []},
        {transactionId: 'once'},
      ),
  ).rejects.toMatchObject({statusCode: 409})
  expect(await lake().client().fetch('*._id')).toEqual(['a'])
})

it('5. Sent concurrently by many clients, one transactionId is committed once', async () => {
  const settled = await Promise.allSettled(
    Array.from({length: 20}, (_, n) =>
      lake()
        .client()
        .transaction()
        .create({_id: `racer-${n}`, _type: 'racer'})
        .transactionId('race')
        .commit(),
    ),
  )
  expect(settled.filter(({status}) => status === 'fulfilled')).toHaveLength(1)
  expect(await lake().client().fetch('count(*[_type == "racer"])')).toBe(1)
})
