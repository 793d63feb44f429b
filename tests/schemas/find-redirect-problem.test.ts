import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  findRedirectProblem,
  readPath,
  type Redirect,
} from '../../schemas/rules/find-redirect-problem.ts'

const path = fc.constantFrom('/', '/a', '/a/', '/b', '/b?page=2', '/%62', '/c', '/c#end', '/d')
const redirect = fc.record({
  from: path,
  to: fc.oneof(path, fc.constant('https://example.org/a'), fc.constant(undefined)),
})

/** The redirects that a writer could publish one after the other. */
function accept(wishes: Redirect[]): Redirect[] {
  const accepted: Redirect[] = []
  for (const wish of wishes) {
    if (findRedirectProblem(wish, accepted) === undefined) accepted.push(wish)
  }
  return accepted
}

/** Returns every path on the way from `start`, until no redirect matches or there are 20. */
function follow(start: string, redirects: Redirect[]): string[] {
  const met: string[] = []
  for (let at: string | undefined = start; at !== undefined && met.length < 20;) {
    const here = readPath(at)
    at = redirects.find(({from}) => readPath(from) === here)?.to
    if (at !== undefined) met.push(at)
  }
  return met
}

describe('if every redirect was accepted', () => {
  test('readers are redirected at most once, from any path', () => {
    fc.assert(
      fc.property(fc.array(redirect, {maxLength: 12}), path, (wishes, start) => {
        expect(follow(start, accept(wishes)).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('every redirect is valid beside the others, in any order of creation', () => {
    fc.assert(
      fc.property(fc.array(redirect, {maxLength: 12}), (wishes) => {
        const accepted = accept(wishes)
        for (const one of accepted) {
          const others = accepted.filter((other) => other !== one)
          expect(findRedirectProblem(one, others)).toBeUndefined()
        }
      }),
    )
  })
})

test('reports a loop of any length as a loop', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 30}), (length) => {
      const others = Array.from({length}, (_, step) => ({
        from: `/${step + 1}`,
        to: `/${(step + 2) % (length + 1)}`,
      }))
      const problem = findRedirectProblem({from: '/0', to: '/1'}, others)
      expect(problem).toMatch(/^Readers would go round in a circle: \/1 leads back here\./)
    }),
  )
})

test('terminates if the existing redirects contain a loop', () => {
  const circle = [
    {from: '/a', to: '/b'},
    {from: '/b', to: '/a'},
  ]
  expect(findRedirectProblem({from: '/c', to: '/a'}, circle)).toMatch(
    /^\/a is an old address itself/,
  )
})

test.for([
  ['/articles/one', '/articles/one'],
  ['/articles/one/', '/articles/one'],
  ['/articles/one?a=b#c', '/articles/one'],
  ['/articles/%6Fne', '/articles/one'],
  ['/%', '/%'],
  ['/', '/'],
  ['https://example.org/', undefined],
  [undefined, undefined],
] as const)('%s is compared as %s', ([address, expected]) => {
  expect(readPath(address)).toBe(expected)
})
