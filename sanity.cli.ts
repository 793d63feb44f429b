import {defineCliConfig} from 'sanity/cli'
import {quietSanity} from './studio/quiet-sanity.ts'
import {selfContained} from './studio/self-contained.ts'
import {readStudioSettings} from './studio/settings.ts'

const {projectId, dataset} = readStudioSettings()
const basePath = '/studio'

export default defineCliConfig({
  api: {projectId, dataset},
  project: {basePath},
  deployment: {autoUpdates: false},
  vite: {plugins: [quietSanity(), selfContained({title: 'Stillwater Studio', basePath})]},
  schemaExtraction: {path: 'schemas/schema.json'},
  typegen: {
    path: 'web/lake/**/*.ts',
    schema: 'schemas/schema.json',
    generates: 'web/lake/types.ts',
    overloadClientMethods: true,
  },
})
