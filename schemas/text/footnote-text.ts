import {defineArrayMember, defineType} from 'sanity'
import {internalLink, link, decorators} from './annotations.ts'

/** The rich text of a footnote: a paragraph or two, with emphasis and links. */
export const footnoteText = defineType({
  name: 'footnoteText',
  type: 'array',
  title: 'Footnote text',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Paragraph', value: 'normal'}],
      lists: [],
      marks: {decorators, annotations: [link(), internalLink()]},
    }),
  ],
})
