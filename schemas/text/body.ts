import {defineArrayMember, defineType} from 'sanity'
import {internalLink, language, link} from './annotations.ts'
import {decorators} from './decorators.ts'

/** The rich text of an article. The site renders exactly these types. */
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
        {title: 'Smallest heading', value: 'h4'},
        {title: 'Quotation', value: 'blockquote'},
      ],
      lists: [
        {title: 'Bulleted list', value: 'bullet'},
        {title: 'Numbered list', value: 'number'},
      ],
      marks: {decorators, annotations: [link(), internalLink(), language()]},
      of: [defineArrayMember({type: 'citation'}), defineArrayMember({type: 'footnote'})],
    }),
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'gallery'}),
    defineArrayMember({type: 'media'}),
    defineArrayMember({type: 'audio'}),
    defineArrayMember({type: 'pullQuote'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'callToAction'}),
    defineArrayMember({type: 'passageUse'}),
    defineArrayMember({type: 'download'}),
  ],
})
