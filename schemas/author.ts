import {defineField, defineType} from 'sanity'
import {UserIcon} from '@sanity/icons/User'
import {imageWithAltField, slugField} from './fields.ts'
import {filled} from './rules.ts'

export const author = defineType({
  name: 'author',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      description: 'The name that articles are signed with.',
      validation: (rule) => rule.custom(filled('Write the name that articles are signed with.')),
    }),
    slugField({source: 'name', example: '/authors/your-name'}),
    imageWithAltField({
      name: 'portrait',
      description:
        'A picture of the author. Set the hotspot on the face: it is shown small and round.',
    }),
    defineField({
      name: 'bio',
      type: 'bio',
      description:
        'Who the author is and what they work on, in a paragraph or two. It stands at the end of their articles and on their own page.',
      validation: (rule) =>
        rule
          .custom((blocks) =>
            Array.isArray(blocks) && blocks.length > 0
              ? true
              : 'Readers like to know who is writing. A short paragraph is enough.',
          )
          .warning(),
    }),
  ],
  orderings: [{name: 'name', title: 'Name, A to Z', by: [{field: 'name', direction: 'asc'}]}],
  preview: {
    select: {title: 'name', bio: 'bio', media: 'portrait'},
    prepare({title, bio, media}) {
      return {
        title: title || 'Unnamed author',
        subtitle: Array.isArray(bio) && bio.length ? 'Author' : 'Author · no bio yet',
        media: media ?? UserIcon,
      }
    },
  },
})
