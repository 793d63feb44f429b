import {series, topic} from '../documents.ts'
import type {RuleCase} from '../rule-case.ts'

export const topicRules: RuleCase[] = [
  ['a whole topic', topic, []],
  ['a topic without a name', {...topic, title: ''}, [['error', 'title', 'Give the topic a name.']]],
  [
    'a topic that says nothing',
    {...topic, description: undefined},
    [
      [
        'warning',
        'description',
        'The page of this topic has nothing to say yet. A sentence is enough.',
      ],
    ],
  ],

  ['a topic with other words for it', {...topic, synonyms: ['Hearing', 'Attention']}, []],
  [
    'another word for a topic twice',
    {...topic, synonyms: ['Hearing', 'Hearing']},
    ['0', '1'].map((index) => [
      'error',
      `synonyms.${index}`,
      'This word is already in the list. Remove one of the two.',
    ]),
  ],
  ['a whole series', series, []],
  [
    'a series without name, address and description',
    {_type: 'series'},
    [
      ['error', 'title', 'Give the series a name.'],
      ['error', 'slug', 'Press Generate to make an address from the title.'],
      [
        'warning',
        'description',
        'The page of this series has nothing to say yet. A sentence is enough.',
      ],
    ],
  ],
]
