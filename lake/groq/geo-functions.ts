import {createRequire} from 'node:module'
import type {ExprNode} from 'groq-js'
import {defineHostFunction} from './host-call.ts'

const require = createRequire(import.meta.url)

/** Loads the geometry with the first call: it consists of 27 files, and few queries need it. */
const geography = (): typeof import('./geography.ts') => require('./geography.ts')

/** GROQ's functions of geography, which groq-js parses but does not implement. */
const functions = new Map([
  ['global::geo', defineHostFunction('geo', (value) => geography().toGeography(value))],
  [
    'geo::contains',
    defineHostFunction('geoContains', (first, second) => geography().contains(first, second)),
  ],
  [
    'geo::distance',
    defineHostFunction('geoDistance', (first, second) => geography().distanceOf(first, second)),
  ],
  [
    'geo::intersects',
    defineHostFunction('geoIntersects', (first, second) => geography().intersects(first, second)),
  ],
  ['geo::latLng', defineHostFunction('geoLatLng', (lat, lng) => geography().fromLatLng(lat, lng))],
])

/** Returns the node for a call of a function of geography; undefined for other functions. */
export function geoCall(name: string, args: readonly ExprNode[]): ExprNode | undefined {
  return functions.get(name)?.(...args)
}
