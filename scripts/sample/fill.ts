import {connect} from '../import/connect.ts'
import {loadSettings} from '../system/load-settings.ts'
import {runMain, StartFailure} from '../system/start-failure.ts'
import {loadSample} from './load-sample.ts'

// Fills the dataset of these settings with the sample content. `npm start` runs it in a process of its own,
// because it loads libraries for pictures that nothing else needs.
await runMain(async () => {
  const {client, close} = await connect(loadSettings())
  try {
    await loadSample(client)
    return 0
  } catch (error) {
    // The client's error also contains the whole response, which would hide the lake's message.
    const why = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`The sample content could not be stored: ${why}`)
  } finally {
    await close()
  }
})
