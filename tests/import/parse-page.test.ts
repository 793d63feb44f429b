import {describe, expect, test} from 'vitest'
import type {Page, PageBlock} from '../../scripts/import/page.ts'
import {parsePage} from '../../scripts/import/parse-page.ts'

const heading = (text: string): PageBlock => ({kind: 'heading', text})
const paragraph = (text: string): PageBlock => ({kind: 'paragraph', text})
const bullet = (text: string): PageBlock => ({kind: 'bullet', text})
const number = (text: string): PageBlock => ({kind: 'number', text})
const callToAction: PageBlock = {kind: 'callToAction'}

const first = 'Bread needs flour, water, salt and a great deal of time.'
const second = 'The dough rests overnight, and so does the baker.'
const invitation = 'If you want to bake with us, click here to book a place.'
const bio = 'I am a baker in a small town by the sea. I teach people to wait.'

function page(...lines: string[]): string {
  return lines.join('\n\n')
}

const completePage = page(
  'Slow Bread',
  first,
  'Why waiting works:',
  second,
  invitation,
  bio,
  'Previous\nPrevious',
  'Salt',
  'Next\nNext',
  'Crust: A Short History',
)

const wholePage: Partial<Page> = {
  title: 'Slow Bread',
  body: [paragraph(first), heading('Why waiting works'), paragraph(second), callToAction],
  callToAction: {
    sentence: invitation,
    text: 'If you want to bake with us,',
    label: 'Book a place',
  },
  bio: [bio],
  previous: 'Salt',
  next: 'Crust: A Short History',
  leftOut: [],
}

