import {jobStore} from '../../../common/imports/job-store.ts'
import {loadSettings} from '../../system/load-settings.ts'
import {runMain, StartFailure} from '../../system/start-failure.ts'
import {connectToRunning} from '../running-lake.ts'
import {runJob, yieldToOthers} from './run-job.ts'

// Works on one import that was begun in the Studio, and ends. `import-part.ts` starts it.
await runMain(async () => {
  const [folder, id] = process.argv.slice(2)
  if (!folder || !id)
    throw new StartFailure('Usage: node scripts/import/jobs/main.ts <folder> <id>')
  yieldToOthers()
  const settings = loadSettings()
  const connection = await connectToRunning(settings)
  if (!connection) {
    throw new StartFailure(
      `No lake responds at port ${settings.lake.port} (LAKE_PORT). Start it first.`,
    )
  }
  await runJob(jobStore(folder), id, connection.client, settings)
  return 0
})
