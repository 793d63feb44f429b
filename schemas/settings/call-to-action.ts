import {defineField, type ConditionalPropertyCallbackContext, type ValidationContext} from 'sanity'
import {safeAddress} from '../rules/address.ts'

interface Invitation {
  state?: string
  target?: string
}

const states = [
  {title: 'Open: readers can ask for a session', value: 'open'},
  {title: 'Waiting list: they can ask to be told', value: 'waitingList'},
  {title: 'Closed: nobody can ask at the moment', value: 'closed'},
]

/** The content of every call to action on the site. */
export function callToActionField() {
  return defineField({
    name: 'callToAction',
    type: 'object',
    group: 'sessions',
    title: 'Call to action',
    description:
      'What readers are invited to do, at the end of every article and wherever one holds a call to action. To invite to nothing, leave all of it empty.',
    fields: [
      defineField({
        name: 'state',
        type: 'string',
        title: 'Are you taking requests?',
        description:
          'Once it is published, a change here changes every call to action of the site at once.',
        // Without an initial value: the settings of a new site must not invite to what nobody offers.
        options: {list: states, layout: 'radio'},
      }),
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
          'What the link says. It should make sense by itself: “Write to me” rather than “click here”. Empty: “Request a session”.',
        validation: (rule) =>
          rule
            .custom((label, {parent}) =>
              label?.trim() || !(parent as Invitation | undefined)?.target?.trim()
                ? true
                : 'Write the words of the link: otherwise it says “Request a session”.',
            )
            .warning(),
      }),
      defineField({
        name: 'target',
        type: 'string',
        title: 'Where the link leads',
        description:
          'Leave empty for the page “Request a session” of this site. Otherwise a page (https://…), an e-mail address (mailto:…) or a telephone number (tel:…).',
        validation: (rule) => rule.custom(safeAddress),
      }),
      defineField({
        name: 'waitingListText',
        type: 'text',
        rows: 2,
        title: 'Sentence while there is a waiting list',
        description:
          'What readers are told while there is a waiting list: how long, roughly, and what happens next.',
        hidden: notIn('waitingList'),
        validation: (rule) =>
          rule.custom(saidIn('waitingList', 'Tell readers what the waiting list means.')).warning(),
      }),
      defineField({
        name: 'waitingListLabel',
        type: 'string',
        title: 'Words of the link while there is a waiting list',
        description: 'Such as “Join the waiting list”.',
        hidden: notIn('waitingList'),
        validation: (rule) =>
          rule
            .custom(
              saidIn('waitingList', 'Write what the link says, as in “Join the waiting list”.'),
            )
            .warning(),
      }),
      defineField({
        name: 'closedText',
        type: 'text',
        rows: 2,
        title: 'Sentence while it is closed',
        description:
          'What readers are told while nobody can ask: until when, and where else they may turn.',
        hidden: notIn('closed'),
        validation: (rule) =>
          rule
            .custom(saidIn('closed', 'Tell readers until when, and where else to turn.'))
            .warning(),
      }),
    ],
  })
}

/** The text of a state is required only in that state, and is shown if it has been written before. */
function notIn(state: string) {
  return ({parent, value}: ConditionalPropertyCallbackContext) =>
    (parent as Invitation | undefined)?.state !== state && !value
}

function saidIn(state: string, message: string) {
  return (words: string | undefined, {parent}: ValidationContext) =>
    words?.trim() || (parent as Invitation | undefined)?.state !== state ? true : message
}
