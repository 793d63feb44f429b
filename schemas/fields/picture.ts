import {defineField} from 'sanity'

export interface PictureField {
  name: string
  description: string
  group?: string
  /** Whether the writer may mark the picture as decorative. */
  mayBeDecorative?: boolean
}

/** A picture with its alternative text, which is required once there is a picture. */
export function pictureField({name, description, group, mayBeDecorative = false}: PictureField) {
  return defineField({
    name,
    type: 'image',
    description,
    ...(group && {group}),
    options: {hotspot: true},
    fields: mayBeDecorative ? [altField(), decorativeField()] : [altField()],
  })
}

/**
 * The alternative text of a picture. Use it inside an image type, because its rule reads the image. With `comesFirst` it
 * can be written before the picture is chosen: a form in a text opens with the cursor in its first field.
 */
export function altField({comesFirst = false} = {}) {
  return defineField({
    name: 'alt',
    type: 'string',
    title: 'Describe the picture',
    description:
      'What it shows, in a sentence, for readers who cannot see it. Leave out “image of”.',
    hidden: ({parent}) => (comesFirst ? isDecorative(parent) : !needsWords(parent)),
    validation: (rule) => [
      rule.custom((alt, {parent}) =>
        alt?.trim() || !needsWords(parent)
          ? true
          : 'Say what the picture shows: readers who cannot see it hear this sentence instead.',
      ),
      rule
        .max(250)
        .warning(
          'This is long to listen to. One sentence is usually enough; tell the rest in the text.',
        ),
    ],
  })
}

/** For a decorative picture, which screen readers skip. */
export function decorativeField() {
  return defineField({
    name: 'decorative',
    type: 'boolean',
    title: 'Only decoration',
    description:
      'Switch on when the picture says nothing that a reader would miss. It is then passed over in silence.',
    hidden: ({parent}) => !hasPicture(parent),
    validation: (rule) =>
      rule
        .custom((decorative, {parent}) =>
          decorative && readAlt(parent)
            ? 'The description is not read out while this is switched on. Keep one of the two.'
            : true,
        )
        .warning(),
  })
}

function needsWords(image: unknown): boolean {
  return hasPicture(image) && !isDecorative(image)
}

function isDecorative(image: unknown): boolean {
  return (
    typeof image === 'object' &&
    image !== null &&
    'decorative' in image &&
    Boolean(image.decorative)
  )
}

function hasPicture(image: unknown): image is {asset: object} {
  return typeof image === 'object' && image !== null && 'asset' in image && Boolean(image.asset)
}

function readAlt(image: unknown): string {
  if (!hasPicture(image) || !('alt' in image)) return ''
  return typeof image.alt === 'string' ? image.alt.trim() : ''
}
