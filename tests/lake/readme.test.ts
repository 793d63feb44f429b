import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {quietRoutes} from '../../lake/http/endpoints/quiet.ts'
import type {Route} from '../../lake/http/context.ts'
import {routes} from '../../lake/http/routes.ts'
import {versionSegment} from '../../lake/http/version.ts'

const readme = readFileSync(path.resolve(import.meta.dirname, '../../lake/README.md'), 'utf8')

/** Returns routes in the form of the table: `GET {v}/data/doc/{dataset}/{ids}`. */
function lines(some: Route[]): string[] {
  return some.flatMap(({methods, path: pattern}) => {
    const shown = pattern.replace(`${versionSegment}/`, '{v}/').replaceAll(/:(\w+\??)/g, '{$1}')
    return methods.map((method) => `${method} ${shown}`)
  })
}

/** Returns the rows of the table of endpoints: method and path, and the state. */
function table(): {line: string; state: string}[] {
  return readme.split('\n').flatMap((row) => {
    const [, methods = '', where = '', state = ''] = row.split('|').map((cell) => cell.trim())
    if (!['complete', 'stub', 'not'].includes(state)) return []
    const [, shown = ''] = /^`([^`]+)`/.exec(where) ?? []
    return methods.split(' ').map((method) => ({line: `${method} ${shown}`, state}))
  })
}

function inState(state: string): string[] {
  const rows = table().filter((row) => row.state === state)
  return rows.map(({line}) => line).sort()
}

describe('the table of endpoints in lake/README.md', () => {
  it('lists every stub', () => {
    expect(inState('stub')).toEqual(lines(quietRoutes).sort())
  })

  it('lists all other routes', () => {
    const others = routes.filter((route) => !quietRoutes.includes(route))
    expect(inState('complete')).toEqual(lines(others).sort())
  })
})
