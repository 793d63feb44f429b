import {defineField, defineType} from 'sanity'
import {LinkIcon} from '@sanity/icons/Link'
import {webAddress} from '../rules/address.ts'
import {filled} from '../rules/filled.ts'

/** A page about the author on another site. */
export const profile = defineType({
  name: 'profile',
  type: 'object',
  title: 'Profile',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'label',
      type: 'string',
      title: 'Words of the link',
      description: 'What the page is: “ORCID”, “University page”. Empty shows the address.',
    }),
    defineField({
      name: 'url',
      type: 'string',
      title: 'Web address',
      description: 'The page about you, https://…',
      validation: (rule) => [
        rule.custom(filled('Write the address of the page, or remove this line.')),
        rule.custom(webAddress),
      ],
    }),
  ],
  preview: {
    select: {label: 'label', url: 'url'},
    prepare({label, url}) {
      return {title: label || url || 'No address yet', subtitle: label ? url : undefined}
    },
  },
})
