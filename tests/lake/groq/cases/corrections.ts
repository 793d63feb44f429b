import type {Table} from './case.ts'

const impossible = 'groq-js accepts dates that do not exist'
const pathLeft = 'groq-js finds a path in no other path'
const repeated = 'groq-js keeps every null and every date'

/** Where groq-js differs from the GROQ specification, the specification wins. */
export const corrections: Table = {
  documents: [
    {_id: 'a', _type: 'note', at: '2026-02-30T10:00:00Z', text: 'one', items: [1, null, 1, null]},
    {_id: 'b', _type: 'note', at: '2026-02-28T10:00:00.5+02:00', text: 'two two'},
    {_id: 'c', _type: 'note', at: '2026-13-01T00:00:00Z', text: 3},
    {_id: 'drafts.a', _type: 'note'},
  ],
  cases: [
    {query: 'dateTime("2026-13-01T00:00:00Z")', result: null, differs: impossible},
    {query: 'dateTime("2026-00-01T00:00:00Z")', result: null, differs: impossible},
    {query: 'dateTime("2026-02-30T00:00:00Z")', result: null, differs: impossible},
    {query: 'dateTime("2026-02-29T00:00:00Z")', result: null, differs: impossible},
    {query: 'dateTime("2024-02-29T00:00:00Z")', result: '2024-02-29T00:00:00Z'},
    {query: 'dateTime("2100-02-29T00:00:00Z")', result: null, differs: impossible},
    {query: 'dateTime("2026-04-31T00:00:00Z")', result: null, differs: impossible},
    {query: 'dateTime("2026-01-01T24:00:00Z")', result: null, differs: impossible},
    {query: 'dateTime("2026-01-01T23:59:60Z")', result: null, differs: impossible},
    {query: 'dateTime("2026-01-01T00:00:00+24:00")', result: null, differs: impossible},
    {query: 'defined(dateTime("2026-13-01T00:00:00Z"))', result: false, differs: impossible},
    {query: 'dateTime("2026-13-01T00:00:00Z") == null', result: true, differs: impossible},
    {
      query: 'coalesce(dateTime("2026-02-30T00:00:00Z"), "never")',
      result: 'never',
      differs: impossible,
    },
    {
      query: '*[coalesce(dateTime(at), text) > dateTime("2026-01-01T00:00:00Z")]._id',
      result: ['b'],
      differs: impossible,
    },
    {query: 'string(dateTime("2026-02-30T00:00:00Z"))', result: null, differs: impossible},
    {
      query: 'dateTime(dateTime("2026-01-01T00:00:00.050+00:30"))',
      result: '2025-12-31T23:30:00.050Z',
    },
    {query: 'dateTime("9999-12-31T23:00:00-02:00")', result: '10000-01-01T01:00:00Z'},
    {query: 'dateTime("2026-01-01")', result: null},
    {query: 'dateTime(12)', result: null},
    {
      query: 'dateTime("2026-01-01T00:00:00Z") + 1e300',
      result: null,
      differs: 'groq-js makes a date without a value',
    },
    {
      query: 'defined(dateTime::now() - 1e300)',
      result: false,
      differs: 'groq-js makes a date without a value',
    },
    {query: 'dateTime("2026-01-01T00:00:00Z") + 60', result: '2026-01-01T00:01:00Z'},
    {
      query: 'dateTime("2026-01-01T00:00:00Z") - dateTime("2025-12-31T23:59:59.5Z")',
      result: 0.5,
    },
    {query: '*[defined(dateTime(at))]._id', result: ['b'], differs: impossible},
    {query: '*[dateTime(at) < now()]._id', result: [], differs: impossible},
    {query: '*[dateTime(at) > dateTime(now())]._id', result: ['b'], differs: impossible},
    {
      query: '*[_type == "note"] | order(dateTime(at) asc, _id desc) {_id, "at": dateTime(at)}',
      result: [
        {_id: 'b', at: '2026-02-28T08:00:00.500Z'},
        {_id: 'drafts.a', at: null},
        {_id: 'c', at: null},
        {_id: 'a', at: null},
      ],
      differs: impossible,
    },
    {query: 'path("a.b") in path("a.*")', result: true, differs: pathLeft},
    {query: 'path("a.b.c") in path("a.*")', result: false, differs: pathLeft},
    {query: '(path("a.b")) in (path("a.**"))', result: true, differs: pathLeft},
    {query: 'select(true => path("a.b")) in path("a.*")', result: true, differs: pathLeft},
    {query: '[path("a.b")][0] in path("a.*")', result: true, differs: pathLeft},
    {query: 'path(1) in path("a.*")', result: null},
    {
      query: '*[path(_id) in path("drafts.**")]._id',
      result: ['drafts.a'],
      differs: pathLeft,
    },
    {
      query: '*[coalesce(path(_id)) in path("drafts.**")]._id',
      result: ['drafts.a'],
      differs: pathLeft,
    },
    {query: 'array::unique([1, null, 1, null, "1"])', result: [1, null, '1'], differs: repeated},
    {query: 'array::unique([[1], [1], {}, {}])', result: [[1], [1], {}, {}]},
    {query: 'array::unique(null)', result: null},
    {
      query:
        'array::unique([dateTime("2026-01-01T00:00:00Z"), dateTime("2026-01-01T01:00:00+01:00"), "2026-01-01T00:00:00Z"])',
      result: ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
      differs: repeated,
    },
    {
      query:
        'array::unique([dateTime("2026-01-01T00:00:00Z")])[0] == dateTime("2026-01-01T00:00:00Z")',
      result: true,
    },
    {
      query: '*[_id == "a"][0]{"u": array::unique(items)}',
      result: {u: [1, null]},
      differs: repeated,
    },
    {
      query: 'array::unique(*[_type == "note"].text)',
      result: ['one', 'two two', 3, null],
    },
    {query: '*[_id == "a"][0] | score(text match "one")', error: 'invalid'},
    {query: '*[_type == "note"]{text} | score(text match "one")', error: 'invalid'},
    {query: '*[_type == "none" && boost(text match "one", 2)]', error: 'invalid'},
    {query: '*[_type == "none"] | order(boost(text match "one", 2))', error: 'invalid'},
    {query: '*[_type == "none"] | score(!boost(text match "one", 2))', error: 'invalid'},
    {
      query:
        '*[_type == "note"] | score(boost(text match "two", 2) || text == "one") {_id, _score}',
      result: [
        {_id: 'b', _score: 3.375},
        {_id: 'a', _score: 1},
        {_id: 'c', _score: 0},
        {_id: 'drafts.a', _score: 0},
      ],
    },
  ],
}
