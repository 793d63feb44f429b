export const paragraph = {
  _type: 'block',
  _key: 'paragraph',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'words', text: 'Slow down before you answer.', marks: []}],
}

/** Returns a paragraph with a link to `href`. */
export function linked(href: string | undefined) {
  return [
    {
      ...paragraph,
      markDefs: [{_type: 'link', _key: 'link', ...(href === undefined ? {} : {href})}],
    },
  ]
}

/** An image as the Studio stores it. */
export const picture = {
  _type: 'image',
  asset: {_type: 'reference', _ref: 'image-0a1b2c-1200x800-jpg'},
}

/** Published documents, so that the documents below can refer to them. */
export const published = [
  'article',
  'author',
  'topic',
  'series',
  'source',
  'passage',
  'other',
  'tested',
  'image-0a1b2c-1200x800-jpg',
  'file-0a1b2c-pdf',
  'file-0a1b2c-mp3',
]

/** Returns a reference; inside a list it needs a key. */
export function reference(_ref: string, _key?: string) {
  return {_type: 'reference', _ref, ...(_key && {_key})}
}

/** Valid documents; each test changes one thing. */
export const article = {
  _type: 'article',
  title: 'Listening twice',
  slug: {_type: 'slug', current: 'listening-twice'},
  lede: 'Why the second hearing is the one that counts.',
  cover: {...picture, alt: 'Two chairs by a window'},
  body: [paragraph],
  authors: [{_type: 'reference', _key: 'author', _ref: 'author'}],
  topics: [{_type: 'reference', _key: 'first', _ref: 'topic'}],
  publishedAt: '2026-01-05T09:00:00Z',
}

export const author = {
  _type: 'author',
  name: 'Ada Wren',
  family: 'Wren',
  given: 'Ada',
  slug: {_type: 'slug', current: 'ada-wren'},
  bio: [paragraph],
}

export const topic = {
  _type: 'topic',
  title: 'Listening',
  slug: {_type: 'slug', current: 'listening'},
  description: 'How to hear what is said.',
}

export const settings = {
  _type: 'settings',
  title: 'Stillwater',
  description: 'Writing on living together.',
  callToAction: {
    text: 'Sessions are open.',
    label: 'Request a session',
    target: 'https://example.org/sessions',
  },
}

export const page = {
  _type: 'page',
  title: 'Imprint',
  slug: {_type: 'slug', current: 'imprint'},
  body: [paragraph],
  kind: 'page',
  seo: {description: 'Who is responsible for this site.'},
}

export const series = {
  _type: 'series',
  title: 'Learning to listen',
  slug: {_type: 'slug', current: 'learning-to-listen'},
  description: 'Three evenings on hearing what is said.',
}

export const source = {
  _type: 'source',
  kind: 'book',
  title: 'On listening',
  authors: [{_type: 'personName', _key: 'wren', family: 'Wren', given: 'A.'}],
  year: 2019,
  publisher: 'A press',
}

export const offering = {
  _type: 'offering',
  title: 'First conversation',
  slug: {_type: 'slug', current: 'first-conversation'},
  place: 'both',
  location: 'A town by the sea',
  minutes: 50,
  fee: {kind: 'amount', amount: 90, currency: 'EUR'},
}

export const passage = {
  _type: 'passage',
  title: 'Not advice',
  kind: 'disclaimer',
  text: [paragraph],
}

export const redirect = {
  _type: 'redirect',
  from: '/articles/old',
  target: reference('article'),
}

export const request = {
  _type: 'request',
  status: 'new',
  name: 'Ada',
  reach: 'ada@example.org',
  receivedAt: '2026-01-05T09:00:00Z',
}

export const reviewLink = {
  _type: 'reviewLink',
  document: {...reference('article'), _weak: true},
  secret: 'a'.repeat(43),
  forWhom: 'A colleague',
  createdAt: '2026-01-05T09:00:00Z',
  expiresAt: '2026-02-05T09:00:00Z',
}
