import {definePlugin} from 'sanity'
import {MarkedInput} from './marked-input.tsx'
import {publishWords} from './publish-words.ts'
import {badges} from './review-badge.ts'
import {inspectors} from './review-inspector.ts'

/** The panel beside an article's form, its count beside "Publish", and its marks in the text. */
export const beforeYouPublish = definePlugin({
  name: 'before-you-publish',
  document: {badges, inspectors},
  form: {components: {input: MarkedInput}},
  i18n: {bundles: [publishWords]},
})
