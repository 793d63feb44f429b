import {defineField, defineType} from 'sanity'
import {EnvelopeIcon} from '@sanity/icons/Envelope'

/**
 * Records that an article is sent to the followers: there is one for each article, so none is sent twice. It is
 * private (`deliveries.<hash>`), and only the site reads it (`web/follow/deliveries.ts`). The one with the id
 * `deliveries.start` has the time from which articles are sent, and those that were public before.
 */
export const delivery = defineType({
  name: 'delivery',
  type: 'document',
  title: 'Delivery to followers',
  icon: EnvelopeIcon,
  liveEdit: true,
  readOnly: true,
  fields: [
    defineField({
      name: 'article',
      type: 'string',
      description: 'The id of the article that is sent.',
    }),
    defineField({name: 'createdAt', type: 'datetime', description: 'When it became public.'}),
    defineField({
      name: 'state',
      type: 'string',
      description: 'Whether the mail to each follower is in the outbox.',
      options: {list: ['collecting', 'collected']},
    }),
    defineField({
      name: 'cursor',
      type: 'string',
      description: 'The last follower whose mail is in the outbox.',
    }),
    defineField({
      name: 'earlier',
      type: 'array',
      of: [{type: 'string'}],
      description: 'The ids of the articles that were public before the first delivery.',
    }),
  ],
  preview: {select: {title: 'article', subtitle: 'createdAt'}},
})
