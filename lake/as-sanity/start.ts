import {copyFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {everyLocalPort} from '../http/origin.ts'
import {createLake, type Lake} from '../lake.ts'
import {listen} from '../listen.ts'
import type {Log} from '../log.ts'
import {writePrivateFile} from '../private-file.ts'
import type {LakeSettings} from '../settings.ts'
import {asSanityFolder, openAuthority, type Authority} from './authority.ts'
import {openFront, type Front} from './front.ts'
import {servedNames} from './host-names.ts'

/** A lake at the names of Sanity's service. */
export interface AsSanity {
  authority: Authority
  /** The port of the names on loopback. */
  port: number
  lake: Lake
  close: () => Promise<void>
}

export interface AsSanityOptions {
  project: string
  dataset: string
  /** Undefined: 443, or 3943 if this user may not listen there or another program does. */
  port: number | undefined
  log: Log
  /** The lake's own port. Default: a free one. */
  lakePort?: number
}

const usualPort = 443
const now = (): Date => new Date()
export const otherPort = 3943

/**
 * Opens the lake with the project and its dataset, which is created if it is missing, and serves it over TLS
 * as the service. Only programs on this machine reach it, and they need a token that it has generated.
 */
export async function startAsSanity(
  settings: LakeSettings,
  {project, dataset, port, log, lakePort = 0}: AsSanityOptions,
): Promise<AsSanity> {
  const lake = createLake({
    ...settings,
    host: '127.0.0.1',
    addresses: servedNames.map((name) => `https://${name}`),
    sanityNames: true,
    allowedOrigins: [everyLocalPort, ...settings.allowedOrigins],
    project,
    dataset,
    log,
  })
  const server = await listen(lake, {port: lakePort}).catch((error: unknown) => {
    lake.close()
    throw error
  })
  try {
    const names = await openNames(settings.folder, {port, lakePort: server.port})
    return {
      authority: names.authority,
      port: names.port,
      lake,
      async close() {
        names.close()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}

/**
 * Serves the names over TLS, passes requests to a port of this machine, and writes the files for other programs
 * into the lake's folder.
 */
export async function openNames(
  lakeFolder: string,
  {port, lakePort}: {port: number | undefined; lakePort: number},
): Promise<{authority: Authority; port: number; close: () => void}> {
  const authority = openAuthority(lakeFolder, now())
  const front = await openFrontAt(port, (on) => openFront({authority, lakePort, port: on, now}))
  const folder = asSanityFolder(lakeFolder)
  copyFileSync(path.join(import.meta.dirname, 'preload.mjs'), path.join(folder, 'preload.mjs'))
  writePrivateFile(path.join(folder, 'front.json'), `${JSON.stringify({port: front.port})}\n`)
  return {authority, port: front.port, close: front.close}
}

/** Returns the option of Node that leads its programs to the lake. A URL has no spaces. */
export function preloadOption(lakeFolder: string): string {
  return `--import=${pathToFileURL(path.join(asSanityFolder(lakeFolder), 'preload.mjs')).href}`
}

async function openFrontAt(
  port: number | undefined,
  open: (port: number) => Promise<Front>,
): Promise<Front> {
  try {
    return await open(port ?? usualPort)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'EACCES' && code !== 'EADDRINUSE') throw error
    if (port === undefined) return openFrontAt(otherPort, open)
    const why = code === 'EACCES' ? 'may not be used by this user' : 'is in use'
    throw new Error(`Port ${port} ${why}. Choose another one with --port.`, {cause: error})
  }
}
