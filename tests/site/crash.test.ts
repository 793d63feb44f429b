import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {startSystem} from '../browser/system.ts'

test('an acknowledged publish survives kill -9 of the lake, and SIGTERM leaves no process behind', async () => {
  const system = await startSystem({sample: false})
  const client = await system.client()
  await client.create({
    _id: 'kept',
    _type: 'article',
    title: 'Kept',
    slug: {_type: 'slug', current: 'kept'},
    lede: 'It was on disk before it was acknowledged.',
    publishedAt: '2026-01-01T08:00:00Z',
  })
  const [lake] = processesOf(system.env).filter(({command}) => command.includes('lake/main.ts'))
  expect(lake).toBeDefined()
  process.kill(lake?.pid ?? 0, 'SIGKILL')
  expect(await system.ended).toBe(1)
  expect(processesOf(system.env)).toEqual([])

  const again = await startSystem({sample: false, folder: system.folder})
  const page = await fetch(`${again.site}/articles/kept`)
  expect(page.status).toBe(200)
  expect(await page.text()).toMatch(/<h1[^>]*>Kept<\/h1>/)

  expect(await again.stop()).toBe(0)
  expect(processesOf(again.env)).toEqual([])
  await again.remove()
})

/** Returns the processes that have a system's environment, which Linux exposes. */
function processesOf({LAKE_DIR, LAKE_PORT}: NodeJS.ProcessEnv): {pid: number; command: string}[] {
  const lines = execFileSync('ps', ['axeww', '-o', 'pid=,command='], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }).split('\n')
  return lines
    .filter((line) => line.includes(`LAKE_DIR=${LAKE_DIR}`))
    .filter((line) => line.includes(`LAKE_PORT=${LAKE_PORT}`))
    .map((line) => ({pid: Number.parseInt(line, 10), command: line.trim()}))
}
