import {defineArrayMember, defineType} from 'sanity'
import {linkAnnotation} from './fields.ts'

/** The rich text of an article. The site renders each of these and nothing else. */
export const body = defineType({
  name: 'body',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        {title: 'Paragraph', value: 'normal'},
        {title: 'Heading', value: 'h2'},
        {title: 'Smaller heading', value: 'h3'},
        {title: 'Quotation', value: 'blockquote'},
      ],
      lists: [
        {title: 'Bulleted list', value: 'bullet'},
        {title: 'Numbered list', value: 'number'},
      ],
      marks: {
        decorators: [
          {title: 'Strong', value: 'strong'},
          {title: 'Emphasis', value: 'em'},
        ],
        annotations: [linkAnnotation()],
      },
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'callToAction'}),
  ],
})
