import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {visionTool} from '@sanity/vision'
import {presentationTool} from 'sanity/presentation'
import {types} from './schemas/index.ts'
import {documentPlugin} from './studio/document-plugin.tsx'
import {bin} from './studio/bin/bin-item.ts'
import {selectSeveral} from './studio/bulk/select-several.ts'
import {documentActions} from './studio/publishing/document-actions.ts'
import {home} from './studio/home/home-tool.ts'
import {imports} from './studio/import/import-item.tsx'
import {Logo} from './studio/logo.tsx'
import {pictures} from './studio/pictures/library/library-item.tsx'
import {presentation} from './studio/presentation/presentation.ts'
import {missingAddresses} from './studio/redirects/missing-item.tsx'
import {followers} from './studio/requests/followers.ts'
import {inbox} from './studio/requests/inbox.tsx'
import {beforeYouPublish} from './studio/review/panel/before-you-publish.ts'
import {readStudioSettings, readStudioTitle} from './studio/settings.ts'
import {createStructure} from './studio/structure/structure.ts'
import {typing} from './studio/typing/typing.ts'
import {britishEnglish, messageBundles} from './studio/messages.ts'

const {projectId, dataset, apiHost} = readStudioSettings()

export default defineConfig({
  title: readStudioTitle(),
  icon: Logo,
  projectId,
  dataset,
  ...(apiHost ? {apiHost} : {}),
  plugins: [
    structureTool({
      title: 'Content',
      structure: createStructure({
        inbox,
        followers,
        bin,
        pictures,
        imports,
        missingAddresses,
        selectSeveral,
      }),
      keepPanesOnCreate: true,
    }),
    documentPlugin(),
    presentationTool(presentation),
    beforeYouPublish(),
    visionTool({defaultApiVersion: 'v2025-02-19'}),
    typing(),
    // Last, so that it puts its tool before those of the others.
    home(),
  ],
  schema: {types},
  document: {
    actions: documentActions,
    comments: {enabled: false},
    askToEdit: {enabled: false},
  },
  // Sanity uses the last locale.
  i18n: {locales: (locales) => [...locales, britishEnglish], bundles: messageBundles},

  // These parts of the Studio need services that the embedded lake does not have.
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  scheduledDrafts: {enabled: false},
  scheduledPublishing: {enabled: false},
  tasks: {enabled: false},
})
