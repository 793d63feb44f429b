import {join} from 'node:path'
import type {Settings} from '../../system/load-settings.ts'
import type {BackgroundWork} from '../../system/run-system.ts'
import {startImports} from './import-part.ts'

/** The imports that are begun in the Studio. Sanity's hosted lake needs a token to write with. */
export const imports: BackgroundWork = {
  siteEnv: (settings) => (mayImport(settings) ? {SITE_IMPORT_DIR: folderOf(settings)} : {}),
  start(settings) {
    if (!mayImport(settings)) return []
    const {stop} = startImports({folder: folderOf(settings)})
    const never = new Promise<never>(() => {})
    return [{name: 'imports', ended: never, message: never, send() {}, stop}]
  },
}

function mayImport({hosted}: Settings): boolean {
  return !hosted || Boolean(process.env['SANITY_API_WRITE_TOKEN'])
}

/** Returns the folder of the imports, which are for one dataset only. */
function folderOf({lake, site}: Settings): string {
  return join(lake.folder, 'imports', `${site.projectId}-${site.dataset}`)
}
