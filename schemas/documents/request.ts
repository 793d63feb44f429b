import {defineField, defineType} from 'sanity'
import {InboxIcon} from '@sanity/icons/Inbox'
import {readableMinute} from '../../web/shared/dates.ts'
import {listLine} from '../previews/list-line.ts'

const statuses = [
  {title: 'New', value: 'new'},
  {title: 'Answered', value: 'answered'},
  {title: 'Closed', value: 'closed'},
]

/**
 * A request for a session, as submitted in the form. It is private: nobody can read ids like
 * `requests.<uuid>` without a token. The site creates it; in the Studio only its status and a note can be changed.
 */
export const request = defineType({
  name: 'request',
  type: 'document',
  title: 'Session request',
  icon: InboxIcon,
  // There are no drafts of this type: changes take effect at once.
  liveEdit: true,
  fields: [
    defineField({
      name: 'status',
      type: 'string',
      description: 'Set it to “answered” once you have written back, and to “closed” at the end.',
      options: {list: statuses, layout: 'radio', direction: 'horizontal'},
      initialValue: 'new',
    }),
    defineField({
      name: 'note',
      type: 'text',
      rows: 3,
      title: 'Private note',
      description:
        'For yourself: what you agreed on, or when to ask again. It is erased with the request.',
    }),
    readOnly('name', 'string', 'Name', 'How the person wants to be called.'),
    readOnly('reach', 'string', 'How to reach them', 'The e-mail address or number they gave.'),
    readOnly('preferredTimes', 'text', 'Preferred times', 'When it would suit them.'),
    defineField({
      name: 'offering',
      type: 'reference',
      to: [{type: 'offering'}],
      weak: true,
      readOnly: true,
      title: 'Kind of session',
      description: 'The kind of session they asked for.',
    }),
    readOnly(
      'offeringTitle',
      'string',
      'Kind of session, as it was called',
      'What the kind of session was called on that day.',
    ),
    defineField({
      name: 'article',
      type: 'reference',
      to: [{type: 'article'}],
      weak: true,
      readOnly: true,
      description: 'The article from which they came to the form.',
    }),
    readOnly(
      'articleTitle',
      'string',
      'Article, as it was called',
      'What the article was called on that day.',
    ),
    readOnly('waitingList', 'boolean', 'Waiting list', 'Whether they asked for the waiting list.'),
    defineField({
      name: 'consent',
      type: 'object',
      readOnly: true,
      description: 'What they agreed to, and when.',
      fields: [
        defineField({name: 'text', type: 'text', title: 'Words'}),
        defineField({name: 'version', type: 'string', title: 'Version of the words'}),
        defineField({name: 'at', type: 'datetime', title: 'When'}),
      ],
    }),
    readOnly(
      'crowded',
      'boolean',
      'Sent in a rush',
      'Very many requests came within ten minutes when this one did, so it may be spam. No e-mail was sent for it.',
    ),
    readOnly('receivedAt', 'datetime', 'Received', 'When the request came in.'),
    mailField(),
  ],
  orderings: [
    {name: 'newest', title: 'Newest first', by: [{field: 'receivedAt', direction: 'desc'}]},
  ],
  preview: {
    select: {
      name: 'name',
      status: 'status',
      receivedAt: 'receivedAt',
      offering: 'offeringTitle',
      waitingList: 'waitingList',
      crowded: 'crowded',
    },
    prepare({name, status, receivedAt, offering, waitingList, crowded}) {
      const state = statuses.find(({value}) => value === status)?.title ?? 'New'
      const kinds = [waitingList && 'waiting list', crowded && 'sent in a rush']
      const parts = [state, readableMinute(receivedAt), offering, ...kinds]
      return {title: name || 'Without a name', subtitle: listLine(parts)}
    },
  },
})

function readOnly(
  name: string,
  type: 'string' | 'text' | 'boolean' | 'datetime',
  title: string,
  description: string,
) {
  return defineField({name, type, title, description, readOnly: true})
}

function mailField() {
  return defineField({
    name: 'mail',
    type: 'object',
    title: 'Notice by e-mail',
    readOnly: true,
    description: 'Whether you were told of this request by e-mail.',
    options: {collapsible: true, collapsed: true},
    fields: [
      defineField({
        name: 'state',
        type: 'string',
        options: {
          list: [
            {title: 'No e-mail is set up', value: 'none'},
            {title: 'Waiting to be sent', value: 'waiting'},
            {title: 'Being sent', value: 'sending'},
            {title: 'Sent', value: 'sent'},
            {title: 'Could not be sent', value: 'failed'},
          ],
        },
      }),
      defineField({name: 'attempts', type: 'number'}),
      defineField({name: 'lastError', type: 'string', title: 'What went wrong last'}),
      defineField({name: 'nextAt', type: 'datetime', title: 'Next attempt'}),
      defineField({name: 'sentAt', type: 'datetime', title: 'Sent'}),
      // The process that is sending the notice, and when its claim expires.
      defineField({name: 'claim', type: 'string', hidden: true}),
      defineField({name: 'claimedUntil', type: 'datetime', hidden: true}),
    ],
  })
}
