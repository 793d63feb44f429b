import {packageCommand} from './system/run-program.ts'
import {runSystem} from './system/run-system.ts'
import {runMain} from './system/start-failure.ts'

// The developer's loop: the same three parts, with hot reload of site and Studio.
await runMain(() =>
  runSystem({
    prepare: async () => {},
    siteScript: packageCommand('next/dist/bin/next'),
    siteArgs: (port) => ['dev', 'web', '--port', String(port)],
    siteEnv: {NODE_ENV: 'development'},
  }),
)
