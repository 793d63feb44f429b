import {createRequire} from 'node:module'
import * as client8 from '@sanity/client'

/** What the journeys use of the package: the same in both majors. */
export type ClientPackage = Pick<
  typeof client8,
  'createClient' | 'ClientError' | 'ServerError' | 'SanityClient'
>

/** The majors of `@sanity/client` that meet a lake: the Studio's, and the one that next-sanity brings. */
export const clientMajors: [major: number, client: ClientPackage][] = [
  [8, client8],
  [7, clientOf('@sanity/presentation-comlink')],
]

/** The client that a package has of its own, found as Node finds it from there. */
function clientOf(packageName: string): ClientPackage {
  const here = createRequire(import.meta.url)
  const there = createRequire(here.resolve(packageName))
  return there('@sanity/client') as ClientPackage
}

/** The version that a client says it is, as in `8.15.0`. */
export function versionOf(packageName: string): string {
  const here = createRequire(import.meta.url)
  const {version} = createRequire(here.resolve(packageName))('@sanity/client/package.json') as {
    version: string
  }
  return version
}
