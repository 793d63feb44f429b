const paragraph = {
  _type: 'block',
  _key: 'paragraph',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'words', text: 'Slow down before you answer.', marks: []}],
}

/** A paragraph with a link to `href`. */
export function linked(href: string | undefined) {
  return [
    {
      ...paragraph,
      markDefs: [{_type: 'link', _key: 'link', ...(href === undefined ? {} : {href})}],
    },
  ]
}

/** An image as the Studio stores it once a picture is chosen. */
export const picture = {
  _type: 'image',
  asset: {_type: 'reference', _ref: 'image-0a1b2c-1200x800-jpg'},
}

/** What readers can see already, so that the documents below may refer to it. */
export const published = ['author', 'topic', 'image-0a1b2c-1200x800-jpg']

/** Documents without a fault; each test changes one thing. */
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
