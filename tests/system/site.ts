import {fork} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {siteToken} from '../../lake/access/site-tokens.ts'
import {nextHostname} from '../../scripts/system/next-hostname.ts'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {packageCommand} from '../../scripts/system/run-program.ts'
import {waitForAnswer} from '../../scripts/system/wait-for-answer.ts'
import {freePort} from '../lake/lake-process.ts'

/** The built site alone, connected to a lake that runs elsewhere. */
export interface Site {
  address: string
  /** The paths of the pages that were rendered, in order. */
  rendered: () => string[]
  stop: () => Promise<void>
}

/** The two ways to serve the built site from one process: with the page server in front, and by Next alone. */
export const servingModes = ['page server', 'plain Next'] as const
export type ServingMode = (typeof servingModes)[number]

export interface SiteOptions {
  mode?: ServingMode
  /** Further settings, as environment variables. */
  settings?: Record<string, string>
}

const stopWithParent = new URL('../../scripts/system/stop-with-parent.mjs', import.meta.url).href

export async function startSite(
  lakePort: number,
  {mode = 'page server', settings = {}}: SiteOptions = {},
): Promise<Site> {
  const port = await freePort()
  const [script, args] = commandOf(mode, port)
  const child = fork(script, args, {
    cwd: projectRoot,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      LAKE_PORT: String(lakePort),
      SITE_SHOW_RENDERS: '1',
      STARTED_BY: String(process.pid),
      ...settings,
    },
    execArgv: ['--import', stopWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const exit = once(child, 'exit')
  const address = `http://localhost:${port}`
  await waitForAnswer(
    `${address}/icon.svg`,
    exit.then(([code]) => `The site ended with ${code}: ${output}`),
  )
  return {
    address,
    rendered: () => [...output.matchAll(/^rendered (.*)$/gm)].map(([, path = '']) => path),
    async stop() {
      child.kill('SIGTERM')
      await exit
    },
  }
}

/** As `npm start` does it; there, `SITE_FRONT=0` chooses plain Next. */
function commandOf(mode: ServingMode, port: number): [string, string[]] {
  if (mode === 'page server') return [join(projectRoot, 'web', 'front', 'main.ts'), []]
  return [
    packageCommand('next/dist/bin/next'),
    ['start', 'web', '--port', String(port), '--hostname', nextHostname('127.0.0.1')],
  ]
}

/** The tokens that `npm start` gives the site: one to read drafts for previews, one to store requests. */
export function tokenSettings(administratorToken: string): Record<string, string> {
  return {
    SANITY_API_PREVIEW_TOKEN: siteToken(administratorToken, 'viewer'),
    SANITY_API_WRITE_TOKEN: siteToken(administratorToken, 'editor'),
  }
}
