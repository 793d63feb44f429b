import {expect, test} from 'vitest'
import {readArticleText} from '../../../web/text/article-text.ts'
import {readQuestions} from '../../../web/text/questions.ts'

/** Returns a body from lines: `## heading`, `### smaller heading`, or a paragraph. */
function body(...lines: string[]) {
  return lines.map((line, index) => {
    const [, marks = '', text = line] = /^(#+) (.*)$/.exec(line) ?? []
    const style = marks ? `h${marks.length}` : 'normal'
    return {
      _type: 'block',
      _key: `k${index}`,
      style,
      children: [{_type: 'span', _key: 's', text}],
    }
  })
}

const callout = {
  _type: 'callout',
  _key: 'c',
  text: [
    {_type: 'block', _key: 'b', style: 'normal', children: [{_type: 'span', text: 'In a box.'}]},
  ],
}

test.each([
  ['a heading with text', body('## Why?', 'Because.'), [['Why?', 'Because.']]],
  [
    'an answer of several paragraphs',
    body('## Why?', 'Because.', ' ', 'And so.'),
    [['Why?', 'Because.\nAnd so.']],
  ],
  [
    'two questions',
    body('## Why?', 'Because.', '## When?', 'Now.'),
    [
      ['Why?', 'Because.'],
      ['When?', 'Now.'],
    ],
  ],
  [
    'a smaller heading inside an answer',
    body('## Why?', 'Because.', '### In detail', 'So.', '## When?', 'Now.'),
    [
      ['Why?', 'Because.\nIn detail\nSo.'],
      ['When?', 'Now.'],
    ],
  ],
  [
    'headings that group questions',
    body(
      '## Fees',
      '### How much?',
      'Enough.',
      '### When?',
      'Later.',
      '## Rooms',
      '### Where?',
      'Here.',
    ),
    [
      ['How much?', 'Enough.'],
      ['When?', 'Later.'],
      ['Where?', 'Here.'],
    ],
  ],
  ['a question without an answer', body('## Why?', '## When?', 'Now.'), [['When?', 'Now.']]],
  ['text before the first heading', body('Hello.', '## Why?', 'Because.'), [['Why?', 'Because.']]],
  ['an answer in a box', [...body('## Why?'), callout], [['Why?', 'In a box.']]],
  ['a text without headings', body('Hello.'), []],
  ['no text', undefined, []],
])('reads the questions of %s', (_, stored, expected) => {
  const found = readQuestions(readArticleText(stored))
  expect(found.map(({question, answer}) => [question, answer])).toEqual(expected)
})
