import {defineCliConfig} from 'sanity/cli'
import {readStudioSettings} from './studio/settings.ts'

const {projectId, dataset} = readStudioSettings()

export default defineCliConfig({
  api: {projectId, dataset},
  project: {basePath: '/studio'},
  deployment: {autoUpdates: false},
  schemaExtraction: {path: 'schemas/schema.json'},
  typegen: {
    path: 'web/content/**/*.ts',
    schema: 'schemas/schema.json',
    generates: 'web/content/types.ts',
    overloadClientMethods: true,
  },
})
