import {defineField, defineType} from 'sanity'
import {ComponentIcon} from '@sanity/icons/Component'
import {chosen} from '../rules/filled.ts'
import {firstWords} from '../previews/list-line.ts'

/** A place where a reusable passage is shown. */
export const passageUse = defineType({
  name: 'passageUse',
  type: 'object',
  title: 'Reusable text',
  icon: ComponentIcon,
  fields: [
    defineField({
      name: 'passage',
      type: 'reference',
      to: [{type: 'passage'}],
      description:
        'Which text is shown here. Its words are the same wherever it is used; edit them there.',
      validation: (rule) =>
        rule.custom(chosen('Choose the text to be shown here, or remove this line.')),
    }),
  ],
  preview: {
    select: {title: 'passage.title', text: 'passage.text'},
    prepare({title, text}) {
      return {
        title: title || 'No text chosen yet',
        subtitle: ['Reusable text', firstWords(text)].filter(Boolean).join(' · '),
      }
    },
  },
})
