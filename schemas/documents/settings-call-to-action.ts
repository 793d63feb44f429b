import {defineField, type ConditionalPropertyCallbackContext} from 'sanity'
import {safeAddress} from '../rules/address.ts'

interface Invitation {
  state?: string
  text?: string
  label?: string
  target?: string
}

const states = [
  {title: 'Open: readers can ask for a session', value: 'open'},
  {title: 'Waiting list: they can ask to be told', value: 'waitingList'},
  {title: 'Closed: nobody can ask at the moment', value: 'closed'},
]

/** What readers are invited to do: one place for every call to action of the site. */
export function callToActionField() {
  return defineField({
    name: 'callToAction',
    type: 'object',
    group: 'sessions',
    title: 'Call to action',
    description:
      'What readers are invited to do, wherever an article holds a call to action. Without words there is no invitation.',
    fields: [
      defineField({
        name: 'state',
        type: 'string',
        title: 'Are you taking requests?',
        description: 'A change here changes every call to action of the site at once.',
        options: {list: states, layout: 'radio'},
        initialValue: 'open',
      }),
      words('text', 'Sentence', 'The sentence before the link.', 'open'),
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
          'Leave empty for the page “Request a session” of this site. Otherwise a page (https://…), an e-mail address (mailto:…) or a telephone number (tel:…).',
        validation: (rule) => rule.custom(safeAddress),
      }),
      words(
        'waitingListText',
        'Sentence while there is a waiting list',
        'What readers are told while there is a waiting list: how long, roughly, and what happens next.',
        'waitingList',
      ),
      defineField({
        name: 'waitingListLabel',
        type: 'string',
        title: 'Words of the link while there is a waiting list',
        description: 'Such as “Join the waiting list”.',
        hidden: notIn('waitingList'),
      }),
      words(
        'closedText',
        'Sentence while it is closed',
        'What readers are told while nobody can ask: until when, and where else they may turn.',
        'closed',
      ),
    ],
  })
}

function words(name: string, title: string, description: string, state: string) {
  return defineField({
    name,
    type: 'text',
    rows: 2,
    title,
    description,
    ...(state !== 'open' && {hidden: notIn(state)}),
  })
}

/** The words of a state are asked for only while it holds, or when they were written before. */
function notIn(state: string) {
  return ({parent, value}: ConditionalPropertyCallbackContext) =>
    (parent as Invitation | undefined)?.state !== state && !value
}

/** Whether any part of the invitation has been written, so that the link's words are needed. */
function begun(invitation: unknown): boolean {
  const {text, target} = (invitation ?? {}) as Invitation
  return [text, target].some((part) => part?.trim())
}
