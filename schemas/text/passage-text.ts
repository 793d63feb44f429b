import {defineArrayMember, defineType} from 'sanity'
import {internalLink, language, link} from './annotations.ts'
import {decorators} from './decorators.ts'

/** The rich text of a reusable passage, and of a callout. */
export const passageText = defineType({
  name: 'passageText',
  type: 'array',
  title: 'Passage',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Paragraph', value: 'normal'}],
      lists: [
        {title: 'Bulleted list', value: 'bullet'},
        {title: 'Numbered list', value: 'number'},
      ],
      marks: {decorators, annotations: [link(), internalLink(), language()]},
    }),
  ],
})
