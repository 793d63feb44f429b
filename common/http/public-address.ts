import {BlockList, isIP} from 'node:net'

/** Networks that are not public: IANA's registries of special-purpose addresses. */
const v4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** Only 2000::/3 is public, without the ranges for documentation, tunnels and translation. */
const v6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const refused = new BlockList()
for (const [network, family] of [
  ...v4.map((one) => [one, 'ipv4'] as const),
  ...v6.map((one) => [one, 'ipv6'] as const),
]) {
  const [address = '', prefix] = network.split('/')
  refused.addSubnet(address, Number(prefix), family)
}
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Returns whether an IP address belongs to the public internet. False for anything that is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !refused.check(address, 'ipv4')
  if (family !== 6) return false
  // An IPv4 address within an IPv6 address (`::ffff:10.0.0.1`) is outside of 2000::/3.
  return global.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}
