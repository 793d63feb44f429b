import {spawn} from 'node:child_process'
import {relative} from 'node:path'
import {connect} from './import/connect.ts'
import type {Environment} from './system/environment.ts'
import {loadSettings} from './system/load-settings.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand} from './system/run-program.ts'
import {runMain} from './system/start-failure.ts'
import {studioEnvironment} from './system/studio-environment.ts'

const resolver = new URL('./system/reach-lake.mjs', import.meta.url).href

// Runs the `sanity` command with the lake of these settings in place of Sanity's service: `npm run sanity --
// dataset export production backup.tar.gz`. If no lake is running, this process opens one until the command
// ends.
await runMain(async () => {
  const settings = loadSettings()
  const environment = studioEnvironment(settings)
  if (settings.hosted) return runSanity(environment)
  const {client, close} = await connect(settings)
  const {apiHost, token} = client.config()
  try {
    return await runSanity({
      ...environment,
      SANITY_STUDIO_API_HOST: `http://localhost:${new URL(apiHost).port}`,
      // Any value except `production` and `staging` is the URL of the service (@sanity/cli-core, apiClient).
      SANITY_INTERNAL_ENV: `http://localhost:${new URL(apiHost).port}`,
      SANITY_AUTH_TOKEN: token,
      NODE_OPTIONS: [process.env['NODE_OPTIONS'], `--import=${resolver}`].filter(Boolean).join(' '),
      DO_NOT_TRACK: '1',
      SANITY_TELEMETRY_DISABLED: '1',
    })
  } finally {
    await close()
  }
})

function runSanity(env: Environment): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [packageCommand('sanity-cli/bin/run.js'), ...process.argv.slice(2)],
      {cwd: workingFolder(), env: {...process.env, ...env}, stdio: 'inherit'},
    )
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Returns the user's working directory, from which paths are resolved. The command searches its parents for
 * the project.
 */
function workingFolder(): string {
  const folder = process.env['INIT_CWD'] ?? process.cwd()
  return relative(projectRoot, folder).startsWith('..') ? projectRoot : folder
}
