import {networkInterfaces} from 'node:os'
import {connect} from 'node:net'
import {expect, onTestFinished, test} from 'vitest'
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

/** `tests/web/wrong-settings` lists the other sentences. */
const wrongStarts = servingModes.map((mode) => ({
  mode,
  settings: {SITE_LIMITS: 'bodies=3'},
  sentence: 'SITE_LIMITS has "bodies=3", but must be limits',
}))

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
