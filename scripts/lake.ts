import {loadEnvFile} from './system/environment.ts'
import {exitWith} from './system/start-failure.ts'

// Starts only the lake, in the foreground, with the same settings and its request log on the terminal. With a
// command (`npm run lake -- tokens list`), it runs that instead. Options (`--log=json`) are those of the
// lake.
try {
  loadEnvFile()
} catch (error) {
  exitWith(error)
}
await import('../lake/main.ts')
