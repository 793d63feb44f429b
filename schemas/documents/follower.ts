import {defineArrayMember, defineField, defineType} from 'sanity'
import {UsersIcon} from '@sanity/icons/Users'
import {readableMinute} from '../../web/shared/dates.ts'
import {listLine} from '../previews/list-line.ts'

const states = [
  {title: 'Not confirmed yet', value: 'pending'},
  {title: 'Gets new articles', value: 'confirmed'},
  {title: 'Ended', value: 'ended'},
]

const reasons = [
  {title: 'They ended it', value: 'reader'},
  {title: 'Their mail server refuses the address', value: 'bounced'},
]

/**
 * A reader who follows the site by e-mail. It is private: nobody can read ids like `followers.<hash>` without a
 * token. The site creates and changes it (`web/follow/`); the Studio shows it and can erase it.
 */
export const follower = defineType({
  name: 'follower',
  type: 'document',
  title: 'Follower',
  icon: UsersIcon,
  // There are no drafts of this type: changes take effect at once.
  liveEdit: true,
  readOnly: true,
  fields: [
    defineField({
      name: 'address',
      type: 'string',
      description: 'Where new articles are sent. Nobody but you can see it.',
    }),
    defineField({
      name: 'state',
      type: 'string',
      description: 'Mails are sent only to addresses that their owners have confirmed.',
      options: {list: states},
    }),
    defineField({name: 'language', type: 'string', description: 'The language of the form.'}),
    defineField({
      name: 'createdAt',
      type: 'datetime',
      title: 'Asked',
      description: 'When the form was sent. Without a confirmation it is erased after seven days.',
    }),
    defineField({
      name: 'confirmedAt',
      type: 'datetime',
      title: 'Confirmed',
      description: 'When the address was confirmed.',
    }),
    defineField({
      name: 'endedAt',
      type: 'datetime',
      title: 'Ended',
      description: 'When the mails ended. The address is erased thirty days later.',
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'endedBecause',
      type: 'string',
      title: 'Why it ended',
      description: 'Who ended it.',
      options: {list: reasons},
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'lastError',
      type: 'string',
      title: 'What went wrong last',
      description: 'What the mail server said when a mail could not be sent.',
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: 'consent',
      type: 'object',
      description: 'What they agreed to, and when.',
      fields: [
        defineField({name: 'text', type: 'text', title: 'Words'}),
        defineField({name: 'version', type: 'string', title: 'Version of the words'}),
        defineField({name: 'at', type: 'datetime', title: 'When'}),
      ],
    }),
    ...hiddenFields(),
  ],
  orderings: [
    {name: 'newest', title: 'Newest first', by: [{field: 'createdAt', direction: 'desc'}]},
  ],
  preview: {
    select: {address: 'address', state: 'state', createdAt: 'createdAt'},
    prepare({address, state, createdAt}) {
      const named = states.find(({value}) => value === state)?.title
      return {
        title: address || 'Without an address',
        subtitle: listLine([named, readableMinute(createdAt)]),
      }
    },
  },
})

/** What the site needs to send: the token of the links, the mails that wait, and the claim of a process on them. */
function hiddenFields() {
  return [
    defineField({name: 'secret', type: 'string', hidden: true}),
    defineField({
      name: 'outbox',
      type: 'array',
      hidden: true,
      of: [
        defineArrayMember({
          type: 'object',
          name: 'followerMail',
          fields: [
            defineField({name: 'kind', type: 'string'}),
            defineField({name: 'article', type: 'string'}),
            defineField({name: 'attempts', type: 'number'}),
            defineField({name: 'mayHaveArrived', type: 'boolean'}),
          ],
        }),
      ],
    }),
    defineField({name: 'nextAt', type: 'datetime', hidden: true}),
    defineField({name: 'claim', type: 'string', hidden: true}),
    defineField({name: 'claimedUntil', type: 'datetime', hidden: true}),
    defineField({name: 'refusals', type: 'number', hidden: true}),
    defineField({name: 'repeatedAt', type: 'datetime', hidden: true}),
  ]
}
