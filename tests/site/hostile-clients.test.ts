import {rm} from 'node:fs/promises'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {newLakeFolder} from '../browser/sample-dataset.ts'
import {createFormState} from '../../web/requests/form-state.ts'
import {someOf} from '../browser/matrix.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {
  servingModes,
  startSite,
  tokenSettings,
  type ServingMode,
  type Site,
} from '../system/site.ts'
import {runs} from '../property-runs.ts'
import {halfForm, openRaw} from './raw-client.ts'

const article = '/articles/mindful-communication'

let folder: string
let lake: LakeProcess
const sites = new Map<string, Promise<Site>>()
let picture: Promise<Buffer> | undefined

/** Starts a lake for the tests of a group, which share the sites with the same settings. The lake counts requests for a session for all sites that it serves. */
function useOwnLake(): void {
  beforeAll(async () => {
    folder = await newLakeFolder(true)
    lake = await startLakeProcess(folder)
  })
  afterAll(async () => {
    const started = await Promise.all(sites.values())
    await Promise.all(started.map((site) => site.stop()))
    sites.clear()
    await lake.kill()
    await rm(folder, {recursive: true, force: true})
  })
}

/** Forms may take so long that they stay incomplete while others are served, on any machine. */
const patient = {SITE_LIMITS: 'bodySeconds=50'}
const behindProxy = {SITE_TRUSTED_PROXIES: '1'}

async function start(mode: ServingMode, settings: Record<string, string>) {
  const key = JSON.stringify(settings)
  const site =
    sites.get(key) ??
    startSite(lake.port, {mode, settings: {...tokenSettings(lake.token), ...settings}})
  sites.set(key, site)
  return (await site).address
}

/** Returns a picture of 72 million pixels, which takes a second to create. */
function largePicture(): Promise<Buffer> {
  const create = {width: 12_000, height: 6000, channels: 3 as const, background: '#357'}
  picture ??= sharp({create, limitInputPixels: false}).png().toBuffer()
  return picture
}

async function statusOf(address: string, from = '198.51.100.7'): Promise<number> {
  const response = await fetch(address, {headers: {'x-forwarded-for': from}})
  await response.text()
  return response.status
}

/** Returns whether other clients can read, including uncached and newly published pages. */
async function expectOthersServed(address: string, label: string): Promise<void> {
  expect(await statusOf(`${address}/`)).toBe(200)
  expect(await statusOf(`${address}/search?q=${label}`)).toBe(200)
  expect(await statusOf(`${address}/missing-${label}`)).toBe(404)
  const lede = `Published for ${label}.`
  await lake.client().patch('sample-mindful-communication').set({lede}).commit()
  await expect
    .poll(async () => (await (await fetch(address + article)).text()).includes(lede))
    .toBe(true)
  expect(await statusOf(`${address}/`)).toBe(200)
}

