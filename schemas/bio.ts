import {defineArrayMember, defineType} from 'sanity'
import {linkAnnotation} from './fields.ts'

/** The rich text of a bio: paragraphs with emphasis and links. */
export const bio = defineType({
  name: 'bio',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{title: 'Paragraph', value: 'normal'}],
      lists: [],
      marks: {
        decorators: [
          {title: 'Strong', value: 'strong'},
          {title: 'Emphasis', value: 'em'},
        ],
        annotations: [linkAnnotation()],
      },
    }),
  ],
})
