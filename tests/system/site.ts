import {join} from 'node:path'
import {siteToken} from '../../lake/access/site-tokens.ts'
import {nextHostname} from '../../scripts/system/next-server.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {packageCommand} from '../../scripts/system/run-program.ts'
import {startServerProcess, type ServerProgram} from './server-process.ts'

/** The built site alone, connected to a lake in another process. */
export interface Site {
  address: string
  /** The paths of the rendered pages, in order. */
  rendered: () => string[]
  stop: () => Promise<void>
}

/** The two ways to serve the built site from one process: with the page server, and with Next alone. */
export const servingModes = ['page server', 'plain Next'] as const
export type ServingMode = (typeof servingModes)[number]

export interface SiteOptions {
  mode?: ServingMode
  /** Further settings, as environment variables. */
  settings?: Record<string, string>
}

/** On a busy machine a page takes longer than the site waits for it, and its response would be 503. */
export const patientLimits = 'waitSeconds=300,pageSeconds=600,lakeSeconds=120'

const stopWithParent = new URL('../../scripts/system/stop-with-parent.mjs', import.meta.url).href

export async function startSite(
  lakePort: number,
  {mode = 'page server', settings = {}}: SiteOptions = {},
): Promise<Site> {
  const {address, output, stop} = await startServerProcess({
    name: 'The site',
    ...programs[mode],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      LAKE_PORT: String(lakePort),
      SITE_SHOW_RENDERS: '1',
      SITE_LIMITS: patientLimits,
      STARTED_BY: String(process.pid),
      ...settings,
    },
    preload: stopWithParent,
    readyPath: '/icon.svg',
  })
  return {
    address,
    rendered: () => [...output().matchAll(/^rendered (.*)$/gm)].map(([, path = '']) => path),
    stop,
  }
}

/** As in `npm start`, where `SITE_FRONT=0` selects Next alone. */
const programs: Record<ServingMode, Pick<ServerProgram, 'script' | 'args'>> = {
  'page server': {script: join(projectRoot, 'web', 'server', 'main.ts')},
  'plain Next': {
    script: packageCommand('next/dist/bin/next'),
    args: (port) => [
      'start',
      'web',
      '--port',
      String(port),
      '--hostname',
      nextHostname('127.0.0.1'),
    ],
  },
}

/**
 * The tokens that `npm start` passes to the site: to read a private dataset, to read drafts for previews, and
 * to store requests.
 */
export function tokenSettings(administratorToken: string): Record<string, string> {
  return {
    SANITY_API_READ_TOKEN: siteToken(administratorToken, 'reader'),
    SANITY_API_PREVIEW_TOKEN: siteToken(administratorToken, 'viewer'),
    SANITY_API_WRITE_TOKEN: siteToken(administratorToken, 'editor'),
  }
}
