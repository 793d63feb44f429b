import type {Table} from './case.ts'

const alone = 'groq-js has no perspectives'

/** The versions of each document: published, draft, and in the releases `soon` and `later`. */
export const perspectives: Table = {
  documents: [
    {_id: 'a', _type: 'note', n: 1, to: {_ref: 'b', _weak: true}},
    {_id: 'drafts.a', _type: 'note', n: 2, to: {_ref: 'new', _weak: true}},
    {_id: 'versions.soon.a', _type: 'note', n: 3, to: {_ref: 'b', _weak: true}},
    {_id: 'versions.later.a', _type: 'note', n: 4},
    {_id: 'b', _type: 'note', n: 5},
    {_id: 'versions.soon.b', _type: 'note', n: 6, _system: {delete: true}},
    {_id: 'drafts.new', _type: 'note', n: 7},
    {_id: 'versions.later.only', _type: 'note', n: 8, to: {_ref: 'a', _weak: true}},
    {_id: 'secret.key', _type: 'note', n: 9},
    {_id: '_.releases.soon', _type: 'system.release', name: 'soon'},
  ],
  cases: [
    {
      query: '*[_type == "note"]{_id, n}',
      perspective: 'published',
      result: [
        {_id: 'a', n: 1},
        {_id: 'b', n: 5},
        {_id: 'secret.key', n: 9},
      ],
    },
    {
      query: '*[_type == "note"]{_id, _originalId, n}',
      perspective: 'drafts',
      result: [
        {_id: 'a', _originalId: 'drafts.a', n: 2},
        {_id: 'b', _originalId: 'b', n: 5},
        {_id: 'new', _originalId: 'drafts.new', n: 7},
        {_id: 'secret.key', _originalId: 'secret.key', n: 9},
      ],
    },
    {
      query: '*[_type == "note"]{_id, n}',
      perspective: 'drafts',
      anonymous: true,
      result: [
        {_id: 'a', n: 1},
        {_id: 'b', n: 5},
      ],
    },
    {query: '*[_type == "note"].n', perspective: 'raw', anonymous: true, result: [1, 5]},
    {query: 'count(*)', perspective: 'raw', result: 10, differs: alone},
    {query: '*[_type == "note"].n', perspective: ['soon', 'drafts'], result: [3, 7, 9]},
    {query: '*[_type == "note"].n', perspective: ['soon'], result: [3, 9]},
    {query: '*[_type == "note"].n', perspective: ['later', 'soon', 'drafts'], result: [4, 7, 8, 9]},
    {
      query: '*[_type == "note"] | order(n desc)[0..1]{_id, n}',
      perspective: ['later', 'soon'],
      result: [
        {_id: 'secret.key', n: 9},
        {_id: 'only', n: 8},
      ],
    },
    {query: '*[_id == "b"]', perspective: ['soon'], result: []},
    {query: '*[_id == "a"][0].to->n', perspective: ['soon', 'drafts'], result: null},
    {query: '*[_id == "a"][0].to->n', perspective: 'drafts', result: 7},
    {query: '*[_id == "a"][0].to->n', perspective: 'published', result: 5},
    {query: '*[_id == "only"][0].to->{_id, n}', perspective: ['later'], result: {_id: 'a', n: 4}},
    {query: '*[references("b")]._id', perspective: ['soon'], result: ['a']},
    {query: '*[n == 1]._id', perspective: 'drafts', result: []},
    {query: '*[n == 2]._id', perspective: 'drafts', result: ['a']},
    {query: '*[_originalId == "drafts.a"]._id', perspective: 'drafts', result: ['a']},
    {
      query: '*[sanity::versionOf("a")]._id',
      result: ['a', 'drafts.a', 'versions.later.a', 'versions.soon.a'],
    },
    {query: '*[sanity::versionOf("a")].n', perspective: 'drafts', result: [2]},
    {query: '*[sanity::partOfRelease("soon")]._id', result: ['versions.soon.a', 'versions.soon.b']},
    {query: '*[sanity::partOfRelease("soon")]._id', perspective: ['soon'], result: []},
    {query: '*[sanity::partOfRelease("so")]._id', result: []},
    {query: '*[sanity::versionOf("key")]._id', result: []},
    {query: '*[_id in path("drafts.**")]._id', result: ['drafts.a', 'drafts.new']},
    {query: '*[_id in path("versions.*.a")].n', result: [4, 3]},
    {query: '*[_id in path("*") && _type == "note"]._id', result: ['a', 'b']},
    {query: '*[!(_id in path("drafts.**")) && n < 3].n', result: [1]},
    {
      query: 'releases::all()[].name',
      result: ['soon'],
      differs: 'groq-js reads another list',
      unplanned: 'releases::all()',
    },
    {query: 'identity()', result: 'ada'},
    {query: 'identity()', anonymous: true, result: '<anonymous>'},
    {query: 'sanity::projectId() + sanity::dataset()', result: 'localproduction'},
  ],
}
