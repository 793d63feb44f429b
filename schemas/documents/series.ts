import {defineField, defineType} from 'sanity'
import {StackCompactIcon} from '@sanity/icons/StackCompact'
import {slugField} from '../fields/slug.ts'
import {filled} from '../rules/filled.ts'

/** Articles to be read in order. Each article stores its own part number. */
export const series = defineType({
  name: 'series',
  type: 'document',
  icon: StackCompactIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      description: 'What the series is called, above each of its parts.',
      validation: (rule) => rule.custom(filled('Give the series a name.')),
    }),
    slugField({source: 'title', example: '/series/learning-to-listen'}),
    defineField({
      name: 'description',
      type: 'text',
      rows: 3,
      description: 'What the parts are about together, for the top of the series’ page.',
      validation: (rule) =>
        rule
          .custom(filled('The page of this series has nothing to say yet. A sentence is enough.'))
          .warning(),
    }),
  ],
  orderings: [{name: 'title', title: 'Title, A to Z', by: [{field: 'title', direction: 'asc'}]}],
  preview: {
    select: {title: 'title', description: 'description'},
    prepare({title, description}) {
      return {title: title || 'Untitled', subtitle: description || 'No description yet'}
    },
  },
})
