import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import * as client8 from '@sanity/client'

/** What the journeys use of the package: the same in both majors. */
export type ClientPackage = Pick<typeof client8, 'createClient' | 'ClientError' | 'ServerError'>

/**
 * The majors of `@sanity/client` that meet a lake: the one of Studio and scripts, and the one that
 * next-sanity brings. The latter is installed within packages that ask for it, and found as they find it.
 */
export const clientMajors: [version: string, client: ClientPackage][] = [
  [versionOf(createRequire(import.meta.url)), client8],
  clientOf('@sanity/presentation-comlink'),
]

function clientOf(packageName: string): [string, ClientPackage] {
  const here = createRequire(import.meta.url)
  const there = createRequire(here.resolve(packageName))
  return [versionOf(there), there('@sanity/client') as ClientPackage]
}

function versionOf(require: NodeJS.Require): string {
  const file = path.join(require.resolve('@sanity/client'), '../../package.json')
  const {version} = JSON.parse(readFileSync(file, 'utf8')) as {version: string}
  return version
}
