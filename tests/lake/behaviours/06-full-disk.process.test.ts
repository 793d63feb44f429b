import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {noise} from '../assets/images.ts'
import {killAll, startLakeProcess} from '../lake-process.ts'
import {startLake} from '../start-lake.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-full-'))
})
afterAll(() => {
  killAll()
  rmSync(folder, {recursive: true, force: true})
})

describe('6. Full disk: 5xx with JSON, earlier data intact, recovers when space returns', () => {
  it('if the store cannot grow', async () => {
    const place = path.join(folder, 'pages')
    const lake = await startLake({folder: place})
    const client = lake.client({maxRetries: 0})
    await client.create({_id: 'kept', _type: 'note'})
    const {database} = lake.lake.dataset('local', 'production')
    const {page_count: pages} = database.prepare('PRAGMA page_count').get() ?? {}
    database.exec(`PRAGMA max_page_count = ${Number(pages) + 2}`)

    const large = {_type: 'note', text: 'x'.repeat(100_000)}
    const refused = await client
      .transaction()
      .create({_id: 'half', _type: 'note'})
      .create({_id: 'large', ...large})
      .commit()
      .catch((error: unknown) => error)
    expect(refused).toMatchObject({
      statusCode: 503,
      response: {body: {statusCode: 503, message: expect.stringContaining('full')}},
    })
    expect(await client.fetch('*._id')).toEqual(['kept'])

    database.exec('PRAGMA max_page_count = 1073741823')
    await client.create({_id: 'large', ...large})
    expect(await client.fetch('*._id')).toEqual(['kept', 'large'])
    await lake.close()
    expect((await checkLake(place)).flatMap(({findings}) => findings.problems)).toEqual([])
  })

  // Every write of the process fails as on a full disk. This needs `prlimit`, which only Linux has.
  const canLimit = spawnSync('prlimit', ['--version']).status === 0
  it.skipIf(!canLimit)('if no file can be written', async () => {
    const place = path.join(folder, 'files')
    const lake = await startLakeProcess(place)
    const limit = (size: string) =>
      execFileSync('prlimit', [`--pid=${lake.child.pid}`, `--fsize=${size}:`])
    const client = lake.client({maxRetries: 0})
    await client.create({_id: 'kept', _type: 'note'})
    const image = await client.assets.upload('image', await noise().png().toBuffer())
    const smaller = `http://127.0.0.1:${lake.port}/${image.path}?w=50`

    limit('1')
    const full = {statusCode: 503, response: {body: {statusCode: 503}}}
    await expect(client.create({_id: 'lost', _type: 'note'})).rejects.toMatchObject(full)
    await expect(client.assets.upload('file', Buffer.alloc(99_999, 1))).rejects.toMatchObject(full)
    expect((await fetch(smaller)).status).toBe(503)
    expect(await client.fetch('*[_type == "note"]._id')).toEqual(['kept'])
    expect((await fetch(`http://127.0.0.1:${lake.port}/${image.path}`)).status).toBe(200)

    limit('unlimited')
    await client.create({_id: 'after', _type: 'note'})
    const file = await client.assets.upload('file', Buffer.alloc(99_999, 1))
    expect((await fetch(smaller)).status).toBe(200)
    await lake.kill()

    const again = await startLakeProcess(place)
    expect(await again.client().fetch('*._id')).toEqual(
      ['after', 'kept', file._id, image._id].sort(),
    )
    const findings = (await checkLake(place)).flatMap((part) => [
      ...part.findings.problems,
      ...part.findings.notes,
    ])
    expect(findings).toEqual([])
    expect(again.errors()).toBe('')
    await again.kill()
  })
})
