import {randomBytes, randomUUID} from 'node:crypto'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {defaultLimits} from '../../lake/limits.ts'
import {readLakeSettings, warningOf} from '../../lake/settings.ts'

describe('the lake’s settings', () => {
  it('have defaults', () => {
    expect(readLakeSettings({})).toEqual({
      port: 3900,
      host: '127.0.0.1',
      addresses: [],
      trustedProxies: undefined,
      limits: defaultLimits,
      historyDays: undefined,
      folder: path.resolve('.lake'),
      token: undefined,
      allowedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      webhookOrigins: [],
      project: 'local',
      dataset: 'production',
    })
  })

  it('allow the site and the listed pages', () => {
    const {allowedOrigins} = readLakeSettings({
      PORT: '4000',
      SITE_URL: 'https://example.org/',
      LAKE_ALLOWED_ORIGINS: 'http://localhost:3333, https://studio.example.org/',
    })
    expect(allowedOrigins).toEqual([
      'http://localhost:4000',
      'http://127.0.0.1:4000',
      'https://example.org',
      'http://localhost:3333',
      'https://studio.example.org',
    ])
  })

  const hosts: [setting: string, addresses: string[]][] = [
    ['lake.lan', ['http://lake.lan:4000']],
    ['lake.lan:80, https://Lake.example.org', ['http://lake.lan', 'https://lake.example.org']],
    ['http://192.0.2.7:3900', ['http://192.0.2.7:3900']],
    [' , ', []],
  ]
  it.each(hosts)('parse LAKE_HOSTS=%s', (LAKE_HOSTS, addresses) => {
    expect(readLakeSettings({LAKE_PORT: '4000', LAKE_HOSTS}).addresses).toEqual(addresses)
  })

  it('accept a network address to listen on', () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.7']) {
      expect(readLakeSettings({LAKE_HOST: host}).host).toBe(host)
    }
    expect(readLakeSettings({LAKE_HOST: 'localhost'}).host).toBe('127.0.0.1')
  })

  const wrong: [variables: Record<string, string>, named: string[]][] = [
    [{LAKE_PORT: 'abc'}, ['LAKE_PORT', '"abc"', '1 to 65535']],
    [{LAKE_PORT: '70000'}, ['LAKE_PORT', '"70000"', '1 to 65535']],
    [{LAKE_PORT: '-1'}, ['LAKE_PORT', '"-1"']],
    [{LAKE_HISTORY_DAYS: '0'}, ['LAKE_HISTORY_DAYS', '"0"', 'days']],
    [{PORT: '3.5'}, ['PORT', '"3.5"']],
    [{PORT: '3900'}, ['LAKE_PORT', 'PORT', '3900']],
    [{SITE_URL: 'example.org'}, ['SITE_URL', '"example.org"', 'http']],
    [{SITE_URL: 'https://example.org/blog'}, ['SITE_URL', 'without a path']],
    [{LAKE_ALLOWED_ORIGINS: 'http://localhost:1,*'}, ['LAKE_ALLOWED_ORIGINS', '"*"', 'http']],
    [{LAKE_TOKEN: 'short'}, ['LAKE_TOKEN', '16']],
    [{LAKE_TOKEN: 'aaaaaaaaaaaaaaaa'}, ['LAKE_TOKEN', 'only 1 different', 'openssl rand']],
    [{LAKE_HOST: 'lake.lan'}, ['LAKE_HOST', '"lake.lan"', '0.0.0.0', 'LAKE_HOSTS']],
    [{LAKE_HOSTS: 'ftp://lake.lan'}, ['LAKE_HOSTS', '"ftp://lake.lan"', 'http']],
    [{LAKE_HOSTS: '*.lake.lan'}, ['LAKE_HOSTS', '"*.lake.lan"', 'lake.example.org']],
    [{LAKE_LIMITS: 'depth=x'}, ['LAKE_LIMITS', 'depth=x', 'whole number']],
  ]
  it.each(wrong)('%j is rejected in one line with the reason', (variables, named) => {
    let message = ''
    try {
      readLakeSettings(variables)
    } catch (error) {
      message = String(error)
    }
    for (const part of named) expect(message).toContain(part)
    expect(message).not.toContain('\n')
  })

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'abcdefghijklmnop',
    '0123456789abcdef',
    '9876543210987654',
    '1234567890123456',
    'correct1correct1',
    'Xk3-Xk3-Xk3-Xk3-Xk3-X',
    'passwordpassword',
    'administrator123',
    'changeme-changeme',
    'stillwater-admin-2026',
    'my-secret-password',
    'test-token-for-the-lake',
    'qwertyuiopasdfghjkl',
    '________________',
  ])('reject a token that is easy to guess: %s', (LAKE_TOKEN) => {
    expect(() => readLakeSettings({LAKE_TOKEN})).toThrow(
      /^LAKE_TOKEN is easy to guess: it .*openssl/,
    )
    expect(() => readLakeSettings({LAKE_TOKEN})).not.toThrow(LAKE_TOKEN)
  })

  it('accept every random token', () => {
    for (let n = 0; n < 2000; n += 1) {
      for (const LAKE_TOKEN of [
        randomBytes(16).toString('hex'),
        randomBytes(12).toString('base64'),
        randomBytes(32).toString('base64url'),
        randomUUID(),
      ]) {
        expect(readLakeSettings({LAKE_TOKEN}).token).toBe(LAKE_TOKEN)
      }
    }
  })

  it('never print a token', () => {
    expect(() => readLakeSettings({LAKE_TOKEN: 'se cret'})).toThrow(/^(?!.*se cret)/)
  })
})

describe('the warning at the start', () => {
  const cases: [settings: Record<string, string>, warns: string | undefined][] = [
    [{}, undefined],
    [{SITE_URL: 'http://localhost:3000'}, undefined],
    [{SITE_URL: 'https://www.example.org'}, 'set LAKE_HOSTS'],
    [{LAKE_ALLOWED_ORIGINS: 'http://127.0.0.1:4000,https://studio.example.org'}, 'set LAKE_HOSTS'],
    [{SITE_URL: 'https://www.example.org', LAKE_HOSTS: 'https://lake.example.org'}, undefined],
    [{SITE_URL: 'https://www.example.org', LAKE_HOST: '0.0.0.0'}, undefined],
    [{LAKE_HOST: '0.0.0.0', LAKE_HOSTS: 'https://lake.example.org'}, 'Set LAKE_TRUSTED_PROXIES'],
    [
      {LAKE_HOST: '0.0.0.0', LAKE_HOSTS: 'https://lake.example.org', LAKE_TRUSTED_PROXIES: '1'},
      undefined,
    ],
    [{LAKE_HOST: '0.0.0.0', LAKE_HOSTS: 'http://lake.lan:3900'}, undefined],
  ]
  it.each(cases)('for %o is given: %s', (settings, warns) => {
    const warning = warningOf(readLakeSettings(settings))
    expect(warning).toEqual(warns && expect.stringContaining(warns))
  })
})
