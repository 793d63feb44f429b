import {defineField, defineType} from 'sanity'
import {CogIcon} from '@sanity/icons/Cog'
import {filled, safeAddress} from './rules.ts'

interface Invitation {
  text?: string
  label?: string
  target?: string
}

/** What is said once for the whole site. There is one such document, with the id `settings`. */
export const settings = defineType({
  name: 'settings',
  type: 'document',
  title: 'Site settings',
  icon: CogIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      title: 'Site name',
      description: 'The name of the site: at the top of every page and in the browser tab.',
      validation: (rule) => rule.custom(filled('Give the site a name.')),
    }),
    defineField({
      name: 'description',
      type: 'text',
      rows: 3,
      description:
        'What the site is about, in a sentence or two, for the home page and search results.',
      validation: (rule) =>
        rule
          .custom(
            filled(
              'Search engines show this sentence under the name of the site. It is still empty.',
            ),
          )
          .warning(),
    }),
    defineField({
      name: 'callToAction',
      type: 'object',
      title: 'Call to action',
      description:
        'What readers are invited to do, wherever an article holds a call to action. Leave all three empty if there is no invitation.',
      fields: [
        defineField({
          name: 'text',
          type: 'text',
          rows: 2,
          title: 'Sentence',
          description: 'The sentence before the link.',
        }),
        defineField({
          name: 'label',
          type: 'string',
          title: 'Words of the link',
          description:
            'What the link says. It should make sense by itself: “Request a session” rather than “click here”.',
          validation: (rule) =>
            rule.custom((label, {parent}) =>
              label?.trim() || !begun(parent)
                ? true
                : 'Write the words of the link: without them there is nothing to click.',
            ),
        }),
        defineField({
          name: 'target',
          type: 'string',
          title: 'Where the link leads',
          description:
            'A page (https://…), an e-mail address (mailto:…) or a telephone number (tel:…).',
          validation: (rule) => [
            rule.custom((target, {parent}) =>
              target?.trim() || !begun(parent) ? true : 'Say where the link leads.',
            ),
            rule.custom(safeAddress),
          ],
        }),
      ],
    }),
  ],
  preview: {
    select: {subtitle: 'title'},
    prepare({subtitle}) {
      return {title: 'Site settings', subtitle: subtitle || 'No name yet'}
    },
  },
})

/** Whether any part of the invitation has been written, so that the others are needed. */
function begun(invitation: unknown): boolean {
  const {text, label, target} = (invitation ?? {}) as Invitation
  return [text, label, target].some((part) => part?.trim())
}
