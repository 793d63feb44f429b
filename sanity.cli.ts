import {defineCliConfig} from 'sanity/cli'
import {patchSanity} from './studio/build-plugins/patch-sanity.ts'
import {removeOutsideRequests} from './studio/build-plugins/remove-outside-requests.ts'
import {readStudioSettings} from './studio/settings.ts'

const {projectId, dataset} = readStudioSettings()
const basePath = '/studio'

export default defineCliConfig({
  api: {projectId, dataset},
  project: {basePath},
  deployment: {autoUpdates: false},
  vite: {plugins: [patchSanity(), removeOutsideRequests({title: 'Stillwater Studio', basePath})]},
  schemaExtraction: {path: 'schemas/schema.json'},
  typegen: {
    path: 'web/lake/**/*.ts',
    schema: 'schemas/schema.json',
    generates: 'web/lake/types.ts',
    overloadClientMethods: true,
  },
})
