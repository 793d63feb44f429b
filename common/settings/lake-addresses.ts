import * as v from 'valibot'
import {hostOrOrigin, list, origin, port, type Variables} from './kinds.ts'
import type {ValuesOf} from './from-environment.ts'

/** The settings of the embedded lake that the site reads too: where the lake is. */
export const lakeAddressVariables = {
  LAKE_PORT: {about: ['Port of the lake.'], example: '3900', schema: v.optional(port, '3900')},
  LAKE_HOSTS: {
    about: [
      'The lake’s public names (their port is LAKE_PORT) or whole addresses. The Studio uses the first one. Names below',
      'them must lead to the lake too, which one wildcard in DNS and certificate covers: the Studio requests',
      '<project>.<name>, and l<number>-<project>.<name> for event streams.',
      'URLs of images and files use the first one whose name begins with "cdn.", if there is one.',
      'Set it before a proxy or tunnel on this machine forwards requests from elsewhere. Without it, requests with a',
      'sign of a proxy do not get the permissions of this machine, but a proxy that changes nothing shows no sign.',
    ],
    example: 'https://lake.example.org',
    schema: v.optional(list(hostOrOrigin), ''),
  },
  LAKE_ORIGIN: {
    about: [
      'The lake’s address for the site’s server, if the lake runs on another machine or in a container. Its name must be',
      'in the lake’s LAKE_HOSTS.',
    ],
    example: 'http://lake:3900',
    schema: v.optional(origin),
  },
} satisfies Variables

/** Returns the lake's public addresses as origins. A name alone means HTTP on the lake's own port. */
export function lakeAddresses({
  LAKE_HOSTS,
  LAKE_PORT,
}: Pick<ValuesOf<typeof lakeAddressVariables>, 'LAKE_HOSTS' | 'LAKE_PORT'>): string[] {
  return LAKE_HOSTS.map((item) => {
    if (item.includes('://')) return item
    return new URL(`http://${item}${/:\d+$/.test(item) ? '' : `:${LAKE_PORT}`}`).origin
  })
}
