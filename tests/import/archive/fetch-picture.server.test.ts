import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  defaultLimits,
  fetchPicture,
} from '../../../scripts/import/archive/write/pictures/fetch-picture.ts'
import {isPublicAddress} from '../../../common/http/public-address.ts'

const server = createServer((request, response) => {
  const {url = ''} = request
  if (url === '/moved') response.writeHead(302, {Location: '/picture'}).end()
  else if (url === '/inside') response.writeHead(302, {Location: 'http://10.0.0.1/secret'}).end()
  else if (url === '/round') response.writeHead(302, {Location: '/round'}).end()
  else if (url === '/large') response.end(Buffer.alloc(2000))
  else if (url === '/picture') response.end('bytes')
  else response.writeHead(404).end()
})
let host: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** Allows this machine, because the server of the test is here. */
const local = {
  ...defaultLimits,
  maxBytes: 1000,
  isAllowed: (address: string) =>
    address === '127.0.0.1' || address === '::1' || isPublicAddress(address),
}

test('follows redirects', async () => {
  expect(String(await fetchPicture(`${host}/moved`, local))).toBe('bytes')
})

test.each([
  ['/inside', 'its address is not public'],
  ['/round', 'it is redirected more than 5 times'],
  ['/large', /^it is larger than/],
  ['/none', 'the server responds with 404'],
])('rejects %s', async (path, reason) => {
  await expect(fetchPicture(`${host}${path}`, local)).rejects.toThrow(reason)
})

test('refuses a name that is resolved to this machine', async () => {
  await expect(fetchPicture(`${host}/picture`)).rejects.toThrow('its address is not public')
})

test.each([
  'http://127.0.0.1/a.png',
  'http://[::1]/a.png',
  'http://[::ffff:10.0.0.1]/a.png',
  'http://169.254.169.254/latest/meta-data',
  'http://2130706433/a.png',
  'http://0x7f.1/a.png',
  'http://user:word@example.org/a.png',
  'ftp://example.org/a.png',
  'file:///etc/passwd',
])('refuses %s without a request', async (address) => {
  await expect(fetchPicture(address)).rejects.toThrow(/not public|credentials|not one of the web/)
})

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['2001:db8::1', false],
  ['64:ff9b::a00:1', false],
  ['example.org', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})
