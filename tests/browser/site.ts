import {fork} from 'node:child_process'
import {once} from 'node:events'
import {join} from 'node:path'
import {projectRoot} from '../../scripts/system/project-root.ts'
import {waitForAnswer} from '../../scripts/system/wait-for-answer.ts'
import {freePort} from './system.ts'

/** The built site alone, in front of a lake that runs elsewhere. */
export interface Site {
  address: string
  /** The paths of the pages that were made, in order. */
  rendered: () => string[]
  stop: () => Promise<void>
}

export async function startSite(
  lakePort: number,
  settings: Record<string, string> = {},
): Promise<Site> {
  const port = await freePort()
  const child = fork(join(projectRoot, 'web', 'front', 'main.ts'), [], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      LAKE_PORT: String(lakePort),
      SITE_SHOW_RENDERS: '1',
      ...settings,
    },
    execArgv: [],
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
