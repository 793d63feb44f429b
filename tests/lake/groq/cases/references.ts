import type {Table} from './case.ts'

const differs = 'groq-js finds the document with that id in its own dataset'
const long = 'x'.repeat(300)

/** References to other datasets, which lead to no document of this one, even if it has the same id. */
export const references: Table = {
  documents: [
    {_id: 'b', _type: 'note', title: 'Here'},
    {
      _id: 'doc',
      _type: 'page',
      other: {_type: 'crossDatasetReference', _ref: 'b', _dataset: 'other', _weak: true},
      foreign: {_ref: 'b', _dataset: 'production', _projectId: 'elsewhere', _weak: true},
      own: {_ref: 'b', _dataset: 'production', _projectId: 'local', _weak: true},
      empty: {_ref: 'b', _dataset: null, _weak: true},
      odd: {_ref: 'b', _dataset: {name: 'production'}, _weak: true},
      long: {_ref: 'b', _dataset: long, _weak: true},
      list: [
        {_key: 'o', _ref: 'b', _dataset: 'other', _weak: true},
        {_key: 'h', _ref: 'b', _weak: true},
      ],
      deep: {to: {_ref: 'b', _dataset: 'other', _weak: true}, text: long},
    },
  ],
  cases: [
    {query: '*[_id == "doc"][0].other->title', result: null, differs},
    {query: '*[_id == "doc"]{"t": other->{title}}', result: [{t: null}], differs},
    {query: '*[_id == "doc"]{"t": other->}', result: [{t: null}], differs},
    {query: '*[_id == "doc"]{"t": foreign->title}', result: [{t: null}], differs},
    {query: '*[_id == "doc"]{"t": own->title}', result: [{t: 'Here'}]},
    {query: '*[_id == "doc"]{"t": empty->title}', result: [{t: 'Here'}]},
    {query: '*[_id == "doc"]{"t": odd->title}', result: [{t: null}], differs},
    {query: '*[_id == "doc"]{"t": long->title}', result: [{t: null}], differs},
    {query: '*[_id == "doc"]{"t": list[]->title}', result: [{t: [null, 'Here']}], differs},
    {
      query: '*[_id == "doc"]{list[]{"t": @->title}}',
      result: [{list: [{t: null}, {t: 'Here'}]}],
      differs,
    },
    {query: '*[_id == "doc"]{"t": deep.to->title}', result: [{t: null}], differs},
    {query: '*[_id == "doc"]{"t": coalesce(other, own)->title}', result: [{t: null}], differs},
    {query: '*[_id == "doc"]{"t": string::split(other->title, "e")}', result: [{t: null}], differs},
    {query: '*[other->title == "Here"]._id', result: [], differs},
    {query: '*[own->title == "Here"]._id', result: ['doc']},
    {query: '*[other->title match "here"]._id', result: [], differs},
    {query: '*[own->title match "here"]._id', result: ['doc']},
    {query: '*[_id == "b"]{"in": *[references(^._id)]._id}', result: [{in: ['doc']}]},
  ],
}
