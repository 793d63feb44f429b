import {defineType} from 'sanity'
import {internalLink, language, link, paragraph} from './annotations.ts'

/** The rich text of a bio: paragraphs with emphasis and links. */
export const bio = defineType({
  name: 'bio',
  type: 'array',
  of: [paragraph([link(), language()])],
})

/** The rich text of a footnote: a paragraph or two, with emphasis and links. */
export const footnoteText = defineType({
  name: 'footnoteText',
  type: 'array',
  title: 'Footnote text',
  of: [paragraph([link(), internalLink(), language()])],
})
