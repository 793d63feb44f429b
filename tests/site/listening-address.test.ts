import {networkInterfaces} from 'node:os'
import {connect} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
import {someOf} from '../browser/matrix.ts'
import {servingModes, startSite} from '../system/site.ts'
import {freePort} from '../system/server-process.ts'

/** An address at which other machines reach this one, if there is one. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({internal, family}) => !internal && family === 'IPv4')?.address

function accepts(host: string, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(address).port), host)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

test.each(servingModes)(
  'without SITE_HOST, %s is not reachable from other machines',
  async (mode) => {
    const site = await startSite(await freePort(), {mode})
    onTestFinished(() => site.stop())
    expect(await accepts('127.0.0.1', site.address)).toBe(true)
    if (outside) expect(await accepts(outside, site.address)).toBe(false)
  },
)

test.runIf(outside)(
  'with SITE_HOST, the site is reachable from other machines and from this one',
  async () => {
    const site = await startSite(await freePort(), {settings: {SITE_HOST: outside ?? ''}})
    onTestFinished(() => site.stop())
    expect(await accepts(outside ?? '', site.address)).toBe(true)
    expect(await accepts('127.0.0.1', site.address)).toBe(true)
  },
)

const wrongSettings: [settings: Record<string, string>, sentence: string][] = [
  [{SITE_HOST: 'site.lan'}, 'SITE_HOST is "site.lan", but must be a network address'],
  [{SITE_TRUSTED_PROXIES: 'two'}, 'SITE_TRUSTED_PROXIES is "two", but must be the number'],
  [{SITE_LIMITS: 'bodies=3'}, 'SITE_LIMITS has "bodies=3", but must be limits'],
  [{SITE_URL: 'example'}, 'SITE_URL is "example"'],
  [{SITE_FRESHNESS: 'sometimes'}, 'SITE_FRESHNESS is "sometimes"'],
  [{SMTP_URL: 'smtp://127.0.0.1'}, 'SMTP_URL is set, but REQUESTS_MAIL_TO is not'],
]
const wrongStarts = wrongSettings.flatMap(([settings, sentence], index) =>
  someOf(servingModes, index).map((mode) => ({mode, settings, sentence})),
)

test.each([
  ...wrongStarts,
  {
    mode: 'page server' as const,
    settings: {SITE_HOST: '192.0.2.7'},
    sentence:
      'SITE_HOST is "192.0.2.7", which is not an address of this machine. Set it to one, or to 0.0.0.0 for all of them.',
  },
])(
  '$mode exits with 1 and prints the reason with $settings',
  async ({mode, settings, sentence}) => {
    const start = startSite(await freePort(), {mode, settings})
    await expect(start).rejects.toThrow(sentence)
    await expect(start).rejects.toThrow(/^The site ended with 1:\n/)
    // No stack trace.
    await expect(start).rejects.not.toThrow(/^ +at /m)
  },
)
