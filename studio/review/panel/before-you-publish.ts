import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {HighlightedInput} from './highlighted-input.tsx'
import {inspectors} from './review-inspector.ts'

/** Messages for a document with errors, which cannot be published yet. */
const publishMessages = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'structure',
  resources: {
    'action.publish.validation-issues.tooltip':
      'This cannot be published yet. Press it to see what to fix first.',
    'action.publish.validation-issues-toast.title': 'Not published yet',
  },
})

/** Adds the review panel beside an article's form, and the highlights in the text. */
export const beforeYouPublish = definePlugin({
  name: 'before-you-publish',
  document: {inspectors},
  form: {components: {input: HighlightedInput}},
  i18n: {bundles: [publishMessages]},
})
