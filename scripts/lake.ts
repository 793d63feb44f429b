import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from './system/project-root.ts'

// The lake alone, in the foreground, with the same settings and its request log on the terminal.
const settings = join(projectRoot, '.env')
if (existsSync(settings)) process.loadEnvFile(settings)
await import('../lake/main.ts')
