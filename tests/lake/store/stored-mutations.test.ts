import {describe, expect, it} from 'vitest'
import {transactions} from '../../../lake/history/transactions.ts'
import type {Json, JsonObject} from '../../../lake/document.ts'
import {openDataset, type TestDataset} from '../open-dataset.ts'

const long = 'A long text. '.repeat(100)
const note = (id: string, more: JsonObject = {}): JsonObject => ({
  _id: id,
  _type: 'note',
  text: long,
  ...more,
})

/** Returns the text of the last transaction in the store. */
function storedText({database}: TestDataset): string {
  const row = database
    .prepare('SELECT mutations FROM transactions ORDER BY position DESC LIMIT 1')
    .get()
  return String(row?.['mutations'])
}

/** Returns the mutations of the last transaction as the transaction log has them. */
function shownMutations(dataset: TestDataset, ids: string[]): Json | undefined {
  const [last] = transactions(dataset, ids, {reverse: true, limit: 1})
  return last?.['mutations']
}

const whole = expect.objectContaining({_type: 'note', text: long, _rev: 't2'})

describe('the mutations of a transaction', () => {
  const once: [title: string, mutations: JsonObject[], shown: unknown[]][] = [
    ['a created document', [{create: note('b')}], [{create: whole}]],
    ['one that may exist', [{createIfNotExists: note('b')}], [{createIfNotExists: whole}]],
    ['one that replaces nothing', [{createOrReplace: note('b')}], [{createOrReplace: whole}]],
    [
      'two, one with a revision of its own',
      [{create: note('b', {_rev: 'given', last: 1})}, {create: note('c')}],
      [{create: whole}, {create: whole}],
    ],
    [
      'one with attributes called like its system attributes',
      [{create: note('b', {inner: {_id: 'x', _rev: 't2'}, end: `,"_rev":"t2"}`})}],
      [{create: expect.objectContaining({inner: {_id: 'x', _rev: 't2'}, text: long})}],
    ],
  ]
  it.each(once)('contain %s, which is stored in the history only', (_, mutations, shown) => {
    const dataset = openDataset()
    dataset.write([{create: note('a')}], 't1')
    dataset.write(mutations, 't2')
    expect(storedText(dataset)).not.toContain(long)
    expect(shownMutations(dataset, ['b', 'c'])).toEqual(shown)
  })

  const asSent: [title: string, mutations: JsonObject[], shown: unknown[]][] = [
    ['a patch', [{patch: {id: 'a', set: {text: 'x'}}}], [{patch: {id: 'a', set: {text: 'x'}}}]],
    ['a deletion', [{delete: {id: 'a'}}], [{delete: {id: 'a'}}]],
    [
      'a document that replaces another',
      [{createOrReplace: note('a', {n: 1})}],
      [{createOrReplace: expect.objectContaining({text: long, n: 1})}],
    ],
    [
      'a document that is changed in the same transaction',
      [{create: note('b')}, {patch: {id: 'b', set: {text: 'x'}}}],
      [{create: expect.objectContaining({text: long})}, {patch: {id: 'b', set: {text: 'x'}}}],
    ],
  ]
  it.each(asSent)('contain %s as it was sent', (_, mutations, shown) => {
    const dataset = openDataset()
    dataset.write([{create: note('a')}], 't1')
    dataset.write(mutations, 't2')
    expect(shownMutations(dataset, ['a', 'b'])).toEqual(shown)
  })

  it('are read with the documents of others, of which only the requested ones are shown', () => {
    const dataset = openDataset()
    dataset.write([{create: note('a')}, {create: note('b')}], 't2')
    const [log] = transactions(dataset, ['b'], {includeIdentifiedDocumentsOnly: true})
    expect(log?.['mutations']).toEqual([{create: expect.objectContaining({_id: 'b', text: long})}])
  })
})
