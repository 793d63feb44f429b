import {defineField, defineType} from 'sanity'
import {ImageIcon} from '@sanity/icons/Image'
import {altField} from './fields.ts'

/** A picture inside a text. */
export const figure = defineType({
  name: 'figure',
  type: 'image',
  title: 'Figure',
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    altField(),
    defineField({
      name: 'caption',
      type: 'string',
      description:
        'A line under the picture, if it needs one: what to notice, or where it comes from.',
    }),
  ],
  validation: (rule) =>
    rule.custom((picture) =>
      picture?.asset ? true : 'Choose a picture, or remove this figure from the text.',
    ),
  preview: {
    select: {alt: 'alt', caption: 'caption', media: 'asset'},
    prepare({alt, caption, media}) {
      return {
        title: caption || alt || 'Figure',
        subtitle: alt ? undefined : 'No alternative text yet',
        media,
      }
    },
  },
})
