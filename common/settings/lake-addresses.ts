import type {Values} from './variables.ts'

/** Returns the lake's public addresses as origins. A name alone means HTTP on the lake's own port. */
export function lakeAddresses({
  LAKE_HOSTS,
  LAKE_PORT,
}: Pick<Values, 'LAKE_HOSTS' | 'LAKE_PORT'>): string[] {
  return LAKE_HOSTS.map((item) => {
    if (item.includes('://')) return item
    return new URL(`http://${item}${/:\d+$/.test(item) ? '' : `:${LAKE_PORT}`}`).origin
  })
}
