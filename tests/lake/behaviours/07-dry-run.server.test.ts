import {expect, it} from 'vitest'
import {listenTo} from './listen-to.ts'
import {useLake} from './use-lake.ts'

const lake = useLake()

it('7. dryRun: the same response, no document, no event, no history', async () => {
  const client = lake().client()
  await client.create({_id: 'a', _type: 'note', title: 'One'})
  const listener = await listenTo(lake(), '*')

  const change = (dryRun: boolean) =>
    client.mutate(
      [
        {create: {_id: 'b', _type: 'note'}},
        {patch: {id: 'a', set: {title: 'Two'}}},
        {createIfNotExists: {_id: 'a', _type: 'note'}},
      ],
      {dryRun, returnDocuments: false, returnFirst: false, transactionId: 'told'},
    )
  const publish = (dryRun: boolean) =>
    client.action(
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'c',
        attributes: {_id: 'drafts.c', _type: 'note'},
        ifExists: 'fail',
      },
      {dryRun, transactionId: 'acted'},
    )
  const dry = [await change(true), await publish(true)]

  expect(await client.fetch('*[]{_id, title}', {}, {perspective: 'raw'})).toEqual([
    {_id: 'a', title: 'One'},
  ])
  await expect(
    client.mutate([{create: {_id: 'a', _type: 'note'}}], {dryRun: true}),
  ).rejects.toMatchObject({statusCode: 409})
  const log = async () =>
    (
      await lake().send({
        path: '/v1/data/history/production/transactions/a,b,drafts.c',
        headers: {authorization: `Bearer ${lake().token}`},
      })
    ).text.split('\n').length - 1
  expect(await log()).toBe(1)

  // Without dryRun: the responses are the same, and these events are the first ones.
  expect([await change(false), await publish(false)]).toEqual(dry)
  const events = [await listener.next(), await listener.next(), await listener.next()]
  expect(events.map(({transactionId}) => transactionId)).toEqual(['told', 'told', 'acted'])
  expect(await log()).toBe(3)
  listener.stop()
})
