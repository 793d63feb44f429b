import {defineArrayMember, defineType} from 'sanity'
import {link, decorators} from './annotations.ts'

/** The rich text of a bio: paragraphs with emphasis and links. */
export const bio = defineType({
  name: 'bio',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Paragraph', value: 'normal'}],
      lists: [],
      marks: {decorators, annotations: [link()]},
    }),
  ],
})
