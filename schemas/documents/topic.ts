import {defineArrayMember, defineField, defineType} from 'sanity'
import {TagIcon} from '@sanity/icons/Tag'
import {slugField} from '../fields/slug.ts'
import {filled} from '../rules/filled.ts'

export const topic = defineType({
  name: 'topic',
  type: 'document',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      description: 'What readers call it, in a word or two.',
      validation: (rule) => rule.custom(filled('Give the topic a name.')),
    }),
    slugField({source: 'title', example: '/topics/communication'}),
    defineField({
      name: 'description',
      type: 'text',
      rows: 3,
      description: 'What the topic covers, for the top of its page and for search results.',
      validation: (rule) =>
        rule
          .custom(filled('The page of this topic has nothing to say yet. A sentence is enough.'))
          .warning(),
    }),
    defineField({
      name: 'synonyms',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      description: 'Other words that readers may search for and mean this topic.',
      validation: (rule) =>
        rule.unique().error('This word is already in the list. Remove one of the two.'),
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
