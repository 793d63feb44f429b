import {describe, expect, test} from 'vitest'
import {clientKey} from '../../../common/http/client-key.ts'
import {clientAddress} from '../../../web/http/client-address.ts'

describe('the address of a client', () => {
  const connected = '10.0.0.1'

  test.each([
    ['is that of the connection without trusted proxies', 0, '203.0.113.9', connected],
    ['is the entry of one trusted proxy', 1, '203.0.113.9', '203.0.113.9'],
    ['ignores entries of the client to the left of it', 1, '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    [
      'is the entry of the outer of two proxies',
      2,
      '1.1.1.1, 203.0.113.9, 10.0.0.2',
      '203.0.113.9',
    ],
    ['is that of the connection if a proxy was bypassed', 2, '203.0.113.9', connected],
    ['is that of the connection without the header', 1, undefined, connected],
    ['is that of the connection if the entry is not an address', 1, '1.1.1.1, unknown', connected],
    ['does not include the port', 1, '203.0.113.9:4711', '203.0.113.9'],
    ['does not include the port of an IPv6 entry', 1, '[2001:db8::1]:4711', '2001:db8::1'],
  ])('%s', (_, proxies, header, expected) => {
    expect(clientAddress(header, connected, proxies)).toBe(expected)
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:1:a:b:c:d', '2001:db8:0:1::/64'],
  ['2001:0DB8::1:0:0:9', '2001:db8:0:0::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('clientKey(%j) returns %s', (address, key) => {
  expect(clientKey(address)).toBe(key)
})
