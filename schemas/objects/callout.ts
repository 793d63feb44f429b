import {defineField, defineType} from 'sanity'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {written} from '../rules/filled.ts'

const tones = [
  {title: 'Note: something worth knowing beside the text', value: 'note'},
  {title: 'Practice: something to try', value: 'practice'},
  {title: 'Caution: something to take care with', value: 'caution'},
]

/** A short text beside the article's main line of thought. */
export const callout = defineType({
  name: 'callout',
  type: 'object',
  title: 'Callout',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'tone',
      type: 'string',
      title: 'Kind',
      description: 'What sort of aside it is. It decides how the box looks.',
      options: {list: tones, layout: 'radio'},
      initialValue: 'note',
    }),
    defineField({
      name: 'title',
      type: 'string',
      description: 'A few words over the box, such as “Try this today”. It may stay empty.',
    }),
    defineField({
      name: 'text',
      type: 'passageText',
      description: 'The words in the box: a paragraph or two, or a short list.',
      validation: (rule) =>
        rule.custom(written('Write the words in the box, or remove this callout.')),
    }),
  ],
  preview: {
    select: {tone: 'tone', title: 'title', text: 'text'},
    prepare({tone, title, text}) {
      const kind = `Callout · ${tone ?? 'note'}`
      return {
        title: title || 'Callout',
        subtitle: Array.isArray(text) && text.length > 0 ? kind : `${kind} · no words yet`,
      }
    },
  },
})
