import {createLake} from './lake.ts'
import {listen} from './listen.ts'
import {createLog, readLogFormat} from './log.ts'
import {readLakeSettings} from './settings.ts'

try {
  await run()
} catch (error) {
  // What can go wrong here has its one line; anything else is a fault, and its stack helps.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const settings = readLakeSettings(process.env)
  const format = readLogFormat(process.argv.slice(2))
  const lake = createLake({
    ...settings,
    log: createLog(format, console.log, console.error),
  })
  const server = await listen(lake, settings).catch((error: unknown) => {
    lake.close()
    throw error
  })

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
  // Started as a child with a channel, the lake tells its parent, and does not outlive it.
  process.send?.({ready: server.address})
  process.on('disconnect', close)
}
