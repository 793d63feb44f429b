import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, expect, onTestFinished, test} from 'vitest'
import {startPart} from '../../scripts/system/part.ts'
import {restartOnChange} from '../../scripts/system/restart-on-change.ts'

let folder: string
let other: string
let lines: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  other = await mkdtemp(join(tmpdir(), 'stillwater-'))
  lines = []
  for (const each of [folder, other]) onTestFinished(() => rm(each, {recursive: true, force: true}))
})

const write = (source: string) => writeFile(join(folder, 'main.mjs'), source)
const running = (version: number) =>
  `console.log('version ${version}'); setInterval(() => {}, 1000)`

function start() {
  return startPart('lake', join(folder, 'main.mjs'), [], {
    env: {},
    print: (line) => lines.push(line),
    printError: () => {},
  })
}

async function startWatched() {
  const part = restartOnChange(start(), {
    folders: [folder, other],
    start: async () => start(),
    print: (line) => lines.push(line),
  })
  onTestFinished(() => part.stop())
  await expect.poll(() => lines.includes('version 1')).toBe(true)
  return part
}

test('a part restarts with the new version when its file changes', async () => {
  await write(running(1))
  await startWatched()
  await write(running(2))
  await expect.poll(() => lines.includes('version 2')).toBe(true)
  expect(lines).toEqual(['version 1', 'main.mjs changed: restarting the lake.', 'version 2'])
})

test('a part restarts when a file in another of its folders changes', async () => {
  await write(running(1))
  await startWatched()
  await writeFile(join(other, 'settings.ts'), '')
  await expect.poll(() => lines.filter((line) => line === 'version 1').length === 2).toBe(true)
  expect(lines[1]).toBe('settings.ts changed: restarting the lake.')
})

test('a part that ends with an error waits for the next change', async () => {
  await write(running(1))
  await startWatched()
  await write('throw new Error("a mistake")')
  await expect.poll(() => lines.some((line) => line.includes('exit code 1'))).toBe(true)
  await write(running(3))
  await expect.poll(() => lines.includes('version 3')).toBe(true)
})

test('a stopped part does not restart', async () => {
  await write(running(1))
  const part = await startWatched()
  await part.stop()
  expect(await part.ended).toBe('The lake was stopped.')
  await write(running(2))
  expect(lines).toEqual(['version 1'])
})
