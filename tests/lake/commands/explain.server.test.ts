import path from 'node:path'
import {afterAll, beforeAll, expect, it, vi} from 'vitest'
import {commands} from '../../../lake/commands/index.ts'
import {readLakeSettings} from '../../../lake/settings.ts'
import {startLake, type TestLake} from '../start-lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  await lake.client().create({_id: 'a', _type: 'note', title: 'Rain', n: 1})
  await lake.client().create({_id: 'drafts.a', _type: 'note', title: 'Snow', n: 2})
})
afterAll(async () => lake.close())

/** Runs the command beside the running lake and returns what it prints. */
async function explain(...args: string[]): Promise<string> {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  try {
    const settings = readLakeSettings({LAKE_DIR: path.resolve(lake.folder)})
    expect(await commands['explain']?.(settings, args)).toBe(0)
    return said.join('\n')
  } finally {
    log.mockRestore()
  }
}

it('prints steps, SQL, parameters and times beside a running lake', async () => {
  const text = await explain('*[_type == "note" && n == $n]{title}', '--params', '{"n": 1}')
  expect(text).toContain('SQLite evaluates it, with 1 statement.')
  expect(text).toContain('SELECT')
  expect(text).toMatch(/\$p\d+ = "note"/)
  expect(text).toMatch(/1 row, \d+ characters/)
  expect(text).toMatch(/Time: parse [\d.]+ ms, plan [\d.]+ ms, run [\d.]+ ms/)
})

it('reads in the perspective and as the viewer that are given', async () => {
  const query = '*[_type == "note"]{"title": title}'
  const read = async (...args: string[]) =>
    JSON.parse(await explain(query, '--json', ...args)).statements[0].ran.rows as number
  expect(await read('--perspective', 'raw')).toBe(2)
  expect(await read('--perspective', 'drafts')).toBe(1)
  expect(await read('--perspective', 'raw', '--anonymous')).toBe(1)
})

it('gives the reason why a query has no SQL plan, and advice', async () => {
  const text = await explain('*[_type == "note"][0...2] | score(n)')
  expect(text).toContain('Why: score() follows a slice.')
  expect(text).toContain('What to do: Put one score() directly after the filter.')
})

it.each([
  [[], 'npm run lake -- explain'],
  [['*', 'more'], 'npm run lake -- explain'],
  [['*', '--unknown'], 'Unknown option'],
  [['*', '--params', '[]'], 'Give --params as a JSON object'],
  [['*', '--params', '{'], '--params is not JSON'],
  [['*', '--dataset', 'none'], 'There is no dataset "local/none". Use one of: local/production.'],
  [['*['], 'expected expression'],
])('refuses %j', async (args, message) => {
  await expect(explain(...args)).rejects.toThrow(message)
})
