import {describe, expect, it} from 'vitest'
import {createTickets} from '../../../lake/access/tickets.ts'
import {localPerson} from '../../../lake/access/person.ts'
import {readHost, type Host} from '../../../lake/http/host.ts'
import {createSpread} from '../../../lake/http/spread.ts'
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

/** A spread with a clock, and the requests of browsers that may follow its redirects or not. */
function openSpread() {
  let time = 0
  const warnings: string[] = []
  const spread = createSpread(
    createTickets(() => new Date(time)),
    (text) => warnings.push(text),
    () => time,
  )
  return {
    warnings,
    wait: (milliseconds: number) => (time += milliseconds),
    /** Where a stream that is requested at a name is redirected to. */
    target(name: string, viewer: Viewer = person): URL | undefined {
      const url = new URL(`http://${name}${path}`)
      const stream = {url, host: at(name), project: 'local', viewer, origin: null}
      const location = spread.redirect(stream)?.headers.get('location')
      return typeof location === 'string' ? new URL(location) : undefined
    },
    arrive: (name: string, viewer: Viewer = person) => spread.arrived(at(name), viewer),
  }
}

describe('a stream that a browser requests', () => {
  const targets: [asked: string, origin: RegExp][] = [
    ['local.localhost:3900', /^http:\/\/l\d+-local\.localhost:3900$/],
    ['127.0.0.1:3900', /^http:\/\/l\d+-local\.localhost:3900$/],
    ['local.lake.lan:3900', /^http:\/\/l\d+-local\.lake\.lan:3900$/],
    ['local.lake.example.org', /^https:\/\/l\d+-local\.lake\.example\.org$/],
    ['lake.example.org', /^https:\/\/l\d+-local\.lake\.example\.org$/],
    // A proxy may pass the host on without its port.
    ['local.tls.lan', /^https:\/\/l\d+-local\.tls\.lan:8443$/],
  ]
  it.each(targets)('at %s is redirected to one label below the listed name', (asked, origin) => {
    const target = openSpread().target(asked)
    expect(target?.origin).toMatch(origin)
    expect(`${target?.pathname}?query=${target?.searchParams.get('query')}`).toBe(path)
    expect(readHost(target?.host ?? '', addresses)).toMatchObject({
      project: 'local',
      throwAway: true,
    })
  })
})

describe('names that browsers do not reach', () => {
  it('are given up after the first redirect that was not followed, with one warning', () => {
    const spread = openSpread()
    expect(spread.target('local.lake.example.org')).toBeDefined()
    spread.wait(999)
    expect(spread.target('local.lake.example.org')).toBeDefined()
    spread.wait(1)
    expect(spread.target('local.lake.example.org')).toBeUndefined()
    expect(spread.target('local.lake.example.org', stranger)).toBeUndefined()
    expect(spread.warnings).toEqual([expect.stringContaining('cover *.lake.example.org')])
    // Each of the lake's names is known by itself.
    expect(spread.target('local.lake.lan')).toBeDefined()
  })

  it('are never those that one browser has reached, or those below localhost', () => {
    const spread = openSpread()
    spread.target('local.lake.example.org')
    spread.target('local.localhost')
    spread.arrive('l1-local.lake.example.org')
    spread.wait(3_600_000)
    expect(spread.target('local.lake.example.org')).toBeDefined()
    expect(spread.target('local.localhost')).toBeDefined()
    expect(spread.warnings).toEqual([])
  })

  it('are not decided on by those without a token', () => {
    const spread = openSpread()
    spread.target('local.lake.example.org', stranger)
    spread.wait(5000)
    expect(spread.target('local.lake.example.org')).toBeDefined()
    spread.arrive('l1-local.lake.example.org', stranger)
    spread.wait(1000)
    expect(spread.target('local.lake.example.org')).toBeUndefined()
  })
})
