import {describe, expect, it} from 'vitest'
import {createAttempts} from '../../../lake/access/attempts.ts'

function setUp() {
  const clock = {time: 0}
  const attempts = createAttempts(() => clock.time)
  const isRefused = (client: string | undefined): boolean => {
    try {
      attempts.check(client)
      return false
    } catch {
      return true
    }
  }
  const fail = (client: string | undefined, times: number, prefix = 'guess'): void => {
    for (let n = 0; n < times; n += 1) attempts.fail(client, `${prefix} ${n} ${clock.time}`)
  }
  return {clock, attempts, isRefused, fail}
}

describe('attempts to log in', () => {
  it('are rejected after ten wrong tokens of a client, until a minute has passed', () => {
    const {clock, isRefused, fail} = setUp()
    fail('192.0.2.1', 9)
    expect(isRefused('192.0.2.1')).toBe(false)
    fail('192.0.2.1', 1, 'another')
    expect(isRefused('192.0.2.1')).toBe(true)
    clock.time += 60_000
    expect(isRefused('192.0.2.1')).toBe(false)
    fail('192.0.2.1', 1)
    expect(isRefused('192.0.2.1')).toBe(true)
  })

  it('count the same wrong token once', () => {
    const {attempts, isRefused} = setUp()
    for (let n = 0; n < 1000; n += 1) attempts.fail('192.0.2.1', 'outdated')
    expect(isRefused('192.0.2.1')).toBe(false)
    expect(attempts.delay()).toBe(0)
  })

  it('of one client do not lock out others; all clients together are only delayed', () => {
    const {clock, attempts, isRefused, fail} = setUp()
    for (let n = 0; n < 5000; n += 1) fail(`198.51.${n >> 8}.${n & 255}`, 20)
    expect(isRefused('192.0.2.1')).toBe(false)
    expect(attempts.delay()).toBe(2000)
    clock.time += 24 * 60 * 60_000
    expect(attempts.delay()).toBe(0)
  })

  it('of this machine are only delayed', () => {
    const {attempts, isRefused, fail} = setUp()
    fail(undefined, 1000)
    expect(isRefused(undefined)).toBe(false)
    expect(attempts.delay()).toBe(2000)
  })

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8::1', '2001:db8::ffff', true],
    ['::1:2', '::', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['192.0.2.1', '192.0.2.2', false],
  ])('from %s and %s are of one client: %s', (one, other, isOne) => {
    const {isRefused, fail} = setUp()
    fail(one, 20)
    expect(isRefused(other)).toBe(isOne)
  })
})
