import {booleanContains} from '@turf/boolean-contains'
import {booleanIntersects} from '@turf/boolean-intersects'
import {distance} from '@turf/distance'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'
import {isValidRing} from './valid-ring.ts'

/** A point, line or polygon. Collections and geometries with several parts are split into these. */
type Part =
  | {type: 'Point'; coordinates: number[]}
  | {type: 'LineString'; coordinates: number[][]}
  | {type: 'Polygon'; coordinates: number[][][]}

/** A value of GROQ's `geo` type. */
interface Geography {
  /** GeoJSON. */
  shown: JsonObject
  parts: readonly Part[]
}

const known = new WeakMap<object, Geography | null>()

/** Reads `{lat, lng}`, `{lat, lon}` or a GeoJSON geometry; null for anything else. */
function readGeography(value: unknown): Geography | null {
  if (typeof value !== 'object' || value === null) return null
  let geography = known.get(value)
  if (geography === undefined) {
    // groq-js passes the values of documents and params, which are JSON.
    geography = isJsonObject(value as Json) ? geographyOf(value as JsonObject) : null
    known.set(value, geography)
  }
  return geography
}

function geographyOf(value: JsonObject): Geography | null {
  const {type, coordinates = null} = value
  if (typeof type !== 'string') return readLatLng(value)
  if (type === 'GeometryCollection') return readCollection(value)
  const parts = partsOf(type, coordinates)
  return parts && {shown: {type, coordinates}, parts}
}

function readLatLng({lat, lng, lon}: JsonObject): Geography | null {
  if (lng !== undefined && lon !== undefined) return null
  return latLng(lat, lng ?? lon)
}

function readCollection({geometries}: JsonObject): Geography | null {
  if (!Array.isArray(geometries)) return null
  const all = geometries.map(readGeography)
  if (!all.every((each) => each !== null)) return null
  return {
    shown: {type: 'GeometryCollection', geometries: all.map(({shown}) => shown)},
    parts: all.flatMap(({parts}) => parts),
  }
}

function partsOf(type: string, coordinates: Json): Part[] | null {
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? [{type, coordinates}] : null
    case 'LineString':
      return isLine(coordinates) ? [{type, coordinates}] : null
    case 'Polygon':
      return isPolygon(coordinates) ? [{type, coordinates}] : null
    case 'MultiPoint':
    case 'MultiLineString':
    case 'MultiPolygon': {
      if (!Array.isArray(coordinates)) return null
      const all = coordinates.map((each) => partsOf(type.slice('Multi'.length), each))
      return all.every((each) => each !== null) ? all.flat() : null
    }
    default:
      return null
  }
}

function isPosition(value: Json): value is number[] {
  return (
    Array.isArray(value) && value.length >= 2 && value.every((each) => typeof each === 'number')
  )
}

function isPositions(value: Json): value is number[][] {
  return Array.isArray(value) && value.every(isPosition)
}

function isLine(value: Json): value is number[][] {
  return isPositions(value) && value.length >= 2
}

function isPolygon(value: Json): value is number[][][] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((ring) => isPositions(ring) && isValidRing(ring))
  )
}

function latLng(lat: unknown, lng: unknown): Geography | null {
  if (typeof lat !== 'number' || typeof lng !== 'number') return null
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return null
  const coordinates = [lng, lat]
  return {shown: {type: 'Point', coordinates}, parts: [{type: 'Point', coordinates}]}
}

/** `geo()` */
export function toGeography(value: unknown): Json {
  return readGeography(value)?.shown ?? null
}

/** `geo::latLng()` */
export function fromLatLng(lat: unknown, lng: unknown): Json {
  return latLng(lat, lng)?.shown ?? null
}

const dimensions = {Point: 0, LineString: 1, Polygon: 2}

/** `geo::contains()`: each part of the second is within one part of the first. */
export function contains(first: unknown, second: unknown): boolean | null {
  const outer = readGeography(first)
  const inner = readGeography(second)
  if (!outer || !inner) return null
  return inner.parts.every((part) =>
    outer.parts.some(
      (whole) => dimensions[part.type] <= dimensions[whole.type] && booleanContains(whole, part),
    ),
  )
}

/** `geo::intersects()` */
export function intersects(first: unknown, second: unknown): boolean | null {
  const left = readGeography(first)
  const right = readGeography(second)
  if (!left || !right) return null
  return left.parts.some((a) => right.parts.some((b) => booleanIntersects(a, b)))
}

/** In metres. The reference computes with the equatorial radius. */
const radiusOfEarth = 6_378_137

/** `geo::distance()`: metres between two points. */
export function distanceOf(first: unknown, second: unknown): number | null {
  const from = pointOf(first)
  const to = pointOf(second)
  return from && to && distance(from, to, {units: 'radians'}) * radiusOfEarth
}

function pointOf(value: unknown): number[] | null {
  const geography = readGeography(value)
  const [part] = geography?.parts ?? []
  return geography?.shown['type'] === 'Point' && part?.type === 'Point' ? part.coordinates : null
}
