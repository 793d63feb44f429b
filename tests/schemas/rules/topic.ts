import {series, topic} from '../documents.ts'
import type {RuleCase} from '../find-problems.ts'

export const topicRules: RuleCase[] = [
  ['a complete topic', topic, []],
  ['a topic without a name', {...topic, title: ''}, [['error', 'title', 'Give the topic a name.']]],
  [
    'a topic without a description',
    {...topic, description: undefined},
    [
      [
        'warning',
        'description',
        'The page of this topic has nothing to say yet. A sentence is enough.',
      ],
    ],
  ],

  ['a topic with synonyms', {...topic, synonyms: ['Hearing', 'Attention']}, []],
  [
    'a duplicate synonym',
    {...topic, synonyms: ['Hearing', 'Hearing']},
    ['0', '1'].map((index) => [
      'error',
      `synonyms.${index}`,
      'This word is already in the list. Remove one of the two.',
    ]),
  ],
  ['a complete series', series, []],
  [
    'a series without title, slug and description',
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
