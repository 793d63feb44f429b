// The process that imports: arguments are the archive, the folder with its pictures, the file for the report. LAKE_DIR and
// LAKE_PORT name the lake. Sends what it used, and ends.
import {importSource} from '../../scripts/import/archive/import-source.ts'
import {loadSettings} from '../../scripts/system/load-settings.ts'

/** What an import used. */
export interface ImportUsage {
  milliseconds: number
  /** Bytes: the largest resident set size so far. */
  peak: number
  failed: boolean
}

const [source = '', media = '', report = ''] = process.argv.slice(2)
const begun = performance.now()
const options = {
  publish: true,
  replace: false,
  dryRun: false,
  author: null,
  media,
  site: null,
  timeZone: 'UTC',
  report,
}
const {failed} = await importSource(source, options, loadSettings())
const usage: ImportUsage = {
  milliseconds: performance.now() - begun,
  peak: process.resourceUsage().maxRSS * 1024,
  failed,
}
process.send?.(usage)
