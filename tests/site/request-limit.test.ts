import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {siteToken} from '../../lake/access/site-tokens.ts'
import {createFormState} from '../../web/requests/form-state.ts'
import {startLakeProcess} from '../lake/lake-process.ts'
import {startSite, tokenSettings, type Site} from '../system/site.ts'

test('two sites on one lake accept five requests of a client in ten minutes, also after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  const lake = await startLakeProcess(folder)
  onTestFinished(async () => {
    await lake.kill()
    await rm(folder, {recursive: true, force: true})
  })
  const formState = createFormState(siteToken(lake.token, 'editor'))
  const open = new Set<Site>()
  onTestFinished(async () => void (await Promise.all([...open].map((site) => site.stop()))))
  const start = async (): Promise<Site> => {
    const settings = {...tokenSettings(lake.token), SITE_TRUSTED_PROXIES: '1'}
    const site = await startSite(lake.port, {settings})
    open.add(site)
    return site
  }

  /** Sends a form that was opened a minute ago. Resolves with the page after the redirect. */
  async function send({address}: Site, name: string, client = '192.0.2.7'): Promise<string> {
    const origin = formState.encryptOrigin(false, Date.now() - 60_000)
    const response = await fetch(`${address}/api/requests`, {
      method: 'POST',
      redirect: 'manual',
      headers: {'x-forwarded-for': client},
      body: new URLSearchParams({name, reach: 'robin@example.org', consent: 'yes', origin}),
    })
    const to = new URL(response.headers.get('location') ?? '', address)
    const form = to.searchParams.get('form')
    return form === null ? to.pathname : (formState.decryptRefused(form)?.notice ?? 'no notice')
  }

  const [first, second] = await Promise.all([start(), start()])
  const sent = await Promise.all(
    Array.from({length: 12}, (_, n) => send(n % 2 ? first : second, `Robin ${n}`)),
  )
  expect(sent.filter((page) => page === '/sessions/sent')).toHaveLength(5)
  expect(sent.filter((page) => page.includes('ten minutes'))).toHaveLength(7)

  await first.stop()
  open.delete(first)
  const restarted = await start()
  expect(await send(restarted, 'Robin again')).toContain('ten minutes')
  // Other clients are not affected.
  expect(await send(restarted, 'Kim', '192.0.2.8')).toBe('/sessions/sent')

  const requests = await lake.client().fetch<object[]>('*[_type == "request"]')
  expect(requests).toHaveLength(6)
  expect(JSON.stringify(requests)).not.toContain('192.0.2.')
})
