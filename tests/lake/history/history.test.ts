import {describe, expect, it} from 'vitest'
import {act} from '../../../lake/actions/act.ts'
import type {JsonObject} from '../../../lake/document.ts'
import {documentAt} from '../../../lake/history/document-at.ts'
import {documentEvents} from '../../../lake/history/document-events.ts'
import {transactions, type TransactionsOptions} from '../../../lake/history/transactions.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

/** The history of one document with one transaction per day: t1 to t7. */
function lived(): TestDataset {
  const dataset = openDataset()
  const days: (JsonObject[] | {actions: JsonObject[]})[] = [
    [
      {create: {_id: 'drafts.a', _type: 'note', title: 'One', list: [1, 2, 3]}},
      {create: {_id: 'b', _type: 'note'}},
    ],
    [{patch: {id: 'drafts.a', set: {title: 'Two', 'list[1]': 9}}}],
    {
      actions: [
        {actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a'},
      ],
    },
    {
      actions: [
        {
          actionType: 'sanity.action.document.edit',
          draftId: 'drafts.a',
          publishedId: 'a',
          patch: {set: {title: 'Three'}},
        },
      ],
    },
    {actions: [{actionType: 'sanity.action.document.discard', draftId: 'drafts.a'}]},
    {
      actions: [
        {actionType: 'sanity.action.document.unpublish', draftId: 'drafts.a', publishedId: 'a'},
      ],
    },
    {actions: [{actionType: 'sanity.action.document.discard', draftId: 'drafts.a'}]},
  ]
  for (const [index, day] of days.entries()) {
    const transactionId = `t${index + 1}`
    dataset.time = new Date(`2026-01-0${index + 1}T12:00:00Z`)
    if (Array.isArray(day)) dataset.write(day, transactionId)
    else act(dataset, {...day, transactionId}, index % 2 === 0 ? 'ada' : 'bob')
  }
  return dataset
}

describe('documentAt', () => {
  it.each<[moment: JsonObject, id: string, found: JsonObject | null]>([
    [{revision: 't1'}, 'drafts.a', {_rev: 't1', title: 'One', list: [1, 2, 3]}],
    [{revision: 't2'}, 'drafts.a', {_rev: 't2', title: 'Two', list: [1, 9, 3]}],
    [{revision: 't3'}, 'drafts.a', null],
    [{revision: 't3'}, 'a', {_id: 'a', _rev: 't3', title: 'Two'}],
    [{revision: 't5'}, 'a', {_rev: 't3', title: 'Two'}],
    [{revision: 'unknown'}, 'a', null],
    [{time: '2026-01-02T13:00:00+01:00'}, 'drafts.a', {_rev: 't2'}],
    [{time: '2025-12-31T00:00:00Z'}, 'drafts.a', null],
    [{lastRevision: true}, 'drafts.a', {_rev: 't6', title: 'Two'}],
    [{lastRevision: true}, 'a', {_rev: 't3', title: 'Two'}],
    [{lastRevision: true}, 'b', {_rev: 't1'}],
    [{lastRevision: true}, 'never', null],
  ])('%j of %s', (moment, id, found) => {
    const document = documentAt(lived(), id, moment)
    if (found) expect(document).toMatchObject(found)
    else expect(document).toBeNull()
  })
})

describe('documentEvents', () => {
  it('returns the events of a draft, newest first, without its edits', () => {
    const {events, nextCursor} = documentEvents(lived(), 'drafts.a')
    expect(nextCursor).toBe('')
    expect(events).toEqual([
      {
        type: 'deleteDocumentGroup',
        timestamp: '2026-01-07T12:00:00.000Z',
        author: 'ada',
        documentId: 'a',
      },
      {
        type: 'createDocumentVersion',
        timestamp: '2026-01-06T12:00:00.000Z',
        author: 'bob',
        documentId: 'a',
        versionId: 'drafts.a',
        versionRevisionId: 't6',
      },
      {
        type: 'deleteDocumentVersion',
        timestamp: '2026-01-05T12:00:00.000Z',
        author: 'ada',
        documentId: 'a',
        versionId: 'drafts.a',
        versionRevisionId: 't4',
      },
      {
        type: 'createDocumentVersion',
        timestamp: '2026-01-04T12:00:00.000Z',
        author: 'bob',
        documentId: 'a',
        versionId: 'drafts.a',
        versionRevisionId: 't4',
      },
      {
        type: 'publishDocumentVersion',
        timestamp: '2026-01-03T12:00:00.000Z',
        author: 'ada',
        documentId: 'a',
        revisionId: 't3',
        versionId: 'drafts.a',
        versionRevisionId: 't2',
        publishCause: 'document.publish',
      },
      {
        type: 'createDocumentVersion',
        timestamp: '2026-01-01T12:00:00.000Z',
        author: 'tester',
        documentId: 'a',
        versionId: 'drafts.a',
        versionRevisionId: 't1',
      },
    ])
  })

  it('returns the events of a published document', () => {
    const dataset = lived()
    const types = (id: string) => documentEvents(dataset, id).events.map(({type}) => type)
    expect(types('a')).toEqual(['unpublishDocument', 'publishDocumentVersion'])
    expect(types('b')).toEqual(['createLiveDocument'])
    expect(types('never')).toEqual([])
  })

  it('paginates', () => {
    const dataset = lived()
    const pages: unknown[][] = []
    let cursor = ''
    do {
      const page = documentEvents(dataset, 'drafts.a', {limit: 4, cursor})
      pages.push(page.events)
      cursor = page.nextCursor
    } while (cursor !== '')
    expect(pages.map((page) => page.length)).toEqual([4, 2])
    expect(pages.flat()).toEqual(documentEvents(dataset, 'drafts.a').events)
  })
})

describe('transactions', () => {
  it.each<[options: TransactionsOptions, ids: string[]]>([
    [{}, ['t1', 't2', 't3', 't4', 't5', 't6', 't7']],
    [{reverse: true, limit: 2}, ['t7', 't6']],
    [{fromTransaction: 't3', toTransaction: 't5'}, ['t3', 't4', 't5']],
    [{fromTransaction: '', limit: 1}, ['t1']],
    [{toTransaction: 't3', reverse: true}, ['t3', 't2', 't1']],
    [{fromTime: '2026-01-03T12:00:00Z', toTime: '2026-01-04T12:00:00Z'}, ['t3', 't4']],
    [{authors: ['bob']}, ['t4', 't6']],
  ])('%j', (options, ids) => {
    expect([...transactions(lived(), ['a', 'drafts.a'], options)].map(({id}) => id)).toEqual(ids)
  })

  it('includes effects and mutations, optionally only of the requested documents', () => {
    const dataset = lived()
    const [all] = transactions(dataset, ['drafts.a'], {effectFormat: 'mendoza'})
    expect(all).toMatchObject({
      id: 't1',
      author: 'tester',
      timestamp: '2026-01-01T12:00:00.000Z',
      documentIDs: ['b', 'drafts.a'],
    })
    expect(all?.['mutations']).toHaveLength(2)
    const [own] = transactions(dataset, ['drafts.a'], {
      effectFormat: 'mendoza',
      includeIdentifiedDocumentsOnly: true,
    })
    expect(own).toEqual({
      id: 't1',
      author: 'tester',
      timestamp: '2026-01-01T12:00:00.000Z',
      documentIDs: ['drafts.a'],
      mutations: [{create: expect.objectContaining({_id: 'drafts.a'})}],
      effects: {
        'drafts.a': {apply: [0, expect.objectContaining({title: 'One'})], revert: [0, null]},
      },
    })
    const [bare] = transactions(dataset, ['drafts.a'], {excludeMutations: true})
    expect(Object.keys(bare ?? {}).sort()).toEqual(['author', 'documentIDs', 'id', 'timestamp'])
  })
})
