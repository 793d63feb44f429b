import {defineField, defineType} from 'sanity'
import {LaunchIcon} from '@sanity/icons/Launch'

/** The site's call to action inside a text. Its sentence and target are in the settings. */
export const callToAction = defineType({
  name: 'callToAction',
  type: 'object',
  title: 'Call to action',
  icon: LaunchIcon,
  fields: [
    defineField({
      name: 'label',
      type: 'string',
      title: 'Words of the link',
      description:
        'Leave empty for the words in the site settings. Where the link leads stands in the settings too.',
    }),
  ],
  preview: {
    select: {label: 'label'},
    prepare({label}) {
      return {
        title: 'Call to action',
        subtitle: label ? `“${label}”` : 'With the words from the site settings',
      }
    },
  },
})
