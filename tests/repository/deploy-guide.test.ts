import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {contradictionsIn} from '../../common/settings/contradictions.ts'
import {defaultLakeLimits} from '../../common/settings/lake-limits.ts'
import {variables} from '../../common/settings/variables.ts'
import {commands} from '../../lake/commands/index.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'docs', 'deploy')
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
const guide = read('docs', 'deploy.md')

test('the guide installs the Node version that the project pins', () => {
  const {dependencies} = JSON.parse(read('package.json')) as {dependencies: {node: string}}
  expect(guide).toContain(`/v${dependencies.node}/node-v${dependencies.node}-linux-x64.tar.xz`)
})

test('the guide names every example file, and all its links lead to files', () => {
  for (const name of readdirSync(folder)) {
    if (!/^stillwater-.*\.service$/.test(name)) expect(guide).toContain(`deploy/${name}`)
  }
  for (const [, path = ''] of guide.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
    expect(existsSync(join(root, 'docs', path)), path).toBe(true)
  }
})

test('the example settings exist, are valid, and do not contradict each other', () => {
  const lines = read('docs', 'deploy', 'env').split('\n')
  const env = Object.fromEntries(
    lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2)),
  )
  expect(Object.keys(env).filter((name) => !(name in variables))).toEqual([])
  expect(contradictionsIn(env)).toEqual([])
  const composed = read('docs', 'deploy', 'compose.yaml').matchAll(/^ {6}([A-Z_]{4,}): (.*)$/gm)
  const container = Object.fromEntries(
    [...composed].map(([, name, value]) => [name, value?.replaceAll("'", '')]),
  )
  expect(Object.keys(container).filter((name) => !(name in variables))).toEqual([])
  expect(contradictionsIn(container)).toEqual([])
})

test('the proxy accepts the largest upload of the lake', () => {
  const [, size] = /client_max_body_size (\d+)m;/.exec(read('docs', 'deploy', 'nginx.conf')) ?? []
  expect(Number(size) * 1024 * 1024).toBe(defaultLakeLimits.assetBytes)
})

test('the units and containers run programs and commands that exist', () => {
  const texts = readdirSync(folder).map((name) => read('docs', 'deploy', name))
  const programs = [
    ...texts.join('\n').matchAll(/\bnode [^\n]*?((?:lake|web)\/\S+\.mjs)(?: ([a-z]\S*))?/g),
  ]
  expect(programs.length).toBeGreaterThan(3)
  for (const [, program = '', command] of programs) {
    expect(existsSync(join(root, program)), program).toBe(true)
    if (command !== undefined) expect(commands).toHaveProperty(command)
  }
})
