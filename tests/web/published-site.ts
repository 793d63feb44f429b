import {siteCache} from '../../web/freshness/site-cache.ts'
import type {TestLake} from '../lake/start-lake.ts'
import {article, reference} from './site-lake.ts'

type Stored = {_id: string; _type: string; [field: string]: unknown}

/** Stores documents and invalidates the site's content. */
export async function publish(lake: TestLake, ...documents: Stored[]): Promise<void> {
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit()
  // No live stream is open in these tests, so content is invalidated by hand.
  siteCache().invalidations.invalidateContent()
}

export const hostile = '</script><script>alert("1")</script> ]]> & <b> \u0007 “ü”'

const slug = (current: string) => ({_type: 'slug', current})

const span = (text: string, ...marks: string[]) => ({_type: 'span', _key: `s${text}`, text, marks})

export const paragraph = (text: string) => ({
  _type: 'block',
  _key: `p${text.length}${text.slice(0, 8)}`,
  style: 'normal',
  children: [span(text)],
  markDefs: [],
})

const smallWork = {
  _id: 'work',
  _type: 'source',
  kind: 'article',
  title: 'Listening as a craft',
  authors: [{_key: 'a', family: 'Sample', given: 'Ada'}],
  year: 2020,
  container: 'Journal of Samples',
  volume: '4',
  issue: '2',
  pages: '10-19',
  doi: '10.1234/sample.1',
}

const recording = `file-${'a'.repeat(40)}-mp3`

/** A body with one of each kind of block. */
export const body = [
  {
    _type: 'block',
    _key: 'h',
    style: 'h2',
    children: [span('A quiet start')],
    markDefs: [],
  },
  {
    _type: 'block',
    _key: 'p1',
    style: 'normal',
    markDefs: [
      {_type: 'link', _key: 'bad', href: 'javascript:alert(1)'},
      {_type: 'internalLink', _key: 'in', reference: {_type: 'reference', _ref: 'trust'}},
    ],
    children: [
      span('Begin ', 'strong'),
      span('slowly', 'strong', 'em'),
      span(' with '),
      span('trust', 'in'),
      span(' and '),
      span('danger', 'bad'),
      span(`. ${hostile}`),
      {
        _type: 'footnote',
        _key: 'f1',
        text: [paragraph('A note about it.')],
      },
      {_type: 'citation', _key: 'c1', source: {_type: 'reference', _ref: 'work'}, locator: 'p. 12'},
    ],
  },
  {...paragraph('First'), _key: 'l1', listItem: 'bullet', level: 1},
  {...paragraph('Inside'), _key: 'l2', listItem: 'number', level: 2},
  {...paragraph('Second'), _key: 'l3', listItem: 'bullet', level: 1},
  {...paragraph('Said by others.'), _key: 'q', style: 'blockquote'},
  {_type: 'callout', _key: 'co', tone: 'practice', title: 'Try', text: [paragraph('Breathe out.')]},
  {_type: 'pullQuote', _key: 'pq', text: 'Silence is an answer.', attribution: 'Somebody'},
  {
    _type: 'table',
    _key: 't',
    headerRows: 1,
    rows: [
      {_type: 'row', _key: 'r1', cells: [cell('Word'), cell('Meaning')]},
      {_type: 'row', _key: 'r2', cells: [cell('pause | rest'), cell('a kind of listening')]},
    ],
  },
  {_type: 'callToAction', _key: 'cta'},
  {
    _type: 'media',
    _key: 'm',
    address: 'https://youtu.be/abcDEF_12-3?t=90',
    title: 'A talk <about> rest',
    transcript: 'Good evening.\n\nSit down & rest.',
  },
  {_type: 'media', _key: 'bad', address: 'javascript:alert(1)', title: 'Bad'},
  {
    _type: 'audio',
    _key: 'au',
    file: {_type: 'file', asset: {_type: 'reference', _ref: recording}},
    title: 'A minute of rest',
    duration: '1:02',
    transcript: 'Breathe out.',
  },
]

function cell(text: string) {
  return {_type: 'tableCell', _key: text, value: [paragraph(text)]}
}

/** A small site with all content that exports include, and content that they must not include. */
export function smallSite(): Stored[] {
  return [
    {
      _id: 'settings',
      _type: 'settings',
      title: 'Quiet & Clear',
      description: 'Essays on talking well.',
      language: 'en-GB',
      callToAction: {state: 'open', text: 'Would you like to talk?', label: 'Ask'},
    },
    smallWork,
    {
      _id: recording,
      _type: 'sanity.fileAsset',
      originalFilename: 'rest.mp3',
      extension: 'mp3',
      size: 1_234_567,
    },
    {_id: 'trust', _type: 'topic', title: 'Trust', slug: slug('trust'), description: 'On trust.'},
    {_id: 'empty', _type: 'topic', title: 'Nothing', slug: slug('nothing')},
    {_id: 'steps', _type: 'series', title: 'First steps', slug: slug('first-steps')},
    {
      _id: 'ada',
      _type: 'author',
      name: 'Ada Sample',
      slug: slug('ada-sample'),
      shortBio: 'A sample author.',
      credentials: [
        {
          _key: 'h',
          title: 'MSc Psychology',
          issuer: 'Sample University',
          status: 'held',
          date: '2015-06-01',
        },
        {_key: 'p', title: 'Licence to practise', issuer: 'Sample Board', status: 'inProgress'},
      ],
      affiliations: [
        {_key: 'a', name: 'Sample Institute', role: 'Lecturer', url: 'https://institute.example'},
      ],
      profiles: [
        {_key: 'o', label: 'ORCID', url: 'https://orcid.example/1'},
        {_key: 'x', label: 'Bad', url: 'javascript:alert(1)'},
      ],
      specialities: ['Couples'],
    },
    article('whole', {
      title: `Whole ${hostile}`,
      lede: `A lede ${hostile}`,
      authors: [reference('ada')],
      topics: [reference('trust')],
      series: reference('steps'),
      part: 2,
      review: {date: '2026-05-04', by: reference('ada')},
      body,
    }),
    article('plain', {publishedAt: '2026-04-01T10:00:00+02:00', title: 'Plain', lede: 'Short.'}),
    article('elsewhere', {title: 'Elsewhere', seo: {canonical: 'https://first.example/essay'}}),
    article('hidden', {
      title: 'Unlisted words',
      seo: {noIndex: true},
      topics: [reference('trust')],
    }),
    article('later', {
      title: 'Later words',
      publishedAt: '2999-01-01T00:00:00Z',
      topics: [reference('trust')],
    }),
    article('drafts.draft', {title: 'Draft words', slug: slug('draft')}),
    article('drafts.plain', {title: 'Edited words', slug: slug('plain')}),
  ]
}

/** Texts that no export may contain. */
export const secrets = [
  'Unlisted words',
  'Later words',
  'Draft words',
  'Edited words',
  'javascript:',
]
