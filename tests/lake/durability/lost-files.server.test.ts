import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {commands} from '../../../lake/commands/index.ts'
import {createLake} from '../../../lake/lake.ts'
import {readLakeSettings} from '../../../lake/settings.ts'
import {noise} from '../assets/images.ts'
import {startLake} from '../start-lake.ts'

/** The folders of a killed and of a stopped lake; the first has a write-ahead log. */
let killed: string
let stopped: string
let token: string
let folder: string

const count = 30

beforeAll(async () => {
  const source = mkdtempSync(path.join(tmpdir(), 'stillwater-losses-'))
  killed = `${source}-killed`
  stopped = `${source}-stopped`
  const lake = await startLake({folder: source})
  token = lake.token
  const client = lake.client()
  await client.datasets.create('secret', {aclMode: 'private'})
  const secret = lake.client({dataset: 'secret'})
  await secret.create({_id: 'hidden', _type: 'note'})
  for (let n = 0; n < count; n += 1) {
    await client.create({_id: `note-${n}`, _type: 'note', text: 'words '.repeat(500)})
  }
  await client.assets.upload('image', await noise().png().toBuffer(), {filename: 'noise.png'})
  await client.assets.upload('file', Buffer.from('words'), {filename: 'words.txt'})
  await lake.tokenFor('viewer')
  // Copied while it runs, which gives the state on disk after a kill.
  cpSync(source, killed, {recursive: true})
  await lake.close()
  cpSync(source, stopped, {recursive: true})
  rmSync(source, {recursive: true})
})
afterAll(() => {
  for (const each of [killed, stopped]) rmSync(each, {recursive: true})
})

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-lost-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
})

interface Started {
  refusal?: string
  state?: {notes: number; hidden: number; secret: string; sameToken: boolean; tokens: number}
}

function start(): Started {
  try {
    const lake = createLake({folder, synchronous: 'OFF'})
    try {
      const production = lake.dataset('local', 'production')
      const secret = lake.dataset('local', 'secret')
      const counted = `SELECT count(*) AS n FROM documents WHERE type = 'note'`
      return {
        state: {
          notes: Number(production.database.prepare(counted).get()?.['n']),
          hidden: Number(secret.database.prepare(counted).get()?.['n']),
          secret: secret.aclMode,
          sameToken: lake.token === token,
          tokens: tokensIn(folder),
        },
      }
    } finally {
      lake.close()
    }
  } catch (error) {
    return {refusal: error instanceof Error ? error.message : String(error)}
  }
}

function tokensIn(lake: string): number {
  return statSync(path.join(lake, 'tokens.db')).size > 0 ? 1 : 0
}

const whole: Started = {
  state: {notes: count, hidden: 1, secret: 'private', sameToken: true, tokens: 1},
}

async function check(): Promise<string> {
  const parts = await checkLake(folder)
  return parts.flatMap(({findings}) => findings.problems).join('\n')
}

function filesIn(lake: string): string[] {
  return readdirSync(lake, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(lake, path.join(entry.parentPath, entry.name)))
    .sort()
}

