import type {Json} from '../../../../lake/document.ts'
import type {Case, Table} from './case.ts'

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
  ],
}
const squares = {
  type: 'MultiPolygon',
  coordinates: [
    square.coordinates,
    [
      [
        [10, 0],
        [12, 0],
        [12, 2],
        [10, 2],
        [10, 0],
      ],
    ],
  ],
}
const line = {
  type: 'LineString',
  coordinates: [
    [1, 1],
    [3, 3],
  ],
}
const far = {
  type: 'LineString',
  coordinates: [
    [20, 20],
    [30, 30],
  ],
}
const collection = {type: 'GeometryCollection', geometries: [square, far]}
const bow = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ],
  ],
}

const impossible: Json[] = [
  {lat: 1, lng: 2, lon: 2},
  {lat: 1},
  {lat: 91, lng: 0},
  {lat: '1', lng: 2},
  {type: 'Point', coordinates: [1]},
  {type: 'Feature', geometry: square},
  bow,
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
  },
  {type: 'GeometryCollection', geometries: [square, {type: 'Point'}]},
  [square],
  'Point',
  null,
] satisfies Json[]

const made: Case[] = [
  {
    query: 'geo($g)',
    params: {g: {lat: 1, lng: 2, extra: 3}},
    result: {type: 'Point', coordinates: [2, 1]},
  },
  {
    query: 'global::geo($g)',
    params: {g: {lat: 1, lon: 2}},
    result: {type: 'Point', coordinates: [2, 1]},
  },
  {query: 'geo(geo($g))', params: {g: {...square, name: 'x'}}, result: square},
  {query: 'geo (geo::latLng(1, 2))', result: {type: 'Point', coordinates: [2, 1]}},
  {query: 'geo($g)', params: {g: collection}, result: collection},
  ...impossible.map((g): Case => ({query: 'geo($g)', params: {g}, result: null})),
  {query: 'geo::latLng(1, 181)', result: null},
  {query: 'geo::latLng("1", 2)', result: null},
  {query: '"geo(1)"', result: 'geo(1)'},
  {query: '{"geo": 1}.geo // geo(1)\n', result: 1},
]

const related: Case[] = [
  {query: 'geo::contains($a, $b)', params: {a: square, b: line}, result: true},
  {query: 'geo::contains($a, $b)', params: {a: line, b: square}, result: false},
  {query: 'geo::contains($a, $b)', params: {a: squares, b: {lat: 1, lng: 11}}, result: true},
  {query: 'geo::contains($a, $b)', params: {a: squares, b: collection}, result: false},
  {query: 'geo::contains($a, $b)', params: {a: collection, b: line}, result: true},
  {query: 'geo::contains($a, 1)', params: {a: square}, result: null},
  {query: 'geo::intersects($a, $b)', params: {a: square, b: line}, result: true},
  {query: 'geo::intersects($a, $b)', params: {a: squares, b: far}, result: false},
  {query: 'geo::intersects($a, $b)', params: {a: collection, b: far}, result: true},
  {query: 'geo::intersects($a, null)', params: {a: square}, result: null},
  {query: 'geo::distance(geo::latLng(0, 0), geo::latLng(0, 180))', result: 6_378_137 * Math.PI},
  {query: 'geo::distance($a, geo::latLng(0, 0))', params: {a: square}, result: null},
]

const stored: Case[] = [
  {
    query: '*[_type == "place"] | order(geo::distance(location, geo::latLng(0, 0)) asc)._id',
    result: ['near', 'middle', 'far', 'nowhere'],
  },
  {
    query: '*[geo::distance(location, $from) < 200000]._id',
    params: {from: {lat: 0, lng: 0}},
    result: ['near'],
  },
  {
    query: '*[geo::contains($area, location)]._id',
    params: {area: square},
    result: ['middle', 'near'],
  },
  {
    query: '*[_id == "near"][0]{"at": geo(location), "no": geo(_id)}',
    result: {at: {type: 'Point', coordinates: [1, 1]}, no: null},
  },
]

export const geography: Table = {
  documents: [
    {_id: 'near', _type: 'place', location: {_type: 'geopoint', lat: 1, lng: 1}},
    {_id: 'middle', _type: 'place', location: {_type: 'geopoint', lat: 2, lng: 2, alt: 3}},
    {_id: 'far', _type: 'place', location: {lat: -20.5, lng: 30}},
    {_id: 'nowhere', _type: 'place'},
  ],
  cases: [...made, ...related, ...stored].map((each) => ({
    ...each,
    differs: 'groq-js has no geography',
  })),
}
