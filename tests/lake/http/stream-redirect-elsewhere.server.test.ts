import {describe, expect, it} from 'vitest'
import {createTickets} from '../../../lake/access/tickets.ts'
import {localPerson} from '../../../lake/access/person.ts'
import {readHost, type Host} from '../../../lake/http/host.ts'
import {createStreamRedirects} from '../../../lake/http/stream-redirect.ts'
import type {Viewer} from '../../../lake/viewer.ts'

const addresses = ['https://lake.example.org', 'https://tls.lan:8443', 'http://lake.lan:3900']
const path = '/v1/data/listen/production?query=*'
const person = localPerson()
const stranger: Viewer = {kind: 'anonymous'}

function at(name: string): Host {
  const host = readHost(name, addresses)
  if (!host) throw new Error(`${name} is not a name of the lake.`)
  return host
}

/** Creates stream redirects with a clock, and requests of browsers that may follow the redirects or not. */
function openRedirects() {
  let time = 0
  const warnings: string[] = []
  const streamRedirects = createStreamRedirects(
    createTickets(() => new Date(time)),
    (text) => warnings.push(text),
    () => time,
  )
  return {
    warnings,
    wait: (milliseconds: number) => (time += milliseconds),
    /** Returns the URL to which a stream at a name is redirected. */
    target(name: string, viewer: Viewer = person): URL | undefined {
      const url = new URL(`http://${name}${path}`)
      const stream = {url, host: at(name), project: 'local', viewer, origin: null}
      const location = streamRedirects.redirect(stream)?.headers.get('location')
      return typeof location === 'string' ? new URL(location) : undefined
    },
    arrive: (name: string, viewer: Viewer = person) => streamRedirects.arrived(at(name), viewer),
  }
}

describe('the event stream of a browser', () => {
  const targets: [asked: string, origin: RegExp][] = [
    ['local.localhost:3900', /^http:\/\/l\d+-local\.localhost:3900$/],
    ['127.0.0.1:3900', /^http:\/\/l\d+-local\.localhost:3900$/],
    ['local.lake.lan:3900', /^http:\/\/l\d+-local\.lake\.lan:3900$/],
    ['local.lake.example.org', /^https:\/\/l\d+-local\.lake\.example\.org$/],
    ['lake.example.org', /^https:\/\/l\d+-local\.lake\.example\.org$/],
    // A proxy may forward the host without its port.
    ['local.tls.lan', /^https:\/\/l\d+-local\.tls\.lan:8443$/],
  ]
  it.each(targets)('at %s is redirected to one label below the listed name', (asked, origin) => {
    const target = openRedirects().target(asked)
    expect(target?.origin).toMatch(origin)
    expect(`${target?.pathname}?query=${target?.searchParams.get('query')}`).toBe(path)
    expect(readHost(target?.host ?? '', addresses)).toMatchObject({
      project: 'local',
      throwAway: true,
    })
  })
})

describe('subdomains that browsers cannot reach', () => {
  it('are not used after the first redirect that was not followed, with one warning', () => {
    const redirects = openRedirects()
    expect(redirects.target('local.lake.example.org')).toBeDefined()
    redirects.wait(999)
    expect(redirects.target('local.lake.example.org')).toBeDefined()
    redirects.wait(1)
    expect(redirects.target('local.lake.example.org')).toBeUndefined()
    expect(redirects.target('local.lake.example.org', stranger)).toBeUndefined()
    expect(redirects.warnings).toEqual([expect.stringContaining('cover *.lake.example.org')])
    // Each of the lake's names has its own state.
    expect(redirects.target('local.lake.lan')).toBeDefined()
  })

  it('do not include those that a browser has reached, or those of localhost', () => {
    const redirects = openRedirects()
    redirects.target('local.lake.example.org')
    redirects.target('local.localhost')
    redirects.arrive('l1-local.lake.example.org')
    redirects.wait(3_600_000)
    expect(redirects.target('local.lake.example.org')).toBeDefined()
    expect(redirects.target('local.localhost')).toBeDefined()
    expect(redirects.warnings).toEqual([])
  })

  it('are not determined by clients without a token', () => {
    const redirects = openRedirects()
    redirects.target('local.lake.example.org', stranger)
    redirects.wait(5000)
    expect(redirects.target('local.lake.example.org')).toBeDefined()
    redirects.arrive('l1-local.lake.example.org', stranger)
    redirects.wait(1000)
    expect(redirects.target('local.lake.example.org')).toBeUndefined()
  })
})
