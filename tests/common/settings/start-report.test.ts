import {expect, test} from 'vitest'
import {startReport} from '../../../common/settings/start-report.ts'

const here = 'http://localhost:3000'

test('a start on one’s own machine prints the local addresses', () => {
  expect(startReport({}, here)).toEqual({
    addresses: [
      '  Site     http://localhost:3000',
      '  Studio   http://localhost:3000/studio',
      '  Lake     http://localhost:3900',
    ],
    warnings: [],
  })
})

test('a start on a server prints the public addresses first', () => {
  const env = {
    SITE_URL: 'https://www.example.org',
    LAKE_HOSTS: 'https://lake.example.org,lake',
    LAKE_ORIGIN: 'http://lake:3900',
    SITE_TRUSTED_PROXIES: '1',
  }
  expect(startReport(env, here)).toEqual({
    addresses: [
      '  Site     https://www.example.org   (on this machine: http://localhost:3000)',
      '  Studio   https://www.example.org/studio   (on this machine: http://localhost:3000/studio)',
      '  Lake     https://lake.example.org   (on this machine: http://lake:3900)',
    ],
    warnings: [],
  })
})

test('a start with the hosted lake names it, and warns of contradictions', () => {
  const {addresses, warnings} = startReport(
    {NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc', SITE_URL: 'https://a.org'},
    here,
  )
  expect(addresses[2]).toBe('  Lake     https://abc.api.sanity.io')
  expect(warnings).toEqual([expect.stringMatching(/^Warning: .*SITE_TRUSTED_PROXIES is 0/)])
})

test.each([
  ['SITE_ULR', 'SITE_URL'],
  ['SITE_URLS', 'SITE_URL'],
  ['STMP_URL', 'SMTP_URL'],
  ['LAKE_HOTS', 'LAKE_HOST'],
  ['REQUEST_MAIL_TO', 'REQUESTS_MAIL_TO'],
  ['site_time_zone', undefined],
  ['HOST', undefined],
  ['MAIL_TO', undefined],
  ['NODE_ENV', undefined],
  ['SITE_OUTPUT', undefined],
])('a start warns of the variable %s with the setting %s', (name, setting) => {
  const {warnings} = startReport({[name]: 'x'}, here)
  const warning = `Warning: ${name} is no setting, so it has no effect. Is it ${setting}?`
  expect(warnings).toEqual(setting ? [warning] : [])
})