const ways: [name: string, lose: (file: string) => void][] = [
  ['removed', (file) => rmSync(file)],
  ['emptied', (file) => truncateSync(file, 0)],
  ['cut in half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
]

describe('the start of a lake that has lost a file', () => {
  it.each(['killed', 'stopped'] as const)(
    'succeeds with all data if nothing is lost (%s)',
    async (how) => {
      cpSync(how === 'killed' ? killed : stopped, folder, {recursive: true})
      expect(await check()).toBe('')
      expect(start()).toEqual(whole)
      expect(await check()).toBe('')
    },
  )

  /** Files that the next start creates again, or that SQLite does not need. */
  const dispensable = /last-transaction$|-shm$|-journal$|transforms|recent-events$/

  it.each(
    (['killed', 'stopped'] as const).flatMap((how) => ways.map((way) => [how, ...way] as const)),
  )(
    'fails, or the lake serves everything that was acknowledged: %s, each file %s',
    async (how, _way, lose) => {
      const source = how === 'killed' ? killed : stopped
      for (const file of filesIn(source)) {
        rmSync(folder, {recursive: true})
        cpSync(source, folder, {recursive: true})
        lose(path.join(folder, file))
        const found = await check()
        const {refusal, state} = start()
        if (refusal === undefined) {
          expect({file, state}).toEqual({file, ...whole})
          // Files that SQLite or the next start can do without; check reports missing bytes of assets.
          if (/assets/.test(file))
            expect({file, found}).toEqual({file, found: expect.stringContaining('asset')})
          else if (!dispensable.test(file))
            expect({file, how}).toEqual({
              file: expect.stringContaining('documents.db'),
              how: 'killed',
            })
        } else {
          const name = /datasets.(local.\w+)/.exec(file)?.[1] ?? file
          expect({file, refusal}).toEqual({file, refusal: expect.stringContaining(name)})
          expect({file, lines: refusal.split('\n').length}).toEqual({file, lines: 1})
          expect(refusal).toContain('backup')
          expect({file, found}).not.toEqual({file, found: ''})
          // The first attempt has not replaced anything.
          expect(start().refusal).toBe(refusal)
        }
      }
    },
  )

  it('fails with the message that check prints', async () => {
    for (const lost of [
      'lake.db',
      'token',
      'tokens.db',
      'webhooks.db',
      'datasets/local/production/documents.db',
      'datasets',
    ]) {
      rmSync(folder, {recursive: true})
      cpSync(stopped, folder, {recursive: true})
      rmSync(path.join(folder, lost), {recursive: true})
      const [first = ''] = (start().refusal ?? '').split(/ \d+ more lost:/)
      expect(first).not.toBe('')
      expect(await check()).toContain(first)
    }
  })

  it('fails if the store belongs to another dataset', async () => {
    cpSync(stopped, folder, {recursive: true})
    const place = path.join(folder, 'datasets/local')
    cpSync(path.join(place, 'secret/documents.db'), path.join(place, 'production/documents.db'))
    const replaced = 'was replaced: '
    const owner = 'is that of the dataset "local/secret"'
    expect(start().refusal).toContain(replaced)
    expect(start().refusal).toContain(owner)
    expect(await check()).toContain(owner)
    rmSync(path.join(folder, 'datasets/local/production'), {recursive: true})
    cpSync(path.join(place, 'secret'), path.join(place, 'production'), {recursive: true})
    cpSync(
      path.join(stopped, 'datasets/local/production/documents.db'),
      path.join(place, 'secret/documents.db'),
    )
    expect(start().refusal).toContain(replaced)
  })

  it('fails if the folders of two datasets are swapped, of which one is private', async () => {
    cpSync(stopped, folder, {recursive: true})
    const [production, secret] = ['production', 'secret'].map((name) =>
      path.join(folder, 'datasets/local', name),
    )
    renameSync(production ?? '', `${folder}-swapped`)
    renameSync(secret ?? '', production ?? '')
    renameSync(`${folder}-swapped`, secret ?? '')
    const {refusal} = start()
    expect(refusal).toContain('is that of the dataset "local/secret"')
    expect(refusal).toContain('1 more lost')
    expect(await check()).toContain('is that of the dataset "local/production"')
  })

  it.each([
    ['tokens.db', 'another file', (file: string) => cpSync(path.join(folder, 'lake.db'), file)],
    ['webhooks.db', 'another file', (file: string) => cpSync(path.join(folder, 'tokens.db'), file)],
    ['token', 'not a file', (file: string) => mkdirSync(file)],
    ['datasets/local/secret/documents.db', 'not a file', (file: string) => mkdirSync(file)],
  ])('fails if %s is %s', async (name, state, replace) => {
    cpSync(stopped, folder, {recursive: true})
    rmSync(path.join(folder, name))
    replace(path.join(folder, name))
    expect(start().refusal).toContain(`${path.join(folder, name)} is ${state}. Restore`)
    expect(await check()).toContain(`is ${state}. Restore`)
  })

  it('fails for a newer registry, as check says', async () => {
    cpSync(stopped, folder, {recursive: true})
    const registry = new DatabaseSync(path.join(folder, 'lake.db'))
    registry.exec('PRAGMA user_version = 99')
    registry.close()
    expect(start().refusal).toContain('its lake.db has version 99')
    expect(await check()).toContain('It has version 99')
  })

  it('succeeds in an empty folder, and in one that only has tokens', async () => {
    const lake = await startLake({folder})
    await lake.close()
    for (const name of readdirSync(folder)) {
      if (name !== 'tokens.db') rmSync(path.join(folder, name), {recursive: true})
    }
    await (await startLake({folder})).close()
  })

  it('needs no file "token" if the settings contain the token', async () => {
    cpSync(stopped, folder, {recursive: true})
    rmSync(path.join(folder, 'token'))
    createLake({folder, token: 'kd8Fq2-another-9Zx'}).close()
    expect(await check()).toContain('token is missing')
    expect((await checkLake(folder, true)).flatMap(({findings}) => findings.problems)).toEqual([])
  })

  it('fails for a backup that was interrupted', async () => {
    cpSync(stopped, folder, {recursive: true})
    writeFileSync(path.join(folder, 'unfinished-backup'), '')
    expect(start().refusal).toContain('backup that was interrupted')
    await expect(check()).rejects.toThrow('backup that was interrupted')
  })
})

describe('a store with damaged pages', () => {
  const page = 4096
  const name = 'datasets/local/production/documents.db'

  function overwrite(number: number): void {
    const file = openSync(path.join(folder, name), 'r+')
    writeSync(file, Buffer.alloc(page, 0xa5), 0, page, number * page)
    closeSync(file)
  }

  it('is reported with what to do, by the start or in the log of a request, and by check', async () => {
    const pages = statSync(path.join(stopped, name)).size / page
    const told = {start: 0, log: 0}
    for (let number = 0; number < pages; number += 9) {
      rmSync(folder, {recursive: true})
      cpSync(stopped, folder, {recursive: true})
      overwrite(number)
      expect({number, problems: await check()}).not.toEqual({number, problems: ''})
      const {refusal} = start()
      if (refusal !== undefined) {
        told.start += 1
        expect(refusal.split('\n')).toHaveLength(1)
        expect(refusal).toContain(name)
        expect(refusal).toMatch(/is damaged .*npm run lake -- check.*backup/)
        continue
      }
      const faults: unknown[] = []
      const log = {request() {}, warning() {}, fault: (error: unknown) => void faults.push(error)}
      const lake = await startLake({folder, log})
      const ask = (query: string) =>
        lake.send({path: `/v1/data/query/production?query=${encodeURIComponent(query)}`})
      await ask('*')
      await ask('*[_type == "note"]{"length": length(text)}')
      await lake
        .send({
          path: '/v1/data/export/production',
          headers: {authorization: `Bearer ${lake.token}`},
        })
        .catch(() => {})
      await lake.close()
      for (const fault of faults) {
        told.log += 1
        expect(fault).toBeInstanceOf(Error)
        expect(String(fault)).toContain(name)
      }
    }
    expect(told.start).toBeGreaterThan(0)
    expect(told.log).toBeGreaterThan(0)
  })
})

describe('accept-loss', () => {
  const said: string[] = []
  async function accept(...names: string[]): Promise<void> {
    said.length = 0
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
    onTestFinished(() => log.mockRestore())
    expect(await commands['accept-loss']?.(readLakeSettings({LAKE_DIR: folder}), names)).toBe(0)
  }

  it('registers the datasets of a lost registry as private', async () => {
    cpSync(stopped, folder, {recursive: true})
    rmSync(path.join(folder, 'lake.db'))
    await accept('lake.db')
    expect(said.join('\n')).toContain('"local/production" is listed again, as a private one')
    expect(start()).toEqual(whole)
    const lake = createLake({folder})
    expect(lake.dataset('local', 'production').aclMode).toBe('private')
    lake.close()
    expect(await check()).toBe('')
  })

  it.each(['token', 'tokens.db'])('lets the next start create %s', async (name) => {
    cpSync(stopped, folder, {recursive: true})
    rmSync(path.join(folder, name))
    await accept(name)
    expect(start().state).toMatchObject({notes: count, sameToken: name !== 'token'})
    expect(await check()).toBe('')
  })

  it('replaces a lost store with an empty one and keeps its access mode', async () => {
    cpSync(killed, folder, {recursive: true})
    rmSync(path.join(folder, 'datasets/local/secret/documents.db'))
    await accept('local/secret')
    expect(start().state).toMatchObject({notes: count, hidden: 0, secret: 'private'})
  })

  it('continues with the store of another dataset as a private one', async () => {
    cpSync(stopped, folder, {recursive: true})
    const place = path.join(folder, 'datasets/local')
    rmSync(path.join(place, 'production'), {recursive: true})
    cpSync(path.join(place, 'secret'), path.join(place, 'production'), {recursive: true})
    await accept('local/production')
    expect(said.join()).toContain('as a private dataset')
    const lake = createLake({folder})
    expect(lake.dataset('local', 'production').aclMode).toBe('private')
    lake.close()
    expect(start().refusal).toBeUndefined()
  })

  it('continues after a truncated write-ahead log', async () => {
    cpSync(killed, folder, {recursive: true})
    const log = path.join(folder, 'datasets/local/production/documents.db-wal')
    truncateSync(log, Math.floor(statSync(log).size / 2))
    expect(await check()).toMatch(/ends? at the transaction \d+, and \d+ more were acknowledged/)
    await accept('local/production')
    expect(start().state?.notes).toBeLessThan(count)
    expect(await check()).not.toContain('acknowledged')
  })

  it('throws if nothing of that name is lost', async () => {
    cpSync(stopped, folder, {recursive: true})
    for (const name of [
      'lake.db',
      'token',
      'local/production',
      'local/none',
      '../x',
      'constructor',
    ]) {
      await expect(accept(name)).rejects.toThrow(`Nothing named "${name}" is lost`)
    }
    await expect(accept()).rejects.toThrow('Name what is lost')
    expect(start()).toEqual(whole)
  })
})
