import {defineLocaleResourceBundle} from 'sanity'

/** Why "Publish" cannot be pressed, and where it says what to do. */
export const publishWords = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'structure',
  resources: {
    'action.publish.validation-issues.tooltip':
      'This cannot be published yet. Press it to see what to fix first.',
    'action.publish.validation-issues-toast.title': 'Not published yet',
  },
})
