import {loadEnvFile} from './system/load-env-file.ts'

// The lake alone, in the foreground, with the same settings and its request log on the terminal.
loadEnvFile()
await import('../lake/main.ts')
