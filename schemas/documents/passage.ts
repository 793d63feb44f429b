import {defineField, defineType} from 'sanity'
import {ComponentIcon} from '@sanity/icons/Component'
import {filled, written} from '../rules/filled.ts'

const kinds = [
  {title: 'Disclaimer', value: 'disclaimer'},
  {title: 'Care note', value: 'careNote'},
  {title: 'Something else', value: 'other'},
]

/** A passage that is written once and shown in many articles. */
export const passage = defineType({
  name: 'passage',
  type: 'document',
  title: 'Reusable text',
  icon: ComponentIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Name',
      description: 'What you call it when you look for it. Readers don’t see it.',
      validation: (rule) => rule.custom(filled('Give the text a name to find it by.')),
    }),
    defineField({
      name: 'kind',
      type: 'string',
      description: 'What it is for. It decides how it is set on the page.',
      options: {list: kinds, layout: 'radio'},
      initialValue: 'other',
    }),
    defineField({
      name: 'text',
      type: 'passageText',
      description: 'The words, the same in every article that uses them.',
      validation: (rule) => rule.custom(written('Write the text.')),
    }),
  ],
  orderings: [{name: 'title', title: 'Name, A to Z', by: [{field: 'title', direction: 'asc'}]}],
  preview: {
    select: {title: 'title', kind: 'kind'},
    prepare({title, kind}) {
      return {
        title: title || 'Untitled',
        subtitle: kinds.find(({value}) => value === kind)?.title ?? 'Something else',
      }
    },
  },
})
