import {defineField} from 'sanity'
import {filled} from '../rules/filled.ts'

interface Fee {
  kind?: string
  amount?: number
  currency?: string
}

const kinds = [
  {title: 'An amount', value: 'amount'},
  {title: 'On request', value: 'onRequest'},
  {title: 'Free', value: 'free'},
]

/** The price of a session: an amount, on request, or free. */
export function feeField() {
  return defineField({
    name: 'fee',
    type: 'object',
    description: 'What a session costs. Readers are glad to know before they ask.',
    fields: [
      defineField({
        name: 'kind',
        type: 'string',
        description: 'An amount, or a word instead of one.',
        options: {list: kinds, layout: 'radio'},
        validation: (rule) =>
          rule.custom(filled('Choose whether there is an amount, or “on request”, or no fee.')),
      }),
      defineField({
        name: 'amount',
        type: 'number',
        description: 'The fee for one session.',
        hidden: ({parent}) => !isAmount(parent),
        validation: (rule) =>
          rule.custom((amount, {parent}) =>
            !isAmount(parent) || (typeof amount === 'number' && amount > 0)
              ? true
              : 'Write the amount, or choose “on request”.',
          ),
      }),
      defineField({
        name: 'currency',
        type: 'string',
        description: 'Three letters: EUR, USD, GBP.',
        hidden: ({parent}) => !isAmount(parent),
        validation: (rule) =>
          rule.custom((currency, {parent}) =>
            !isAmount(parent) || /^[A-Z]{3}$/.test(currency ?? '')
              ? true
              : 'Write the currency in three capital letters, as in EUR.',
          ),
      }),
    ],
  })
}

function isAmount(fee: unknown): boolean {
  return ((fee ?? {}) as Fee).kind === 'amount'
}
