import {describe, expect, test} from 'vitest'
import {imageAddress} from '../../../web/assets/image-address.ts'
import {readSiteSettings} from '../../../web/settings.ts'

const file = `${'a'.repeat(40)}-1000x500.jpg`
const own = ['local', 'production', file]

function address(path: string[], search = '', env: Record<string, string> = {}) {
  return imageAddress(path, new URLSearchParams(search), readSiteSettings(env))?.href
}

describe('imageAddress returns the address', () => {
  test('on the embedded lake', () => {
    expect(address(own, 'w=480&fit=max&auto=format')).toBe(
      `http://127.0.0.1:3900/images/local/production/${file}?auto=format&fit=max&w=480`,
    )
  })

  test('on the hosted lake if there is a project', () => {
    expect(address(['abc', 'production', file], '', {NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc'})).toBe(
      `https://cdn.sanity.io/images/abc/production/${file}`,
    )
  })
})

describe('imageAddress returns undefined', () => {
  test.each([
    [['other', 'production', file]],
    [['local', 'other', file]],
    [['local', 'production']],
    [[...own, 'more']],
    [['local', 'production', '..', file]],
    [['local', 'production', `../${file}`]],
    [['local', 'production', `..%2f${file}`]],
    [['local', 'production', 'secret.txt']],
    [['local', 'production', `${'a'.repeat(40)}-1000x500.html`]],
    [['local', 'production', `${file}\n`]],
    [['http:', '', 'elsewhere.example', file]],
    [[]],
  ])('for %j', (path) => {
    expect(address(path)).toBeUndefined()
  })

  test.each([
    'w=0',
    'w=99999',
    'w=1921',
    'h=1080',
    'w=960&h=1921',
    'w=961&dpr=2',
    'auto=format',
    'w=1e3',
    'dl=x.html',
    'url=http://x',
    'fit=',
    'rect=1,2,3',
    'auto=x',
    'toString=1',
    '__proto__=1',
  ])('for the parameters %s', (search) => {
    expect(address(own, search)).toBeUndefined()
  })
})
