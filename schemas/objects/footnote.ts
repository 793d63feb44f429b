import {defineField, defineType} from 'sanity'
import {AsteriskIcon} from '@sanity/icons/Asterisk'
import {written} from '../rules/filled.ts'
import {firstWords} from '../previews/list-line.ts'

/** A footnote, with its reference in a sentence. The site numbers footnotes. */
export const footnote = defineType({
  name: 'footnote',
  type: 'object',
  title: 'Footnote',
  icon: AsteriskIcon,
  fields: [
    defineField({
      name: 'text',
      type: 'footnoteText',
      description:
        'A remark that would hold up the sentence. The number comes by itself. For a source, use a citation.',
      validation: (rule) =>
        rule.custom(written('Write the footnote, or remove it from the sentence.')),
    }),
  ],
  preview: {
    select: {text: 'text'},
    prepare({text}) {
      return {title: firstWords(text) || 'Empty footnote'}
    },
  },
})
