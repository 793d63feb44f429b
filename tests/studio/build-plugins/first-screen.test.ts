import {expect, test} from 'vitest'
import {firstScreen} from '../../../studio/build-plugins/first-screen.ts'

interface Imports {
  now?: string[]
  later?: string[]
}

const tool = '/node_modules/sanity/lib/structureTool-a1b2.js'
const video = '/node_modules/sanity/lib/VideoPlayer-a1b2.js'
const graphs: [title: string, graph: Record<string, Imports>, expected: string[]][] = [
  [
    'what the entry imports, directly and indirectly',
    {main: {now: ['a']}, a: {now: ['b']}, b: {}, c: {}},
    ['main', 'a', 'b'],
  ],
  ['modules that import each other', {main: {now: ['a']}, a: {now: ['main']}}, ['main', 'a']],
  [
    'a part that loads at once, with its imports',
    {main: {later: [tool]}, [tool]: {now: ['a']}, a: {}},
    ['main', tool, 'a'],
  ],
  [
    'no part that loads on demand',
    {main: {later: [video]}, [video]: {now: ['a']}, a: {}},
    ['main'],
  ],
]

test.each(graphs)('the first screen needs %s', (_, modules, expected) => {
  const isForFirstScreen = firstScreen('main')
  const graph = {
    getModuleInfo: (id: string) => ({
      importedIds: modules[id]?.now ?? [],
      dynamicallyImportedIds: modules[id]?.later ?? [],
    }),
  }
  expect(Object.keys(modules).filter((id) => isForFirstScreen(id, graph))).toEqual(expected)
})
