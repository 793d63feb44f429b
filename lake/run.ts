import {createLake} from './lake.ts'
import {listen} from './listen.ts'
import {createLineBuffer, createLog, readLogFormat} from './log.ts'
import {takeArchive} from './options.ts'
import type {Environment} from '../common/settings/variables.ts'
import {warningOfFolder} from './private-file.ts'
import {readLakeSettings, warningOf} from './settings.ts'

/**
 * Starts the lake with the settings of an environment and prints its address. It runs until it receives a
 * signal.
 *
 * @throws an Error of one line if the settings or the folder need fixing
 */
export async function run(args: string[], environment: Environment = process.env): Promise<void> {
  const settings = readLakeSettings(environment)
  const {archive, rest} = takeArchive(args)
  const format = readLogFormat(rest)
  const requests = createLineBuffer(console.log)
  const log = createLog(format, requests.add, (line) => {
    requests.flush()
    console.error(line)
  })
  const lake = createLake({...settings, log})
  if (archive !== undefined) {
    const {importIfEmpty} = await import('./import/import-if-empty.ts')
    await importIfEmpty(lake, archive, settings).catch((error: unknown) => {
      lake.close()
      throw error
    })
  }
  const server = await listen(lake, settings).catch((error: unknown) => {
    lake.close()
    throw error
  })

  process.on('exit', requests.flush)
  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    void server.close().then(() => process.exit(0))
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)

  const addresses = [server.address, ...settings.addresses]
  console.log(format === 'json' ? JSON.stringify({addresses}) : `Lake: ${addresses.join(', ')}`)
  for (const warning of [warningOf(settings), warningOfFolder(settings.folder)]) {
    if (warning !== undefined) log.warning(warning)
  }
  // As a child process, the lake notifies its parent when it is ready and exits with it.
  process.send?.({ready: server.address})
  process.on('disconnect', close)
}