describe.each(servingModes)('%s', (mode) => {
  useOwnLake()

  const counts = someOf([100, 16], servingModes.indexOf(mode))
  /** Each attack meets one of the modes, and in the full matrix both. */
  const isHere = (attack: number) => someOf(servingModes, attack).includes(mode)

  test.each(counts)('serves other clients while %i forms are incomplete', async (count) => {
    const address = await start(mode, patient)
    const paths = ['/search', '/', '/sessions', '/api/requests']
    const clients = await Promise.all(
      Array.from({length: count}, (_, n) => openRaw(address, halfForm(paths[n % 4] ?? ''))),
    )
    const slowWriter = setInterval(() => clients.forEach(({socket}) => socket.write('a')), 20)
    onTestFinished(() => clearInterval(slowWriter))
    await expectOthersServed(address, `forms-${mode.length}-${count}`)
    for (const [n, {received}] of clients.entries()) {
      if (n % 4 === 3) expect(received()).toBe('')
      else await expect.poll(received).toMatch(/^HTTP\/1\.1 405 /)
    }
    for (const {socket} of clients) socket.destroy()
    await expectOthersServed(address, `later-${mode.length}-${count}`)
  })

  if (isHere(1)) {
    test('returns 408 for a form that does not arrive in time', async () => {
      const address = await start(mode, {SITE_LIMITS: 'bodySeconds=1'})
      const head = 'POST /api/requests HTTP/1.1\r\nHost: a\r\n'
      const clients = await Promise.all([
        openRaw(address, halfForm('/api/requests')),
        openRaw(address, `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n`),
      ])
      for (const {received} of clients) {
        await expect.poll(received).toMatch(/^HTTP\/1\.1 408 /)
      }
      for (const {socket} of clients) socket.destroy()
    })
  }

  if (isHere(0)) {
    test('releases the memory of interrupted forms', async () => {
      const address = await start(mode, patient)
      const clients = await Promise.all(
        Array.from({length: 100}, () => openRaw(address, halfForm('/api/requests'))),
      )
      for (const {socket} of clients) socket.destroy()
      await expectOthersServed(address, `broken-${mode.length}`)
    })
  }

  if (isHere(0)) {
    test('1,005 live connections of one client do not block other clients', async () => {
      const address = await start(mode, behindProxy)
      const abort = new AbortController()
      // A response without references is closed when the garbage collector removes it.
      const open: Response[] = []
      onTestFinished(() => abort.abort())
      const listen = async (from: string) => {
        const headers = {'x-forwarded-for': from}
        const {signal} = abort
        const response = await fetch(`${address}/api/live`, {headers, signal})
        open.push(response)
        const {status, headers: own} = response
        return status === 200 ? 200 : `${status}, again in ${own.get('retry-after')}`
      }
      const one = await Promise.all(
        Array.from({length: 1005}, (_, n) => listen(`10.0.${n % 250}.1, 203.0.113.9`)),
      )
      expect(one.filter((status) => status === 200)).toHaveLength(30)
      expect(new Set(one)).toEqual(new Set([200, '503, again in 30']))
      const others = Array.from({length: 5}, (_, n) => listen(`203.0.113.${10 + n}`))
      expect(await Promise.all(others)).toEqual([200, 200, 200, 200, 200])
      expect(open).toHaveLength(1010)
    })
  }

  if (isHere(1)) {
    test('forms are limited by the connected address, whatever X-Forwarded-For contains', async () => {
      const address = await start(mode, patient)
      const formState = createFormState(tokenSettings(lake.token)['SANITY_API_WRITE_TOKEN'] ?? '')
      const send = async (name: string, origin: string, from: string) => {
        const response = await fetch(`${address}/api/requests`, {
          method: 'POST',
          redirect: 'manual',
          headers: {'x-forwarded-for': from},
          body: new URLSearchParams({name, reach: 'robin@example.org', consent: 'yes', origin}),
        })
        return response.headers.get('location')?.replace(/\?.*/, '')
      }
      const openForm = () => formState.encryptOrigin(false, Date.now() - 60_000)
      const used = openForm()
      const first = await send(`${mode} first`, used, '10.0.0.1')
      const reused = await send(`${mode} second`, used, '10.0.0.2')
      expect([first, reused]).toEqual(['/sessions/sent', '/sessions'])
      const forged = []
      for (let n = 0; n < 6; n++) forged.push(await send(`${mode} ${n}`, openForm(), `10.1.0.${n}`))
      expect(forged).toEqual([
        ...Array.from({length: 4}, () => '/sessions/sent'),
        '/sessions',
        '/sessions',
      ])
    })
  }

  if (isHere(0)) {
    test('rejects sizes of a large picture that no page uses, and serves its small ones', async () => {
      const address = await start(mode, patient)
      const {path} = await lake.client().assets.upload('image', await largePicture())
      const at = (query: string) => statusOf(`${address}/${path}?${query}`)
      const huge = Array.from({length: 12}, (_, n) => at(`w=${8000 - n}&fm=avif`))
      const wide = Array.from({length: 12}, (_, n) => at(`w=${1900 - n}&fm=avif`))
      expect(await at('w=640')).toBe(200)
      expect(new Set(await Promise.all(huge))).toEqual(new Set([404]))
      for (const status of await Promise.all(wide)) expect([200, 503]).toContain(status)
    })
  }

  if (mode !== 'page server') return

  test('aborts requests that do not arrive in time', async () => {
    const address = await start(mode, {SITE_LIMITS: 'headerSeconds=1,bodySeconds=1'})
    const clients = await Promise.all([
      openRaw(address, halfForm('/api/requests')),
      openRaw(address, `${halfForm('/search').split('\r\n\r\n')[0] ?? ''}\r\n\r\n`),
      openRaw(address, 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      openRaw(address, 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\na'),
      openRaw(
        address,
        'POST /api/requests HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n',
      ),
    ])
    await Promise.all(clients.map(({ended}) => ended))
    const [form, , header, , chunked] = clients.map(({received}) => received())
    for (const response of [form, header, chunked]) expect(response).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('renders for other clients while one client sends hundreds of searches and reads nothing', async () => {
    const address = await start(mode, behindProxy)
    const pipelined = Array.from({length: runs(30, 60)}, (_, n) =>
      [
        'GET',
        `/search?q=flood${n}`,
        'HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n',
      ].join(' '),
    ).join('')
    const clients = await Promise.all(Array.from({length: 10}, () => openRaw(address, pipelined)))
    for (const {socket} of clients) socket.pause()
    const feeds = await Promise.all(
      Array.from({length: 40}, () =>
        openRaw(address, 'GET /feed.json HTTP/1.1\r\nHost: a\r\n\r\n'),
      ),
    )
    for (const {socket} of feeds) socket.pause()
    await expectOthersServed(address, 'flood')
    expect(await statusOf(`${address}/atom.xml`)).toBe(200)
    for (const {socket} of [...clients, ...feeds]) socket.destroy()
  })
})
