import {defineArrayMember, defineField, defineType} from 'sanity'
import {ImagesIcon} from '@sanity/icons/Images'

/** The largest number of pictures in a gallery. */
export const maxGalleryPictures = 12

/** Several pictures side by side in a text. */
export const gallery = defineType({
  name: 'gallery',
  type: 'object',
  title: 'Gallery',
  icon: ImagesIcon,
  fields: [
    defineField({
      name: 'pictures',
      type: 'array',
      description:
        'Drop several files here at once. Each picture asks for its own description. Drag them into the order in which readers see them.',
      of: [defineArrayMember({type: 'figure'})],
      options: {layout: 'grid'},
      validation: (rule) =>
        rule
          .required()
          .min(2)
          .max(maxGalleryPictures)
          .error(
            `A gallery has 2 to ${maxGalleryPictures} pictures. For a single one, insert a picture.`,
          ),
    }),
    defineField({
      name: 'caption',
      type: 'string',
      description: 'A line under all pictures, if they need one.',
    }),
  ],
  preview: {
    select: {pictures: 'pictures', caption: 'caption', media: 'pictures.0.asset'},
    prepare({pictures, caption, media}) {
      const list: unknown[] = Array.isArray(pictures) ? pictures : []
      const count = list.length === 1 ? '1 picture' : `${list.length} pictures`
      const silent = list.filter(lacksWords).length
      return {
        title: caption || 'Gallery',
        subtitle: silent > 0 ? `${count}, ${silent} without a description` : count,
        media,
      }
    },
  },
})

function lacksWords(picture: unknown): boolean {
  if (typeof picture !== 'object' || picture === null) return false
  if ('decorative' in picture && picture.decorative === true) return false
  return !('alt' in picture && typeof picture.alt === 'string' && picture.alt.trim())
}
