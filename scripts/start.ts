import {buildWhatIsStale, isEverythingBuilt} from './build.ts'
import {join} from 'node:path'
import {imports} from './import/jobs/imports.ts'
import {loadEnvFile} from './system/environment.ts'
import {nextHostname} from './system/next-server.ts'
import {projectRoot} from './system/project-root.ts'
import {packageCommand} from './system/run-program.ts'
import {runSystem} from './system/run-system.ts'
import {runMain} from './system/start-failure.ts'

// Starts the built site and Studio, as in production.
await runMain(() => {
  loadEnvFile()
  const plain = process.env['SITE_FRONT'] === '0'
  return runSystem({
    background: imports,
    prepare: () => buildWhatIsStale(),
    // Next alone cannot wait for the lake.
    isPrepared: () => !plain && isEverythingBuilt(),
    siteScript: plain
      ? packageCommand('next/dist/bin/next')
      : join(projectRoot, 'web', 'server', 'main.ts'),
    siteArgs: ({port, host}) =>
      plain ? ['start', 'web', '--port', String(port), '--hostname', nextHostname(host)] : [],
    siteEnv: {NODE_ENV: 'production'},
  })
})
