import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {envExample} from '../common/settings/env-example.ts'
import {projectRoot} from './system/project-root.ts'

// Writes `.env.example`. Run it after a change of a setting: node scripts/env-example.ts
writeFileSync(join(projectRoot, '.env.example'), envExample())
