import {once} from 'node:events'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {openLock} from '../../../lake/backup/open-lock.ts'
import {loadSettings} from '../../system/load-settings.ts'
import {runMain, StartFailure} from '../../system/start-failure.ts'
import {startImports} from './import-part.ts'

// Works on the imports that are begun in the Studio, until it is stopped: a program of its own beside a packed site.
// `npm start` and `npm run dev` do it themselves.
await runMain(async () => {
  const {importDir: folder} = loadSettings().site
  if (!folder) {
    throw new StartFailure('Set SITE_IMPORT_DIR to the folder of the imports, as for the site.')
  }
  const lock = lockFolder(folder)
  const imports = startImports({folder})
  console.log(`Works on the imports in ${folder}.`)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  await imports.stop()
  lock.close()
  return 0
})

/** Two programs would work on the same import at once. */
function lockFolder(folder: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    mkdirSync(folder, {recursive: true, mode: 0o700})
    lock = openLock(join(folder, 'lock'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(
      `SITE_IMPORT_DIR is "${folder}", but this user cannot write there: ${reason}. Choose another folder, or change its owner.`,
    )
  }
  if (lock) return lock
  throw new StartFailure(
    `SITE_IMPORT_DIR is "${folder}", but another program works on its imports. Stop it, or choose another folder.`,
  )
}
