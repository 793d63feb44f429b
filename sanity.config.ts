import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {visionTool} from '@sanity/vision'
import {presentationTool} from 'sanity/presentation'
import {types} from './schemas/index.ts'
import {desk} from './studio/desk.tsx'
import {documentActions} from './studio/document-actions.ts'
import {Mark} from './studio/mark.tsx'
import {presentation} from './studio/presentation.ts'
import {beforeYouPublish} from './studio/review/panel/before-you-publish.ts'
import {readStudioSettings} from './studio/settings.ts'
import {structure} from './studio/structure.ts'
import {typing} from './studio/typing/typing.ts'
import {validationWords} from './studio/validation-words.ts'

const {projectId, dataset, apiHost} = readStudioSettings()

export default defineConfig({
  title: 'Stillwater',
  icon: Mark,
  projectId,
  dataset,
  ...(apiHost ? {apiHost} : {}),
  plugins: [
    structureTool({structure, keepPanesOnCreate: true}),
    desk(),
    presentationTool(presentation),
    beforeYouPublish(),
    visionTool({defaultApiVersion: 'v2025-02-19'}),
    typing(),
  ],
  schema: {types},
  document: {
    actions: documentActions,
    comments: {enabled: false},
    askToEdit: {enabled: false},
  },
  i18n: {bundles: [validationWords]},

  // Parts of the Studio that ask for services which the embedded lake does not have.
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  scheduledDrafts: {enabled: false},
  scheduledPublishing: {enabled: false},
  tasks: {enabled: false},
})
