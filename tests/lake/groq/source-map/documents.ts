import type {JsonObject} from '../../../../lake/document.ts'

const reference = (id: string) => ({_type: 'reference', _ref: id})

/** A small publication with a draft, a version in a release and a document that needs a token. */
export const documents: JsonObject[] = [
  {_id: 'ada', _type: 'author', name: 'Ada', slug: {_type: 'slug', current: 'ada'}},
  {_id: 'bob', _type: 'author', name: 'Bob'},
  {_id: 'sea', _type: 'topic', title: 'Sea', order: 1},
  {_id: 'sky', _type: 'topic', title: 'Sky', order: 2},
  {
    _id: 'one',
    _type: 'article',
    title: 'One',
    slug: {_type: 'slug', current: 'one'},
    seo: {title: 'One for machines'},
    author: reference('ada'),
    topics: [
      {_key: 't1', ...reference('sea')},
      {_key: 't2', ...reference('sky')},
    ],
    tags: ['wet', 'deep', 'wet'],
    rows: [{cells: ['a', 'b']}, {cells: ['c']}],
    body: [
      {
        _type: 'block',
        _key: 'b1',
        children: [
          {_type: 'span', _key: 's1', text: 'First '},
          {_type: 'span', _key: 's2', text: 'words'},
        ],
        markDefs: [],
      },
      {_type: 'image', _key: 'i1', alt: 'A wave', asset: reference('photo')},
      {_type: 'block', _key: "it's", children: [{_type: 'span', _key: 's1', text: 'Last'}]},
    ],
  },
  {_id: 'photo', _type: 'sanity.imageAsset', url: 'http://localhost/photo.png'},
  {_id: 'two', _type: 'article', title: 'Two', author: reference('bob'), order: 2},
  {
    _id: 'drafts.two',
    _type: 'article',
    title: 'Two, drafted',
    author: {...reference('new'), _weak: true},
    order: 2,
  },
  {_id: 'drafts.new', _type: 'author', name: 'New'},
  {_id: 'versions.summer.two', _type: 'article', title: 'Two in summer'},
  {_id: 'secret.key', _type: 'secret', word: 'hush'},
  {_id: 'open', _type: 'note', about: {...reference('secret.key'), _weak: true}},
  {_id: 'odd', _type: 'odd', "it's": 'quoted', "a']b": 'unreadable', nothing: null},
]
