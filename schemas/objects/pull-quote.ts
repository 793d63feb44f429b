import {defineField, defineType} from 'sanity'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {languageField} from '../fields/language.ts'
import {filled} from '../rules/filled.ts'

/** A sentence from the text that is set large. */
export const pullQuote = defineType({
  name: 'pullQuote',
  type: 'object',
  title: 'Pull quote',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'text',
      type: 'text',
      rows: 3,
      title: 'Words',
      description: 'A sentence that may stand by itself, set large. Leave out quotation marks.',
      validation: (rule) => [
        rule.custom(filled('Write the words to be set large, or remove this pull quote.')),
        rule
          .max(240)
          .warning('This is long to be set large. One sentence works best; can you shorten it?'),
      ],
    }),
    defineField({
      name: 'attribution',
      type: 'string',
      title: 'Whose words',
      description: 'Who said it. Leave empty when the words are from this article.',
    }),
    languageField({
      description: 'If the words are in another language: its short code, such as “fr”.',
    }),
  ],
  preview: {
    select: {text: 'text', attribution: 'attribution'},
    prepare({text, attribution}) {
      return {
        title: text ? `“${text}”` : 'Pull quote without words',
        subtitle: attribution ? `Pull quote · ${attribution}` : 'Pull quote',
      }
    },
  },
})
