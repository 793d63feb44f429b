import {describe, expect, test} from 'vitest'
import {safeHref} from '../../../web/shared/safe-href.ts'

describe('safeHref allows', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:someone@example.org', 'mailto:someone@example.org'],
    ['tel:+431234567', 'tel:+431234567'],
    ['/articles/trust', '/articles/trust'],
    ['#section', '#section'],
    ['  https://example.org/  ', 'https://example.org/'],
  ])('%s', (address, result) => {
    expect(safeHref(address)).toBe(result)
  })
})

describe('safeHref refuses', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    'https://user:secret@example.org/',
    'https://',
    'click here',
    '',
    null,
    undefined,
    7,
    {href: 'https://example.org'},
  ])('%j', (address) => {
    expect(safeHref(address)).toBeUndefined()
  })
})
