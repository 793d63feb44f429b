import {jobStore} from '../../../common/imports/job-store.ts'
import {loadSettings} from '../../system/load-settings.ts'
import {runMain, StartFailure} from '../../system/start-failure.ts'
import {connect} from '../connect.ts'
import {runJob, yieldToOthers} from './run-job.ts'

// Works on one import that was begun in the Studio, and ends. `import-part.ts` starts it.
await runMain(async () => {
  const [folder, id] = process.argv.slice(2)
  if (!folder || !id)
    throw new StartFailure('Usage: node scripts/import/jobs/main.ts <folder> <id>')
  yieldToOthers()
  const settings = loadSettings()
  const {client, close} = await connect(settings)
  try {
    await runJob(jobStore(folder), id, client, settings)
  } finally {
    await close()
  }
  return 0
})
