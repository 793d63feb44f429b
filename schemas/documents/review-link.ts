import {defineField, defineType} from 'sanity'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {readableMinute} from '../../web/shared/dates.ts'
import {typesWithHref} from '../../web/shared/href.ts'
import {listLine} from '../previews/list-line.ts'

/**
 * A link with which a person without an account can read a draft. It is private: nobody can read ids like
 * `reviewLinks.<uuid>` without a token. Writers create it from the document's menu.
 */
export const reviewLink = defineType({
  name: 'reviewLink',
  type: 'document',
  title: 'Link for a reviewer',
  icon: EyeOpenIcon,
  // There are no drafts of this type: changes take effect at once.
  liveEdit: true,
  fields: [
    defineField({
      name: 'document',
      type: 'reference',
      to: typesWithHref.map((type) => ({type})),
      weak: true,
      readOnly: true,
      description: 'What the link shows, drafts too.',
    }),
    defineField({
      name: 'secret',
      type: 'string',
      readOnly: true,
      description: 'The end of the link. Whoever has it can read the draft.',
    }),
    defineField({
      name: 'forWhom',
      type: 'string',
      title: 'For whom',
      description: 'Who gets this link, so that you know later which one to revoke.',
    }),
    defineField({
      name: 'createdAt',
      type: 'datetime',
      title: 'Made',
      readOnly: true,
      description: 'When the link was made.',
    }),
    defineField({
      name: 'expiresAt',
      type: 'datetime',
      title: 'Works until',
      description: 'From this minute on the link shows nothing any more.',
      validation: (rule) =>
        rule.custom((date) => (date ? true : 'Choose until when the link works.')),
    }),
    defineField({
      name: 'revoked',
      type: 'boolean',
      description: 'Switch on, and the link stops working at once.',
      initialValue: false,
    }),
  ],
  orderings: [
    {name: 'newest', title: 'Newest first', by: [{field: 'createdAt', direction: 'desc'}]},
  ],
  preview: {
    select: {
      forWhom: 'forWhom',
      title: 'document.title',
      name: 'document.name',
      expiresAt: 'expiresAt',
      revoked: 'revoked',
    },
    prepare({forWhom, title, name, expiresAt, revoked}) {
      const over = !expiresAt || Date.parse(expiresAt) <= Date.now()
      const state = revoked ? 'revoked' : over ? 'expired' : `until ${readableMinute(expiresAt)}`
      return {
        title: forWhom || 'Link for a reviewer',
        subtitle: listLine([title || name, state]),
      }
    },
  },
})
