import {once} from 'node:events'
import {loadSettings} from '../../system/load-settings.ts'
import {runMain, StartFailure} from '../../system/start-failure.ts'
import {startImports} from './import-part.ts'

// Works on the imports that are begun in the Studio, until it is stopped: a program of its own beside a packed site.
// `npm start` and `npm run dev` do it themselves.
await runMain(async () => {
  const {importDir} = loadSettings().site
  if (!importDir) {
    throw new StartFailure('Set SITE_IMPORT_DIR to the folder of the imports, as for the site.')
  }
  const imports = startImports({folder: importDir})
  console.log(`Works on the imports in ${importDir}.`)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await imports.stop()
  return 0
})
