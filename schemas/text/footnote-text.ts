import {defineType} from 'sanity'
import {internalLink, link, paragraph} from './annotations.ts'

/** The rich text of a footnote: a paragraph or two, with emphasis and links. */
export const footnoteText = defineType({
  name: 'footnoteText',
  type: 'array',
  title: 'Footnote text',
  of: [paragraph([link(), internalLink()])],
})
