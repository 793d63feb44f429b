import {buildWhatIsStale} from './build.ts'
import {packageCommand} from './system/run-program.ts'
import {runSystem} from './system/run-system.ts'
import {runMain} from './system/start-failure.ts'

// The built site and Studio, as readers and writers get them.
await runMain(() =>
  runSystem({
    prepare: () => buildWhatIsStale(),
    siteScript: packageCommand('next/dist/bin/next'),
    siteArgs: (port) => ['start', 'web', '--port', String(port)],
    siteEnv: {NODE_ENV: 'production'},
  }),
)
