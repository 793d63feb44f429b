import type {ExprNode} from 'groq-js'
import {contains, distanceOf, fromLatLng, intersects, toGeography} from './geography.ts'
import {defineHostFunction} from './host-call.ts'

/** GROQ's functions of geography, which groq-js parses but does not implement. */
const functions = new Map([
  ['global::geo', defineHostFunction('geo', toGeography)],
  ['geo::contains', defineHostFunction('geoContains', contains)],
  ['geo::distance', defineHostFunction('geoDistance', distanceOf)],
  ['geo::intersects', defineHostFunction('geoIntersects', intersects)],
  ['geo::latLng', defineHostFunction('geoLatLng', fromLatLng)],
])

/** Returns the node for a call of a function of geography; undefined for other functions. */
export function geoCall(name: string, args: readonly ExprNode[]): ExprNode | undefined {
  return functions.get(name)?.(...args)
}
