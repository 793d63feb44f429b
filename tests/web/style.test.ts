import {globSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {expect, test} from 'vitest'

const web = join(import.meta.dirname, '../../web')
const list = join(web, 'components', 'style.ts')

test('style.ts imports every style sheet', () => {
  const named = [...readFileSync(list, 'utf8').matchAll(/^import '(.*\.css)'$/gm)].map(
    ([, path = '']) => relative(web, join(dirname(list), path)),
  )
  const there = globSync('{app,components}/**/*.css', {cwd: web})
  expect(
    there.filter((file) => !named.includes(file)),
    'Import each in web/components/style.ts',
  ).toEqual([])
  expect(
    named.filter((file) => !there.includes(file)),
    'Remove the import from web/components/style.ts',
  ).toEqual([])
})
