import type {PortableTextBlock} from '@portabletext/editor'
import {expect, test} from 'vitest'
import {createObjectMemory} from '../../../studio/typing/history/object-memory.ts'

const span = (text = '') => ({_type: 'span', _key: 'words', text, marks: []})
const note = (words?: string, key = 'n') => ({_type: 'footnote', _key: key, ...(words && {words})})
const link = (href?: string) => ({_type: 'link', _key: 'l', ...(href && {href})})
const callout = (words?: string) => ({_type: 'callout', _key: 'c', ...(words && {words})})

function paragraph(children: object[], {key = 'p', markDefs = [] as object[]} = {}) {
  return {_type: 'block', _key: key, style: 'normal', markDefs, children: [span(), ...children]}
}

function table(words: string, cell: object[] = []) {
  const value = [paragraph(cell, {key: words})]
  return {_type: 'table', _key: 't', rows: [{_key: 'r', cells: [{_key: 'd', value}]}]}
}

/** Compares pairs of texts with one memory. Returns the restored values of the last pair, by path. */
function compare(...steps: [before: object[], after: object[]][]) {
  const memory = createObjectMemory()
  let changed: ReturnType<typeof memory.compare> = []
  for (const [before, after] of steps) {
    changed = memory.compare(before as PortableTextBlock[], after as PortableTextBlock[])
  }
  return changed.map(({path, last}) => [
    path.map((part) => (typeof part === 'object' && '_key' in part ? part._key : part)).join(' '),
    last,
  ])
}

test.each<[name: string, before: object[], undone: object[], redone: object[], unknown[]]>([
  [
    'a footnote',
    [paragraph([note('Words')])],
    [paragraph([])],
    [paragraph([note()])],
    [['p children n', note('Words')]],
  ],
  [
    'a link',
    [paragraph([], {markDefs: [link('https://example.org')]})],
    [paragraph([])],
    [paragraph([], {markDefs: [link()]})],
    [['p markDefs l', link('https://example.org')]],
  ],
  ['a block', [callout('Words')], [], [callout()], [['c', callout('Words')]]],
  [
    'a footnote of a paragraph that disappeared with it',
    [paragraph([note('Words')])],
    [],
    [paragraph([note()])],
    [['p children n', note('Words')]],
  ],
  [
    'a footnote in a cell',
    [table('Cell', [note('Words')])],
    [table('Cell')],
    [table('Cell', [note()])],
    [['t rows r cells d value Cell children n', note('Words')]],
  ],
  ['nothing that is equal', [callout('Words')], [], [callout('Words')], []],
  [
    'nothing whose key occurs twice',
    [paragraph([note('One')]), paragraph([note('Two')], {key: 'q'})],
    [paragraph([]), paragraph([], {key: 'q'})],
    [paragraph([note()]), paragraph([note()], {key: 'q'})],
    [],
  ],
])('redo restores %s', (_, before, undone, redone, expected) => {
  expect(compare([before, undone], [undone, redone])).toEqual(expected)
})

test.each<[name: string, before: object[], after: object[], unknown[]]>([
  [
    'a footnote that moves to another paragraph',
    [paragraph([]), paragraph([note('New')], {key: 'q'})],
    [paragraph([note('Old')])],
    [['p children n', note('New')]],
  ],
  [
    'another link of the paragraph',
    [paragraph([], {markDefs: [link('new'), {...link('b'), _key: 'm'}]})],
    [paragraph([], {markDefs: [link('old')]})],
    [['p markDefs l', link('new')]],
  ],
  ['no table, which the editor itself changes', [table('New')], [table('Old')], []],
])('undo keeps what was changed since: %s', (_, before, after, expected) => {
  expect(compare([before, after])).toEqual(expected)
})

test('a result that is not restored yet counts as the last value', () => {
  const memory = createObjectMemory()
  const full = [callout('Words')] as PortableTextBlock[]
  const empty = [callout()] as PortableTextBlock[]
  memory.compare(full, [])
  const waiting = memory.compare([], empty)
  memory.compare(empty, [], waiting)
  expect(memory.compare([], empty)).toEqual([expect.objectContaining({last: callout('Words')})])
})
