import {defineLocaleResourceBundle} from 'sanity'

/** What Sanity's own rules say, as sentences to a writer. */
export const validationWords = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'validation',
  resources: {
    'generic.not-allowed': 'Choose one of the possibilities in the list.',
    'generic.not-allowed_hint':
      'Choose one of the possibilities in the list: “{{hint}}” is none of them.',
    'generic.required': 'Fill this in before you publish.',
    'object.not-reference': 'Choose one from the list, or remove this line.',
    'object.reference-not-published':
      'Readers cannot see this yet. Publish it first, so that the link to it leads somewhere.',
    'slug.missing-current': 'Press Generate to make an address, or write one.',
    'slug.not-unique': 'Another page already has this address. Change the end of one of the two.',
  },
})
