import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import type {DeleteAction} from '@sanity/client'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {copyLake} from '../../../lake/backup/copy-lake.ts'
import {checkLake} from '../../../lake/check/check-lake.ts'
import {noise} from '../assets/images.ts'
import type {LakeOptions} from '../../../lake/lake.ts'
import {startLake, type TestLake} from '../start-lake.ts'

let folder: string
let lake: TestLake
/** The folder of a lake that was killed after `writePerson`, so its last transactions are in the WAL. */
let written: string

beforeAll(async () => {
  written = mkdtempSync(path.join(tmpdir(), 'stillwater-erasure-written-'))
  lake = await startLake()
  await writePerson()
  cpSync(lake.folder, written, {recursive: true})
  await lake.close()
})
afterAll(() => rmSync(written, {recursive: true, force: true}))
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stillwater-erasure-'))
  lake = await startLake({folder})
})
afterEach(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})

/** Returns the files under a folder that contain any of the texts, as `<file>: <text>`. */
function traces(of: string[], under = folder): string[] {
  return readdirSync(under, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(path.join(entry.parentPath, entry.name))
      return of.filter((text) => bytes.includes(text)).map((text) => `${entry.name}: ${text}`)
    })
}

const person = [
  'ada.lovelace@example.org',
  'Ada of Ockham',
  'first wording',
  'second wording',
  'requests.x1',
]

/** Writes a document with every kind of history, among others that split and fill the pages around it. */
async function writePerson(): Promise<void> {
  const client = lake.client()
  for (let n = 0; n < 200; n += 1) {
    await client.create({_id: `other-${n}`, _type: 'note', text: 'other '.repeat(n * 3)})
    if (n === 50) {
      await client.create({
        _id: 'requests.x1',
        _type: 'request',
        reach: 'ada.lovelace@example.org',
        text: 'first wording '.repeat(600),
      })
    }
    if (n === 90) {
      await client
        .transaction()
        .patch('requests.x1', (patch) => patch.set({name: 'Ada of Ockham', text: 'second wording'}))
        .patch('other-3', (patch) => patch.set({text: 'kept'}))
        .commit()
    }
    if (n === 120) {
      await client.action({
        actionType: 'sanity.action.document.edit',
        publishedId: 'requests.x1',
        draftId: 'drafts.requests.x1',
        patch: {set: {text: 'second wording, again'}},
      })
    }
    if (n % 7 === 0) await client.delete(`other-${n}`)
  }
}

/** Starts the lake again with what `writePerson` writes, in a tenth of the time. */
async function havePerson(options: Partial<LakeOptions> = {}): Promise<void> {
  await lake.close()
  rmSync(folder, {recursive: true})
  cpSync(written, folder, {recursive: true})
  lake = await startLake({folder, ...options})
}

const purge: DeleteAction = {
  actionType: 'sanity.action.document.delete',
  publishedId: 'requests.x1',
  includeDrafts: ['drafts.requests.x1'],
  purge: true,
}

async function problems(of = folder): Promise<string[]> {
  return (await checkLake(of)).flatMap(({findings}) => findings.problems)
}

