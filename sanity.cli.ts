import {defineCliConfig} from 'sanity-cli'
import {patchSanity} from './studio/build-plugins/patch-sanity.ts'
import {removeOutsideRequests} from './studio/build-plugins/remove-outside-requests.ts'
import {readStudioSettings} from './studio/settings.ts'

const {projectId, dataset} = readStudioSettings()
// `scripts/typegen.ts --check` compares files in a folder of its own.
const folder = process.env['TYPEGEN_FOLDER'] ?? '.'

export default defineCliConfig({
  api: {projectId, dataset},
  project: {basePath: '/studio'},
  deployment: {autoUpdates: false},
  // For `npm run dev`. The build is studio-page/vite.config.ts.
  vite: {plugins: [patchSanity(), removeOutsideRequests('Stillwater Studio')]},
  schemaExtraction: {path: `${folder}/schemas/schema.json`},
  typegen: {
    path: 'web/lake/**/*.ts',
    schema: `${folder}/schemas/schema.json`,
    generates: `${folder}/web/lake/types.ts`,
    overloadClientMethods: true,
  },
})
