import {offering, passage} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'

const noWords: RuleCase[2] = [['error', 'text', 'Write the text.']]

export const offeringRules: RuleCase[] = [
  ['a complete offering', offering, []],
  [
    'an empty offering',
    {_type: 'offering'},
    [
      ['error', 'title', 'Name this kind of session.'],
      ['error', 'slug', 'Press Generate to make an address from the title.'],
      ['error', 'place', 'Say where you meet.'],
    ],
  ],
  ['a remote session without a location', {...offering, place: 'remote', location: undefined}, []],
  ...['inPerson', 'both'].map((place): RuleCase => [
    `a session (${place}) without a location`,
    {...offering, place, location: ' '},
    [['warning', 'location', 'Say in which town or where: people need to know before they ask.']],
  ]),
  ...[0, 50.5].map((minutes): RuleCase => [
    `a session of ${minutes} minutes`,
    {...offering, minutes},
    [['error', 'minutes', 'Write the minutes as a whole number, as in 50.']],
  ]),
  ['a fee on request', {...offering, fee: {kind: 'onRequest'}}, []],
  ['a free session', {...offering, fee: {kind: 'free'}}, []],
  [
    'an unknown kind of fee',
    {...offering, fee: {amount: 90, currency: 'EUR'}},
    [['error', 'fee.kind', 'Choose whether there is an amount, or “on request”, or no fee.']],
  ],
  [
    'a fee without an amount, in a currency of two letters',
    {...offering, fee: {kind: 'amount', amount: 0, currency: 'eu'}},
    [
      ['error', 'fee.amount', 'Write the amount, or choose “on request”.'],
      ['error', 'fee.currency', 'Write the currency in three capital letters, as in EUR.'],
    ],
  ],
  ['a complete passage', passage, []],
  [
    'a passage without a name',
    {...passage, title: ''},
    [['error', 'title', 'Give the text a name to find it by.']],
  ],
  ['a passage without text', {...passage, text: []}, noWords],
]