describe('a purge', () => {
  it('leaves no byte of the document in any file or backup, and keeps everything else', async () => {
    await writePerson()
    expect(traces(person)).not.toEqual([])
    const before = await lake.client().fetch<number>('count(*[_type == "note"])')
    await lake.client().action(purge)
    // Immediately after the response, not later.
    expect(traces(person)).toEqual([])
    expect(await lake.client().fetch('count(*[_type == "note"])')).toBe(before)
    expect(await problems()).toEqual([])
    const copy = mkdtempSync(path.join(tmpdir(), 'stillwater-erasure-copy-'))
    await copyLake(folder, path.join(copy, 'backup'))
    expect(traces(person, copy)).toEqual([])
    expect(await problems(path.join(copy, 'backup'))).toEqual([])
    rmSync(copy, {recursive: true})
    await lake.close()
    lake = await startLake({folder})
    expect(traces(person)).toEqual([])
  })

  it('leaves no word of the document in the full-text index', async () => {
    // FTS5 stores only the part of a word that differs from the previous word.
    const words = ['qzxwordofdeleted', 'vzxwordofedited', 'jzxwordofpending']
    const client = lake.client()
    const isIndexed = () =>
      lake.lake
        .dataset('local', 'production')
        .database.prepare('SELECT 1 FROM words_pending')
        .get() === undefined
    await client.create({_id: 'other', _type: 'note', text: 'kept'})
    await client.create({_id: 'requests.x1', _type: 'request', text: words[0], name: words[1]})
    await expect.poll(isIndexed).toBe(true)
    await client.patch('requests.x1').set({name: 'Nobody'}).commit()
    await expect.poll(isIndexed).toBe(true)
    await client.patch('requests.x1').set({name: words[2]}).commit()
    const rests = words.map((word) => word.slice(1))
    expect(traces(rests)).not.toEqual([])
    await client.action({...purge, includeDrafts: []})
    expect(traces(rests)).toEqual([])
    expect(await client.fetch('*[text match "kept"]._id')).toEqual(['other'])
    expect(await problems()).toEqual([])
  })

  it('replaces the ids of transactions that changed nothing else', async () => {
    const client = lake.client()
    const ids = ['ada.lovelace-wrote', 'ada.lovelace-and-others']
    await client.create({_id: 'requests.x1', _type: 'request'})
    await client.mutate([{patch: {id: 'requests.x1', set: {n: 1}}}], {transactionId: ids[0]})
    await client.mutate(
      [{patch: {id: 'requests.x1', set: {n: 2}}}, {create: {_id: 'other', _type: 'note'}}],
      {transactionId: ids[1]},
    )
    await client.action({...purge, includeDrafts: []})
    // The second is the revision of a document that remains.
    expect(traces([ids[0] ?? ''])).toEqual([])
    expect((await client.getDocument('other'))?._rev).toBe(ids[1])
    expect(await problems()).toEqual([])
    await lake.close()
    lake = await startLake({folder})
    // After a power cut the file may name an earlier transaction, which was purged since.
    await lake.close()
    const note = path.join(folder, 'datasets/local/production/last-transaction')
    writeFileSync(note, `2 ${ids[0]}`.padEnd(159) + '\n')
    expect(await problems()).toEqual([])
    lake = await startLake({folder})
  })

  it('removes the document’s history, and keeps the changes of other documents in the same transactions', async () => {
    await havePerson()
    await lake.client().action(purge)
    const get = (url: string) =>
      lake.send({
        path: `/v2025-02-19/data/history/production/${url}`,
        headers: {authorization: `Bearer ${lake.token}`},
      })
    for (const id of ['requests.x1', 'drafts.requests.x1']) {
      expect((await get(`documents/${id}?lastRevision=true`)).text).not.toContain('ada')
      expect((await get(`transactions/${id}?effectFormat=mendoza`)).text).toBe('')
      expect((await get(`events/documents/${id}`)).text).not.toContain('wording')
    }
    const {text} = await get('transactions/other-3?effectFormat=mendoza')
    expect(text).toContain('kept')
    expect(text).not.toMatch(/ada|wording/i)
  })

  it('removes the history of a document that was deleted earlier', async () => {
    await havePerson()
    await lake.client().transaction().delete('requests.x1').delete('drafts.requests.x1').commit()
    expect(traces(person)).not.toEqual([])
    await lake.client().action({...purge, includeDrafts: []})
    expect(traces(person)).toEqual([])
    await expect(lake.client().action({...purge, includeDrafts: []})).rejects.toThrow(
      'There is no document',
    )
  })

  it('of a draft keeps the published document and its history', async () => {
    await havePerson()
    await lake.client().action({
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.requests.x1',
      purge: true,
    })
    expect(traces(['second wording, again'])).toEqual([])
    expect(traces(['first wording'])).not.toEqual([])
    expect(await problems()).toEqual([])
  })

  it('waits for a reader of an older state, and completes at the next start after a kill', async () => {
    await havePerson()
    const file = path.join(folder, 'datasets/local/production/documents.db')
    const reader = new DatabaseSync(file, {readOnly: true})
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM documents').get()
    const purged = lake.client().action(purge)
    await expect.poll(() => lake.client().getDocument('requests.x1')).toBeUndefined()
    expect(traces(person)).not.toEqual([])
    const killed = `${folder}-killed`
    cpSync(folder, killed, {recursive: true})
    reader.exec('ROLLBACK')
    await purged
    expect(traces(person)).toEqual([])
    reader.close()

    const again = await startLake({folder: killed})
    await again.client().action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'other-1',
      includeDrafts: [],
      purge: true,
    })
    expect(traces(person, killed)).toEqual([])
    await again.close()
    rmSync(killed, {recursive: true})
  })

  it('is complete when its request is answered, even while overlapping queries keep reading', async () => {
    // No query ends before its time limit, so each one reads the store until then.
    await havePerson({queryLimits: {timeout: 500}})
    const endless = '*[count(*[count(*[_id != ^.^._id && text match "*" + ^.text + "x"]) > 0]) > 0]'
    const purged = new AbortController()
    let stopped = 0
    async function readOn(): Promise<void> {
      while (!purged.signal.aborted) {
        await lake
          .client()
          .fetch(endless)
          .catch(() => (stopped += 1))
      }
    }
    const readers = [readOn(), readOn(), readOn(), readOn()]
    await expect.poll(() => stopped).toBeGreaterThan(2)
    await lake.client().action(purge)
    const left = traces(person)
    purged.abort()
    expect(left).toEqual([])
    await Promise.all(readers)
  })

  it('of an image removes its bytes and its transforms', async () => {
    const image = await lake.client().assets.upload('image', await noise().png().toBuffer())
    const other = await lake.client().assets.upload('image', await noise().webp().toBuffer())
    for (const each of [image, other]) await lake.send({path: `/${each.path}?w=20`})
    await lake.client().action({...purge, publishedId: image._id, includeDrafts: []})
    expect(traces([image._id, image['sha1hash'] as string])).toEqual([])
    const assets = path.join(folder, 'datasets/local/production/assets')
    expect(readdirSync(path.join(assets, 'images'))).toHaveLength(1)
    expect(readdirSync(path.join(assets, 'transforms'))).toHaveLength(1)
    expect(existsSync(path.join(assets, 'uploads'))).toBe(true)
  })

  it('changes nothing in a dry run, and needs the permission to publish', async () => {
    await havePerson()
    await lake.client().action(purge, {dryRun: true})
    expect((await lake.client().getDocument('requests.x1'))?.['name']).toBe('Ada of Ockham')
    const {token} = await lake.tokenFor('contributor')
    const discard = {
      actionType: 'sanity.action.document.discard',
      draftId: 'drafts.requests.x1',
      purge: true,
    } as const
    await expect(lake.client({token}).action(discard)).rejects.toThrow('"purge" deletes history')
    expect(traces(['second wording, again'])).not.toEqual([])
  })

  it('is not replayed to a listener that resumes', async () => {
    await lake
      .client()
      .create({_id: 'requests.x1', _type: 'request', reach: 'ada.lovelace@example.org'})
    const {_rev} = await lake.client().create({_id: 'a', _type: 'note'})
    await lake.client().create({_id: 'drafts.requests.x1', _type: 'request', name: 'Ada of Ockham'})
    await lake.client().action(purge)
    const stream = await fetch(
      `${lake.address}/v2025-02-19/data/listen/production?query=*&enableResume=true&includePreviousRevision=true&includeAllVersions=true`,
      {headers: {'last-event-id': `${_rev}#a`, authorization: `Bearer ${lake.token}`}},
    )
    const reader = stream.body?.getReader()
    let heard = ''
    for (;;) {
      const {done, value} = (await reader?.read()) ?? {done: true}
      heard += new TextDecoder().decode(value)
      if (done || /event: reset|Ockham/.test(heard)) break
    }
    expect(heard).toContain('event: reset')
    await reader?.cancel()
  })
})

describe('history with a limit of days', () => {
  it('is pruned together with its bytes', async () => {
    await lake.close()
    let time = new Date('2026-01-01T00:00:00Z')
    const settings = {folder, now: () => time}
    lake = await startLake(settings)
    await lake.client().create({_id: 'a', _type: 'note', text: 'first wording '.repeat(300)})
    await lake.client().patch('a').set({text: 'kept'}).commit()
    await lake.client().create({_id: 'c', _type: 'note', text: 'qzxwordofedited'})
    const {database} = lake.lake.dataset('local', 'production')
    await expect.poll(() => database.prepare('SELECT 1 FROM words_pending').get()).toBeUndefined()
    await lake.client().patch('c').set({text: 'kept'}).commit()
    // The last transaction is kept.
    await lake.client().create({_id: 'b', _type: 'note'})
    await lake.close()
    time = new Date('2026-03-01T00:00:00Z')
    lake = await startLake({...settings, historyDays: 10})
    await expect.poll(() => traces(['first wording', 'zxwordofedited'])).toEqual([])
    expect(await lake.client().getDocument('a')).toMatchObject({text: 'kept'})
  })
})
