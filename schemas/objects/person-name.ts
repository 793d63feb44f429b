import {defineField, defineType} from 'sanity'
import {UserIcon} from '@sanity/icons/User'
import {filled} from '../rules/filled.ts'

/** The name of a person whose work is cited. */
export const personName = defineType({
  name: 'personName',
  type: 'object',
  title: 'Name',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'family',
      type: 'string',
      title: 'Family name',
      description: 'The name the work is listed under. An organisation’s whole name goes here too.',
      validation: (rule) => rule.custom(filled('Write the family name, or remove this line.')),
    }),
    defineField({
      name: 'given',
      type: 'string',
      title: 'Given names',
      description: 'Given names or initials, as the work has them: “Mary D.” or “M. D.”.',
    }),
    defineField({
      name: 'suffix',
      type: 'string',
      description:
        'What follows the name: “Jr.” or “III”. Titles and degrees are left out of references.',
    }),
  ],
  preview: {
    select: {family: 'family', given: 'given', suffix: 'suffix'},
    prepare({family, given, suffix}) {
      return {title: [family || 'No family name yet', given, suffix].filter(Boolean).join(', ')}
    },
  },
})