describe('a page is split into its parts', () => {
  const cases: {name: string; text: string; expected: Partial<Page>}[] = [
    {
      name: 'title, headings, call to action, bio and neighbours',
      text: completePage,
      expected: wholePage,
    },
    {
      name: 'with the line ends of Windows, a byte order mark and spaces at line ends',
      text: `\uFEFF${completePage.replaceAll('\n', '  \r\n')}\r\n`,
      expected: wholePage,
    },
    {
      name: 'with carriage returns as line ends',
      text: completePage.replaceAll('\n', '\r'),
      expected: wholePage,
    },
    {
      name: 'with more empty lines than needed, also before the title',
      text: `\n\n${completePage.replaceAll('\n\n', '\n\n \n\n')}\n\n\n`,
      expected: wholePage,
    },
    {
      name: 'without pagination',
      text: page('Slow Bread', first, second, invitation, bio),
      expected: {previous: null, next: null, bio: [bio], leftOut: []},
    },
    {
      name: 'without a call to action',
      text: page('Slow Bread', first, second, bio),
      expected: {callToAction: null, body: [paragraph(first), paragraph(second)], bio: [bio]},
    },
    {
      name: 'without a bio',
      text: page('Slow Bread', first, second, invitation),
      expected: {bio: [], body: [paragraph(first), paragraph(second), callToAction]},
    },
    {
      name: 'without a title',
      text: page(`${first} ${second}`, second),
      expected: {title: null, body: [paragraph(`${first} ${second}`), paragraph(second)]},
    },
    {
      name: 'with the title twice, as browsers save it',
      text: page('Slow Bread', 'Slow Bread', first),
      expected: {title: 'Slow Bread', body: [paragraph(first)]},
    },
    {
      name: 'with the title right above the text',
      text: `Slow Bread\n${first} ${first} ${first}`,
      expected: {title: 'Slow Bread', body: [paragraph(`${first} ${first} ${first}`)]},
    },
    {
      name: 'with headings without a colon',
      text: page('Slow Bread', first, 'What is a Starter?', second, 'The Oven', first),
      expected: {
        body: [
          paragraph(first),
          heading('What is a Starter?'),
          paragraph(second),
          heading('The Oven'),
          paragraph(first),
        ],
      },
    },
    {
      name: 'with a short sentence that is not a heading',
      text: page('Slow Bread', first, 'Then wait.', second),
      expected: {body: [paragraph(first), paragraph('Then wait.'), paragraph(second)]},
    },
    {
      name: 'with a short last line that is not a heading',
      text: page('Slow Bread', first, 'The End'),
      expected: {body: [paragraph(first), paragraph('The End')]},
    },
    {
      name: 'with a quotation that is not a heading',
      text: page('Slow Bread', first, '“Bread is patience”', second),
      expected: {body: [paragraph(first), paragraph('“Bread is patience”'), paragraph(second)]},
    },
    {
      name: 'with a list, and the line that introduces it',
      text: page('Slow Bread', 'You need:', '• flour\n• water', first),
      expected: {
        body: [paragraph('You need:'), bullet('flour'), bullet('water'), paragraph(first)],
      },
    },
    {
      name: 'with steps in order',
      text: page('Slow Bread', first, '1. Mix.\n2. Wait.'),
      expected: {body: [paragraph(first), number('Mix.'), number('Wait.')]},
    },
    {
      name: 'with a single numbered line, which is not a list',
      text: page('Slow Bread', first, '1. The First Evening', second),
      expected: {body: [paragraph(first), heading('1. The First Evening'), paragraph(second)]},
    },
    {
      name: 'with wrapped lines',
      text: page(
        'Slow Bread',
        'Flour, water and salt are all that\nit takes; the rest is patience and\na warm room.',
      ),
      expected: {
        body: [
          paragraph(
            'Flour, water and salt are all that it takes; the rest is patience and a warm room.',
          ),
        ],
      },
    },
    {
      name: 'with the lines of a poem',
      text: page(
        'Slow Bread',
        'Roses are red,\nViolets are blue.',
        'The dough is warm beneath the cloth of linen,\nThe night is long and nothing asks for haste,\nAnd so are we.',
      ),
      expected: {
        body: [
          paragraph('Roses are red,\nViolets are blue.'),
          paragraph(
            'The dough is warm beneath the cloth of linen,\nThe night is long and nothing asks for haste,\nAnd so are we.',
          ),
        ],
      },
    },
    {
      name: 'with paragraphs that begin with an indented line',
      text: page('Slow Bread', `${first} And\nrest.\n    ${second} And\nwait.`),
      expected: {body: [paragraph(`${first} And rest.`), paragraph(`${second} And wait.`)]},
    },
    {
      name: 'with a short sentence in Japanese, which is not a heading',
      text: page('静かな家', '最初の文。', '二番目の文。', first),
      expected: {body: [paragraph('最初の文。'), paragraph('二番目の文。'), paragraph(first)]},
    },
    {
      name: 'with a sentence in the first person at the end, which is not a bio',
      text: page('Slow Bread', first, 'I am tired.'),
      expected: {bio: [], body: [paragraph(first), paragraph('I am tired.')]},
    },
    {
      name: 'with text between the call to action and a last sentence in the first person',
      text: page('Slow Bread', first, invitation, second, 'I think so.'),
      expected: {
        bio: [],
        body: [paragraph(first), callToAction, paragraph(second), paragraph('I think so.')],
      },
    },
    {
      name: 'with long lines that were not wrapped: each is a paragraph',
      text: page('Slow Bread', `${first} ${first} ${first}\n${second} ${second} ${second}`),
      expected: {
        body: [paragraph(`${first} ${first} ${first}`), paragraph(`${second} ${second} ${second}`)],
      },
    },
    {
      name: 'with a call to action at the end of a paragraph',
      text: page('Slow Bread', first, `${second} To join us, click here.`),
      expected: {
        body: [paragraph(first), paragraph(second), callToAction],
        callToAction: {sentence: 'To join us, click here.', text: '', label: 'Join us'},
      },
    },
    {
      name: 'with a call to action that says “this link”',
      text: page('Slow Bread', first, 'Our courses are behind this very door: press this link.'),
      expected: {
        callToAction: {
          sentence: 'Our courses are behind this very door: press this link.',
          text: 'Our courses are behind this very door: press this link.',
          label: null,
        },
      },
    },
    {
      name: 'with a call to action that names its purpose',
      text: page('Slow Bread', first, second, 'Contact me for a place at the oven.'),
      expected: {
        body: [paragraph(first), paragraph(second), callToAction],
        callToAction: {
          sentence: 'Contact me for a place at the oven.',
          text: 'Contact me for a place at the oven.',
          label: null,
        },
      },
    },
    {
      name: 'with a bio above the call to action',
      text: page('Slow Bread', first, second, bio, invitation),
      expected: {body: [paragraph(first), paragraph(second), callToAction], bio: [bio]},
    },
    {
      name: 'with a bio of two paragraphs under “About the author”',
      text: page(
        'Slow Bread',
        first,
        second,
        'About the author:',
        'Nell bakes.',
        'She also swims.',
      ),
      expected: {
        body: [paragraph(first), paragraph(second)],
        bio: ['Nell bakes.', 'She also swims.'],
        leftOut: ['About the author:'],
      },
    },
    {
      name: 'with a story in the first person, which is not a bio',
      text: page('Slow Bread', first, 'Yesterday I burnt a loaf.'),
      expected: {bio: [], body: [paragraph(first), paragraph('Yesterday I burnt a loaf.')]},
    },
    {name: 'with nothing', text: '', expected: {title: null, body: [], bio: []}},
    {name: 'with only a title', text: 'Slow Bread\n', expected: {title: 'Slow Bread', body: []}},
  ]
  test.each(cases)('$name', ({text, expected}) => {
    expect(parsePage(text)).toMatchObject(expected)
  })
})

