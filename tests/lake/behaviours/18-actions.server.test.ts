import type {SanityClient} from '@sanity/client'
import {beforeAll, describe, expect, it} from 'vitest'
import {listenTo} from './listen-to.ts'
import {useLake} from './use-lake.ts'

const lake = useLake()
let client: SanityClient

beforeAll(() => {
  client = lake().client({perspective: 'raw'})
})

const ids = (name: string) => ({draftId: `drafts.${name}`, publishedId: name})
const exists = async (id: string) => (await client.getDocument(id)) !== undefined
const refused = {statusCode: 409, details: {type: 'actionError'}}

async function publishedNote(name: string): Promise<void> {
  await client.create({_id: `drafts.${name}`, _type: 'note', title: 'One'})
  await client.action({actionType: 'sanity.action.document.publish', ...ids(name)})
}

describe('18. Actions', () => {
  it('publish with a stale ifDraftRevisionId is rejected', async () => {
    const {_rev} = await client.create({_id: 'drafts.stale', _type: 'note'})
    await client.patch('drafts.stale').set({title: 'Two'}).commit()
    const publish = (ifDraftRevisionId: string) =>
      client.action({
        actionType: 'sanity.action.document.publish',
        ...ids('stale'),
        ifDraftRevisionId,
      })
    await expect(publish(_rev)).rejects.toMatchObject(refused)
    expect(await exists('stale')).toBe(false)
    await publish((await client.getDocument('drafts.stale'))?._rev ?? '')
    expect(await exists('stale')).toBe(true)
  })

  it('publish is one transaction: one transactionId, two events', async () => {
    await client.create({_id: 'drafts.two', _type: 'pair'})
    const listener = await listenTo(lake(), '*[_type == "pair"]')
    const {transactionId} = await client.action({
      actionType: 'sanity.action.document.publish',
      ...ids('two'),
    })
    const events = [await listener.next(), await listener.next()]
    const told = events.map((event) => [
      event.documentId,
      event.transition,
      event.transactionId,
      event.transactionTotalEvents,
    ])
    expect(told.sort()).toEqual([
      ['drafts.two', 'disappear', transactionId, 2],
      ['two', 'appear', transactionId, 2],
    ])
    expect(await client.getDocument('two')).toMatchObject({_rev: transactionId})
    listener.stop()
  })

  it('edit creates the draft from the published document', async () => {
    await publishedNote('edited')
    await client.action({
      actionType: 'sanity.action.document.edit',
      ...ids('edited'),
      patch: {set: {body: 'more'}},
    })
    expect(await client.getDocument('drafts.edited')).toMatchObject({title: 'One', body: 'more'})
    expect(await client.getDocument('edited')).not.toHaveProperty('body')
  })

  it('discard deletes the draft', async () => {
    await publishedNote('discarded')
    await client.create({_id: 'drafts.discarded', _type: 'note', title: 'Two'})
    await client.action({
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.discarded',
    })
    expect(await exists('drafts.discarded')).toBe(false)
    expect(await client.getDocument('discarded')).toMatchObject({title: 'One'})
  })

  it('unpublish turns the document into a draft', async () => {
    await publishedNote('unpublished')
    await client.action({actionType: 'sanity.action.document.unpublish', ...ids('unpublished')})
    expect(await exists('unpublished')).toBe(false)
    expect(await client.getDocument('drafts.unpublished')).toMatchObject({title: 'One'})
  })

  it('delete removes all versions', async () => {
    await publishedNote('deleted')
    await client.create({_id: 'drafts.deleted', _type: 'note'})
    const remove = (includeDrafts: string[]) =>
      client.action({
        actionType: 'sanity.action.document.delete',
        publishedId: 'deleted',
        includeDrafts,
      })
    await expect(remove([])).rejects.toMatchObject(refused)
    await remove(['drafts.deleted'])
    expect(await client.fetch('*[_id in ["deleted", "drafts.deleted"]]')).toEqual([])
  })
})

describe('18. The releases’ life cycle refuses its illegal transitions', () => {
  type Step = 'publish' | 'archive' | 'unarchive' | 'schedule' | 'unschedule' | 'delete'
  const later = new Date(Date.now() + 3_600_000).toISOString()
  const take: {[step in Step]: (releaseId: string) => Promise<unknown>} = {
    publish: (releaseId) => client.releases.publish({releaseId}),
    archive: (releaseId) => client.releases.archive({releaseId}),
    unarchive: (releaseId) => client.releases.unarchive({releaseId}),
    schedule: (releaseId) => client.releases.schedule({releaseId, publishAt: later}),
    unschedule: (releaseId) => client.releases.unschedule({releaseId}),
    delete: (releaseId) => client.releases.delete({releaseId}),
  }
  const all = Object.keys(take) as Step[]
  const ways: [state: string, way: Step[], legal: Step[]][] = [
    ['active', [], ['publish', 'archive', 'schedule']],
    ['scheduled', ['schedule'], ['publish', 'unschedule']],
    ['published', ['publish'], ['delete']],
    ['archived', ['archive'], ['unarchive', 'delete']],
  ]
  const cases = ways.flatMap(([state, way, legal]) =>
    all.map((step): [Step, string, boolean, Step[]] => [step, state, legal.includes(step), way]),
  )

  it.each(cases)('%s one that is %s: %s', async (step, state, isLegal, way) => {
    const releaseId = `${state}-${step}`
    await client.releases.create({releaseId, metadata: {releaseType: 'scheduled'}})
    await client.create({_id: `versions.${releaseId}.member-${releaseId}`, _type: 'note'})
    for (const before of way) await take[before](releaseId)
    const work = take[step](releaseId)
    if (isLegal) await work
    else {
      await expect(work).rejects.toMatchObject(refused)
      expect(await client.getDocument(`_.releases.${releaseId}`)).toMatchObject({state})
    }
  })
})
