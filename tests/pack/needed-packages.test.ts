import {expect, test} from 'vitest'
import {importedPackages, neededPackages} from '../../scripts/pack/needed-packages.ts'

const packages = {
  'node_modules/a': {dependencies: {b: '1'}, optionalDependencies: {'for-windows': '1'}},
  'node_modules/a/node_modules/b': {dependencies: {c: '2'}},
  'node_modules/b': {},
  'node_modules/c': {
    peerDependencies: {d: '1', e: '1'},
    peerDependenciesMeta: {e: {optional: true}},
  },
  'node_modules/d': {dependencies: {a: '1'}},
  'node_modules/e': {},
}

test('finds dependencies as Node does, in the nearest node_modules', () => {
  expect(neededPackages({packages}, ['a'])).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/c',
    'node_modules/d',
  ])
  expect(neededPackages({packages}, ['b'])).toEqual(['node_modules/b'])
  expect(() => neededPackages({packages}, ['x'])).toThrow('"x" is not in package-lock.json')
})

test('finds the packages that a file imports when it runs', () => {
  const source = `import {a} from '@scope/one/part'
import path from 'node:path'
import type {T} from 'types-only'
import {
  b,
  type C,
} from 'two'
import 'three'
export * from './own.ts'
export {d} from 'four'
const {e} = await import('five/deep')`
  expect(importedPackages(source)).toEqual(['@scope/one', 'two', 'three', 'four', 'five'])
})
