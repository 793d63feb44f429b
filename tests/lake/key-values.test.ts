import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import type {Json} from '../../lake/document.ts'
import {openRegistry} from '../../lake/datasets/registry.ts'

it('writes all settings of a request, or none', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lake-'))
  const registry = openRegistry(folder, 'OFF')
  onTestFinished(() => {
    registry.close()
    rmSync(folder, {recursive: true})
  })
  registry.putKeyValues('local', 'ada', [{key: 'a', value: 1}])
  let endless: Json = []
  for (let depth = 0; depth < 100_000; depth += 1) endless = [endless]
  const pairs = [
    {key: 'a', value: 2},
    {key: 'b', value: endless},
  ]
  expect(() => registry.putKeyValues('local', 'ada', pairs)).toThrow(RangeError)
  expect(registry.keyValues('local', 'ada', ['a', 'b'])).toEqual([{key: 'a', value: 1}])
})
