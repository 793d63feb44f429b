import {X509Certificate} from 'node:crypto'
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {openAuthority} from '../../../lake/as-sanity/authority.ts'
import {createAuthority, createLeaf} from '../../../lake/as-sanity/certificate.ts'
import {hostsLines, resolverRules} from '../../../lake/as-sanity/host-names.ts'

const now = new Date('2026-11-29T12:00:00Z')
const dayMs = 24 * 60 * 60 * 1000

describe('the certificate authority', () => {
  const authority = createAuthority(now)
  const leaf = new X509Certificate(createLeaf(authority, now).cert)

  it('signs certificates for Sanity’s names', () => {
    const ca = new X509Certificate(authority.cert)
    expect(ca.ca).toBe(true)
    expect(leaf.ca).toBe(false)
    expect(leaf.checkIssued(ca)).toBe(true)
    expect(leaf.verify(ca.publicKey)).toBe(true)
    for (const name of [
      'api.sanity.io',
      'abc123.api.sanity.io',
      'a.apicdn.sanity.io',
      'cdn.sanity.io',
    ])
      expect(leaf.checkHost(name)).toBeDefined()
    for (const name of ['sanity.io', 'www.sanity.io', 'a.cdn.sanity.io', 'example.org'])
      expect(leaf.checkHost(name)).toBeUndefined()
  })

  it('signs them for at most 90 days', () => {
    const days = (leaf.validToDate.getTime() - leaf.validFromDate.getTime()) / dayMs
    expect(days).toBeLessThanOrEqual(90)
  })
})

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'stillwater-ca-'))
  onTestFinished(() => rmSync(made, {recursive: true}))
  return made
}

describe('the files of the authority', () => {
  it('are used again, and the key is its owner’s only', () => {
    const lake = folder()
    const first = openAuthority(lake, now)
    expect(first.isNew).toBe(true)
    expect(statSync(path.join(lake, 'as-sanity', 'ca.key')).mode & 0o777).toBe(0o600)
    expect(openAuthority(lake, now)).toEqual({...first, isNew: false})
  })

  it('are replaced before a certificate would outlive the authority', () => {
    const lake = folder()
    const first = openAuthority(lake, now)
    const later = openAuthority(lake, new Date(now.getTime() + 740 * dayMs))
    expect(later.isNew).toBe(true)
    expect(later.keyHash).not.toBe(first.keyHash)
  })

  it('are created again if one is lost', () => {
    const lake = folder()
    openAuthority(lake, now)
    rmSync(path.join(lake, 'as-sanity', 'ca.key'))
    expect(openAuthority(lake, now).isNew).toBe(true)
  })

  it('are named if one is damaged', () => {
    const lake = folder()
    openAuthority(lake, now)
    writeFileSync(path.join(lake, 'as-sanity', 'ca.pem'), 'nothing')
    expect(() => openAuthority(lake, now)).toThrow('ca.pem')
  })
})

it('names every host of a project, and no other way to the service', () => {
  expect(hostsLines('abc123')).toEqual([
    '127.0.0.1 abc123.api.sanity.io abc123.apicdn.sanity.io api.sanity.io apicdn.sanity.io cdn.sanity.io',
    '::1 abc123.api.sanity.io abc123.apicdn.sanity.io api.sanity.io apicdn.sanity.io cdn.sanity.io',
  ])
  expect(resolverRules(3943)).toMatch(
    /^MAP api\.sanity\.io 127\.0\.0\.1:3943, .*MAP \*\.sanity\.io ~NOTFOUND$/,
  )
})
