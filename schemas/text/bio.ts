import {defineType} from 'sanity'
import {link, paragraph} from './annotations.ts'

/** The rich text of a bio: paragraphs with emphasis and links. */
export const bio = defineType({
  name: 'bio',
  type: 'array',
  of: [paragraph([link()])],
})
