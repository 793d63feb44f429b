import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import * as client8 from '@sanity/client'

/** The part of the package that the journeys use; both majors have it. */
export type ClientPackage = Pick<typeof client8, 'createClient' | 'ClientError' | 'ServerError'>

/**
 * The majors of `@sanity/client` that use a lake: that of the Studio and scripts, and an older one of
 * Sanity's CLI. The latter is installed within the packages that depend on it, and resolved from there.
 */
export const clientMajors: [version: string, client: ClientPackage][] = [
  [versionOf(createRequire(import.meta.url)), client8],
  clientOf('@sanity/workflow-engine'),
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