describe('the end of a page names its neighbours', () => {
  const cases: {end: string; previous: string | null; next: string | null; leftOut?: string[]}[] = [
    {end: 'Previous\nPrevious\n\nSalt\n\nNext\nNext\n\nCrust', previous: 'Salt', next: 'Crust'},
    {end: 'Previous\n\nSalt\n\nNext\n\nCrust', previous: 'Salt', next: 'Crust'},
    {end: 'PREVIOUS\nSalt\nNEXT\nCrust', previous: 'Salt', next: 'Crust'},
    {end: 'Next\nNext\n\nCrust\n\nPrevious\nPrevious\n\nSalt', previous: 'Salt', next: 'Crust'},
    {end: 'Previous\nPrevious\n\nSalt', previous: 'Salt', next: null},
    {end: 'Next\nNext\n\nCrust', previous: null, next: 'Crust'},
    {end: 'Previous\n\nNext\n\nCrust', previous: null, next: 'Crust'},
    {end: 'Previous\nPrevious\n\nNext\nNext', previous: null, next: null},
    {end: 'Previous: Salt | Next: Crust: A History', previous: 'Salt', next: 'Crust: A History'},
    {end: 'Previous Salt Next Crust', previous: 'Salt', next: 'Crust'},
    {end: 'Previous Previous Salt Next Next Crust', previous: 'Salt', next: 'Crust'},
    {end: '← Previous\nSalt\nNext →\nCrust', previous: 'Salt', next: 'Crust'},
    {end: '← Salt | Crust →', previous: 'Salt', next: 'Crust'},
    {end: 'Previous: Salt\nNext: Crust', previous: 'Salt', next: 'Crust'},
    {end: 'Older Post\nSalt\nNewer Post\nCrust', previous: 'Salt', next: 'Crust'},
    {
      end: 'Previous\nPrevious\n\nSalt\n\nNext\nNext\n\nCrust\n\n© Nell Baker\nPowered by flour',
      previous: 'Salt',
      next: 'Crust',
      leftOut: ['© Nell Baker', 'Powered by flour'],
    },
    {
      end: 'Previous\nPrevious\n\n© Nell Baker',
      previous: null,
      next: null,
      leftOut: ['© Nell Baker'],
    },
  ]
  test.each(cases)('$end', ({end, previous, next, leftOut = []}) => {
    const {body, ...rest} = parsePage(page('Slow Bread', first, second, end))
    expect(rest).toMatchObject({title: 'Slow Bread', previous, next, leftOut})
    expect(body).toEqual([paragraph(first), paragraph(second)])
  })

  test.each([
    'Next time you wake early, look at the dough.',
    'Previous loaves taught us little, but the next ones will.',
    'The next step is yours',
  ])('a last sentence that is no pagination belongs to the article: %s', (sentence) => {
    const {body, previous, next} = parsePage(page('Slow Bread', first, sentence))
    expect([previous, next]).toEqual([null, null])
    expect(body).toEqual([paragraph(first), paragraph(sentence)])
  })
})

describe('guesses are reported', () => {
  const cases: {name: string; text: string; doubt: RegExp}[] = [
    {
      name: 'a call to action that says “click here”',
      text: completePage,
      doubt: /“click here”.*nothing/,
    },
    {
      name: 'a call to action, recognised by its wording',
      text: page('Slow Bread', first, 'Contact me for a place at the oven.'),
      doubt: /taken for a call to action: “Contact me/,
    },
    {name: 'no title', text: page(`${first} ${second}`), doubt: /does not begin with a title/},
    {name: 'no text', text: 'Slow Bread', doubt: /has no text/},
    {
      name: 'a bio, recognised by its wording',
      text: page('Slow Bread', first, second, bio),
      doubt: /taken for the author's bio: “I am a baker/,
    },
    {
      name: 'a paragraph in the first person that is not a bio',
      text: page('Slow Bread', first, 'Yesterday I burnt a loaf.'),
      doubt: /stayed in the article: “Yesterday I/,
    },
    {
      name: 'a footer',
      text: page('Slow Bread', first, 'Previous\nPrevious', 'Salt', '© Nell Baker'),
      doubt: /Left out: “© Nell Baker”/,
    },
    {
      name: 'a link in the middle of the text',
      text: page(
        'Slow Bread',
        `Click here for flour. ${first}`,
        first,
        second,
        first,
        second,
        first,
      ),
      doubt: /plain text cannot keep: “Click here/,
    },
  ]
  test.each(cases)('$name', ({text, doubt}) => {
    expect(parsePage(text).unsure.filter((line) => doubt.test(line))).toHaveLength(1)
  })

  test('reports nothing for an unambiguous page', () => {
    expect(parsePage(page('Slow Bread', first, second)).unsure).toEqual([])
  })
})
