import {defineArrayMember, defineField} from 'sanity'
import {LinkIcon} from '@sanity/icons/Link'
import {filled, safeAddress} from './rules.ts'

/** The address of a document's page, made from its title or name. */
export function slugField({source, example}: {source: string; example: string}) {
  return defineField({
    name: 'slug',
    type: 'slug',
    description: `The end of the page's address, as in ${example}. Generate makes it from the ${source}. Links to the page break when it changes.`,
    options: {source, maxLength: 96},
    validation: (rule) =>
      rule.custom((slug) => {
        if (!slug) return `Press Generate to make an address from the ${source}.`
        // An empty slug is reported by Sanity's own rule.
        if (!slug.current || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug.current)) return true
        return 'Use small letters a to z, digits, and single hyphens between words: readers may have to type this.'
      }),
  })
}

/** A picture with its alternative text, which is asked for once there is a picture. */
export function imageWithAltField({name, description}: {name: string; description: string}) {
  return defineField({
    name,
    type: 'image',
    description,
    options: {hotspot: true},
    fields: [altField()],
  })
}

/** What a picture shows, in words. Belongs inside an image type: its rule looks at the image's asset. */
export function altField() {
  return defineField({
    name: 'alt',
    type: 'string',
    title: 'Alternative text',
    description:
      'What the picture shows, in a sentence, for readers who cannot see it. Leave out “image of”.',
    hidden: ({parent}) => !hasPicture(parent),
    validation: (rule) => [
      rule.custom((alt, {parent}) =>
        alt?.trim() || !hasPicture(parent)
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

function hasPicture(image: unknown): boolean {
  return typeof image === 'object' && image !== null && 'asset' in image && Boolean(image.asset)
}

/** A link on some words of a text. */
export function linkAnnotation() {
  return defineArrayMember({
    name: 'link',
    type: 'object',
    title: 'Link',
    icon: LinkIcon,
    fields: [
      defineField({
        name: 'href',
        type: 'string',
        title: 'Address',
        description:
          'Where the link leads: a page (https://…, or /articles/… on this site), an e-mail address (mailto:…) or a telephone number (tel:…).',
        validation: (rule) => [
          rule.custom(filled('Say where this link leads, or remove the link from the words.')),
          rule.custom(safeAddress),
        ],
      }),
    ],
  })
}
