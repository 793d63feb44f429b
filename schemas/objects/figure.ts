import {defineField, defineType} from 'sanity'
import {ImageIcon} from '@sanity/icons/Image'
import {altField, decorativeField} from '../fields/picture.ts'
import {chosen} from '../rules/filled.ts'

/** A picture inside a text. */
export const figure = defineType({
  name: 'figure',
  type: 'image',
  title: 'Picture',
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    altField({comesFirst: true}),
    decorativeField(),
    defineField({
      name: 'caption',
      type: 'string',
      description: 'A line under the picture, if it needs one: what to notice in it.',
    }),
    defineField({
      name: 'credit',
      type: 'string',
      description: 'Who made the picture, and under which licence, if that has to be said.',
    }),
  ],
  validation: (rule) => rule.custom(chosen('Choose a picture, or remove it from the text.')),
  preview: {
    select: {alt: 'alt', decorative: 'decorative', caption: 'caption', media: 'asset'},
    prepare({alt, decorative, caption, media}) {
      return {
        title: caption || alt || 'Picture',
        subtitle: decorative ? 'Only decoration' : alt ? undefined : 'Not described yet',
        media,
      }
    },
  },
})
