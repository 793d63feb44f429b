import {describe, expect, test} from 'vitest'
import {defaultSiteLimits} from '../../common/settings/site-limits.ts'
import {readSiteSettings} from '../../web/settings.ts'

describe('without settings, the site uses the embedded lake', () => {
  test.each([[{}], [{PORT: '', LAKE_PORT: '', SITE_URL: '', NEXT_PUBLIC_SANITY_PROJECT_ID: ''}]])(
    '%j',
    (env) => {
      expect(readSiteSettings(env)).toEqual({
        port: 3000,
        host: '127.0.0.1',
        trustedProxies: 0,
        limits: defaultSiteLimits,
        siteUrl: 'http://localhost:3000',
        projectId: 'local',
        dataset: 'production',
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        freshness: 'events',
        stripRuntime: true,
        showRenders: false,
        lake: {kind: 'embedded', port: 3900, origin: 'http://127.0.0.1:3900'},
      })
    },
  )
})

test('PORT and LAKE_PORT set the ports of site and lake', () => {
  expect(readSiteSettings({PORT: '8080', LAKE_PORT: '8081'})).toMatchObject({
    port: 8080,
    siteUrl: 'http://localhost:8080',
    lake: {port: 8081, origin: 'http://127.0.0.1:8081'},
  })
})

test('a project id selects the hosted lake', () => {
  const env = {
    NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123xy',
    NEXT_PUBLIC_SANITY_DATASET: 'staging',
    SANITY_API_READ_TOKEN: 'sk-reader',
    SITE_URL: 'https://example.org/',
    SITE_TIME_ZONE: 'Asia/Kolkata',
  }
  expect(readSiteSettings(env)).toEqual({
    port: 3000,
    host: '127.0.0.1',
    trustedProxies: 0,
    limits: defaultSiteLimits,
    siteUrl: 'https://example.org',
    projectId: 'abc123xy',
    dataset: 'staging',
    timeZone: 'Asia/Kolkata',
    token: 'sk-reader',
    previewToken: 'sk-reader',
    freshness: 'events',
    stripRuntime: true,
    showRenders: false,
    lake: {kind: 'hosted'},
  })
})

test('SITE_FRESHNESS=calls is read with its secret', () => {
  const env = {SITE_FRESHNESS: 'calls', SITE_REVALIDATE_SECRET: 'told', SITE_WEIGHTLESS: '0'}
  expect(readSiteSettings(env)).toMatchObject({
    freshness: 'calls',
    revalidateSecret: 'told',
    stripRuntime: false,
  })
})

test('the preview token is not used for published content', () => {
  const settings = readSiteSettings({SANITY_API_PREVIEW_TOKEN: 'sk-drafts'})
  expect(settings.previewToken).toBe('sk-drafts')
  expect(settings.token).toBeUndefined()
})

test('the write token is not used for reading', () => {
  const settings = readSiteSettings({SANITY_API_WRITE_TOKEN: 'sk-writer'})
  expect(settings.writeToken).toBe('sk-writer')
  expect([settings.token, settings.previewToken]).toEqual([undefined, undefined])
})

test('the site listens on another address and trusts proxies only if set', () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.7']) {
    expect(readSiteSettings({SITE_HOST: host}).host).toBe(host)
  }
  for (const host of ['localhost', '::ffff:127.0.0.1']) {
    expect(readSiteSettings({SITE_HOST: host}).host).toBe('127.0.0.1')
  }
  expect(readSiteSettings({SITE_TRUSTED_PROXIES: '2'}).trustedProxies).toBe(2)
})

test('SITE_LIMITS overrides the limits that it names', () => {
  expect(readSiteSettings({SITE_LIMITS: 'bodySeconds=2, forms=50'}).limits).toEqual({
    ...defaultSiteLimits,
    bodySeconds: 2,
    forms: 50,
  })
})

test.each(['bodySeconds=0', 'bodySeconds', 'toString=3', 'forms=1.5'])(
  'SITE_LIMITS=%s is refused with the names of all limits',
  (value) => {
    expect(() => readSiteSettings({SITE_LIMITS: value})).toThrow(
      `SITE_LIMITS has "${value}", but must be`,
    )
    expect(() => readSiteSettings({SITE_LIMITS: value})).toThrow('liveConnectionsPerClient')
  },
)

describe('the error for an invalid value names the variable, the value and what is expected', () => {
  test.each([
    ['PORT', 'abc', 'a whole number from 1 to 65535'],
    ['PORT', '0', 'a whole number from 1 to 65535'],
    ['PORT', '3000.5', 'a whole number from 1 to 65535'],
    ['LAKE_PORT', '70000', 'a whole number from 1 to 65535'],
    ['LAKE_PORT', '-1', 'a whole number from 1 to 65535'],
    ['SITE_HOST', 'site.lan', 'such as 0.0.0.0 for all'],
    ['SITE_TRUSTED_PROXIES', 'yes', 'the number of proxies'],
    ['SITE_TRUSTED_PROXIES', '-1', 'from 0 to 9'],
    ['SITE_FRESHNESS', 'hourly', 'must be events or calls'],
    ['SITE_WEIGHTLESS', 'no', 'must be 0 or 1'],
    ['SITE_TIME_ZONE', 'Berlin', 'a time zone, such as Europe/Berlin or UTC'],
    ['SITE_URL', 'example.org', 'address without a path'],
    ['SITE_URL', 'https://example.org/blog', 'address without a path'],
    ['SITE_URL', 'ftp://example.org', 'address without a path'],
    ['SITE_URL', 'http://0.0.0.0:3000', 'it goes into SITE_HOST or LAKE_HOST'],
    ['SITE_URL', 'http://[::]', 'an address that browsers open'],
    ['LAKE_HOSTS', '0.0.0.0:3900', 'an address that browsers open'],
    ['NEXT_PUBLIC_SANITY_PROJECT_ID', 'My Project', 'a name of small letters'],
    ['NEXT_PUBLIC_SANITY_DATASET', '../other', 'a name of small letters'],
  ])('%s=%s', (name, value, expected) => {
    expect(() => readSiteSettings({[name]: value})).toThrow(`${name} is "${value}", but must be`)
    expect(() => readSiteSettings({[name]: value})).toThrow(expected)
  })
})
