import {contradictionsIn} from './contradictions.ts'
import {misspelledIn} from './misspelled.ts'
import {lakeAddresses} from './lake-addresses.ts'
import {readVariables, type Environment} from './variables.ts'

/**
 * Returns what a start prints: the addresses of site, Studio and lake, and a warning for each contradiction of the
 * settings and each misspelled one. Where an address is public, `site`, at which this machine reaches the site, follows it.
 */
export function startReport(
  env: Environment,
  site: string,
): {addresses: string[]; warnings: string[]} {
  const values = readVariables(env, [
    'SITE_URL',
    'LAKE_HOSTS',
    'LAKE_ORIGIN',
    'LAKE_PORT',
    'NEXT_PUBLIC_SANITY_PROJECT_ID',
  ])
  const {SITE_URL = site, LAKE_ORIGIN, LAKE_PORT, NEXT_PUBLIC_SANITY_PROJECT_ID: project} = values
  const own = LAKE_ORIGIN ?? `http://localhost:${LAKE_PORT}`
  const [lake = own] = lakeAddresses(values)
  return {
    addresses: [
      line('Site', SITE_URL, site),
      line('Studio', `${SITE_URL}/studio`, `${site}/studio`),
      project ? line('Lake', `https://${project}.api.sanity.io`) : line('Lake', lake, own),
    ],
    warnings: [...misspelledIn(env), ...contradictionsIn(env)].map(
      (sentence) => `Warning: ${sentence}`,
    ),
  }
}

function line(name: string, address: string, here = address): string {
  const also = here === address ? '' : `   (on this machine: ${here})`
  return `  ${name.padEnd(8)} ${address}${also}`
}
