import {expect, it} from 'vitest'
import {clientAddress} from '../../../lake/http/client-address.ts'

it.each<
  [proxies: number, connected: string, forwarded: string | undefined, expected: string | undefined]
>([
  [1, '172.18.0.1', '203.0.113.9', '203.0.113.9'],
  [1, '172.18.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  [2, '172.18.0.1', '198.51.100.1, 203.0.113.9, 192.0.2.1', '203.0.113.9'],
  [2, '127.0.0.1', '203.0.113.9, 192.0.2.1', '203.0.113.9'],
  // Those that did not pass all proxies, and those that claim to be of this machine.
  [2, '172.18.0.1', '203.0.113.9', '172.18.0.1'],
  [1, '172.18.0.2', undefined, '172.18.0.2'],
  [1, '172.18.0.1', '127.0.0.1', '172.18.0.1'],
  [0, '172.18.0.1', '203.0.113.9', '172.18.0.1'],
  [0, '127.0.0.1', '203.0.113.9', undefined],
])(
  'behind %i proxies, connected from %s, forwarded for %s: %s',
  (proxies, connected, forwarded, expected) => {
    const headers = new Headers(forwarded === undefined ? {} : {'x-forwarded-for': forwarded})
    expect(clientAddress(headers, connected, proxies)).toBe(expected)
  },
)

it.each<
  [connected: string | undefined, forwarded: string | undefined, expected: string | undefined]
>([
  [undefined, undefined, undefined],
  ['127.0.0.1', undefined, undefined],
  ['::1', '', undefined],
  ['127.0.0.1', '127.0.0.1', undefined],
  ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['::ffff:127.0.0.1', '2001:DB8::1', '2001:db8::1'],
  ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['127.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
  ['127.0.0.1', '[2001:db8::1]:4711', '2001:db8::1'],
  ['127.0.0.1', 'sk-a-token-in-the-wrong-place', 'unknown'],
])('connected from %s, forwarded for %s: %s', (connected, forwarded, expected) => {
  const headers = new Headers(forwarded === undefined ? {} : {'x-forwarded-for': forwarded})
  expect(clientAddress(headers, connected, undefined)).toBe(expected)
})
