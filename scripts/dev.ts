import {buildWhatIsStale, elements, overlays} from './build.ts'
import {imports} from './import/jobs/imports.ts'
import {packageCommand} from './system/run-program.ts'
import {startPart, type Part} from './system/part.ts'
import {loadSettings, readStudioPort, type Settings} from './system/load-settings.ts'
import {nextHostname} from './system/next-server.ts'
import {requireFreePort} from './system/port.ts'
import {runSystem} from './system/run-system.ts'
import {runMain} from './system/start-failure.ts'
import {createTypeReport} from './system/type-report.ts'
import {studioEnvironment} from './system/studio-environment.ts'
import {waitForResponse} from './system/wait-for-response.ts'

// Starts the system for development: site and Studio reload changed files, the lake restarts, and TypeScript
// checks all types. The Studio has its own server in this mode, and the site redirects /studio to it.
await runMain(() => {
  const studioPort = readStudioPort(loadSettings())
  const studioOrigin = `http://localhost:${studioPort}`
  const origins = [process.env['LAKE_ALLOWED_ORIGINS'], studioOrigin].filter(Boolean)
  return runSystem({
    background: imports,
    prepare: async () => {
      await requireFreePort(studioPort, 'STUDIO_PORT')
      await buildWhatIsStale([overlays, elements])
    },
    lakeEnv: {LAKE_ALLOWED_ORIGINS: origins.join(',')},
    siteScript: packageCommand('next/dist/bin/next'),
    siteArgs: ({port, host}) => [
      'dev',
      'web',
      '--port',
      String(port),
      '--hostname',
      nextHostname(host),
    ],
    siteEnv: {NODE_ENV: 'development', STUDIO_ORIGIN: studioOrigin},
    restartLake: true,
    startFurtherParts: async (settings) => [
      startTypeCheck(),
      await startStudio(settings, studioPort),
    ],
  })
})

async function startStudio(settings: Settings, port: number): Promise<Part> {
  const part = startPart(
    'Studio',
    packageCommand('sanity-cli/bin/run.js'),
    ['dev', '--port', String(port), '--no-load-in-dashboard'],
    {
      env: {
        NODE_ENV: 'development',
        DO_NOT_TRACK: '1',
        ...studioEnvironment(settings),
        SANITY_STUDIO_SITE_URL: `http://localhost:${settings.site.port}`,
      },
      print: () => {},
      printError: (line) => console.error(`[studio] ${line}`),
    },
  )
  await waitForResponse(`http://localhost:${port}/studio/`, part.ended)
  return part
}

/** Prints type errors when files change, because Next and the Studio strip types without checking them. */
function startTypeCheck(): Part {
  const typescript = packageCommand('typescript-compiler/bin/tsc')
  const options = ['-p', '.', '--watch', '--preserveWatchOutput', '--pretty', 'false']
  const print = createTypeReport((line) => console.log(`[types] ${line}`))
  return startPart('type check', typescript, options, {env: {}, print, printError: print})
}
