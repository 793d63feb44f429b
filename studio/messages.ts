import {defineLocale, defineLocaleResourceBundle} from 'sanity'
import {privateLabels} from './build-plugins/private-labels.ts'

/**
 * The language of the Studio: that of our own texts, with its dates (“30 Nov 2026”). Sanity's texts are those of its
 * American English, which every locale falls back to; its dates would be “Nov 30, 2026” beside ours.
 */
export const britishEnglish = defineLocale({
  id: 'en-GB',
  title: 'English (UK)',
  bundles: [],
  weekInfo: {firstDay: 1, weekend: [6, 7], minimalDays: 4},
})

/** Messages that replace Sanity's own ones. */
export const messageBundles = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'validation',
    resources: {
      'generic.not-allowed': 'Choose one of the possibilities in the list.',
      'generic.not-allowed_hint':
        'Choose one of the possibilities in the list: “{{hint}}” is none of them.',
      'generic.required': 'Fill this in before you publish.',
      'object.not-reference': 'Choose one from the list, or remove this line.',
      'object.reference-not-published':
        'Readers cannot see this yet. A new source or topic is published together with this; an article or page has to be published first.',
      'slug.missing-current': 'Press Generate to make an address, or write one.',
      'slug.not-unique': 'Another page already has this address. Change the end of one of the two.',
    },
  }),
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'studio',
    resources: {
      'incoming-references.title': 'Where it is used',
      'inputs.portable-text.empty-placeholder': 'Write here',
      'inputs.portable-text.style.none': 'Style',
      'release.chip.global.drafts': 'With drafts',
      'release.menu.view-releases': 'All releases',
      'release.navbar.drafts': 'With drafts',
      'release.navbar.published': 'Published only',
      ...privateLabels,
    },
  }),
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'structure',
    resources: {
      'incoming-references-pane.no-references': 'Nothing uses this yet.',
      'buttons.split-pane-close-button.title': 'Close this side',
      'buttons.split-pane-close-group-button.title': 'Close this form',
      'panes.document-list-pane.no-documents.text': 'There is nothing here.',
      'panes.document-list-pane.no-documents-of-type.text': 'There is nothing here yet.',
    },
  }),
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'presentation',
    resources: {
      // Drafts have them, too: readers may see none of these pages yet.
      'locations-banner.locations-count_one': 'Preview it on one page',
      'locations-banner.locations-count_other': 'Preview it on {{count}} pages',
      // On a narrow screen.
      'narrow-tabs.content-tab.label': 'Form',
      'narrow-tabs.preview-tab.label': 'Preview',
      'locations-banner.resolving.text': 'Looking for the pages that show this…',
    },
  }),
]
