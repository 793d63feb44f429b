import {defineField, defineType} from 'sanity'
import {HeartIcon} from '@sanity/icons/Heart'
import {callableAddress} from '../rules/address.ts'
import {filled} from '../rules/filled.ts'

/** Where a reader in need finds help at once, for one region. */
export const careNote = defineType({
  name: 'careNote',
  type: 'object',
  title: 'Care note',
  icon: HeartIcon,
  fields: [
    defineField({
      name: 'region',
      type: 'string',
      description: 'For readers where: a country, or “Anywhere”.',
      validation: (rule) => rule.custom(filled('Say for which country or region this is.')),
    }),
    defineField({
      name: 'text',
      type: 'text',
      rows: 2,
      description: 'What to do when it cannot wait, in a plain sentence.',
      validation: (rule) =>
        rule.custom(filled('Say in a sentence where a reader in need finds help.')),
    }),
    defineField({
      name: 'label',
      type: 'string',
      title: 'Words of the link',
      description: 'What the link says: “Call 112”. Empty shows the address.',
    }),
    defineField({
      name: 'address',
      type: 'string',
      description: 'A telephone number (tel:112) or a page (https://…). It may stay empty.',
      validation: (rule) => rule.custom(callableAddress),
    }),
  ],
  preview: {
    select: {title: 'region', subtitle: 'text'},
    prepare({title, subtitle}) {
      return {title: title || 'No region yet', subtitle: subtitle || 'No words yet'}
    },
  },
})
