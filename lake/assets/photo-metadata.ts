import type {Metadata} from 'sharp'
import type {Json, JsonObject} from '../document.ts'
import {readExif, type ExifValue} from './exif.ts'
import type {MetadataKind} from './wanted-metadata.ts'

const imageTags: Record<number, string> = {
  0x010e: 'ImageDescription',
  0x010f: 'Make',
  0x0110: 'Model',
  0x0112: 'Orientation',
  0x011a: 'XResolution',
  0x011b: 'YResolution',
  0x0128: 'ResolutionUnit',
  0x0131: 'Software',
  0x0132: 'ModifyDate',
  0x013b: 'Artist',
  0x0213: 'YCbCrPositioning',
  0x8298: 'Copyright',
}

const exifTags: Record<number, string> = {
  0x829a: 'ExposureTime',
  0x829d: 'FNumber',
  0x8822: 'ExposureProgram',
  0x8827: 'ISO',
  0x8830: 'SensitivityType',
  0x9003: 'DateTimeOriginal',
  0x9004: 'DateTimeDigitized',
  0x9010: 'OffsetTime',
  0x9011: 'OffsetTimeOriginal',
  0x9012: 'OffsetTimeDigitized',
  0x9201: 'ShutterSpeedValue',
  0x9202: 'ApertureValue',
  0x9203: 'BrightnessValue',
  0x9204: 'ExposureBiasValue',
  0x9205: 'MaxApertureValue',
  0x9206: 'SubjectDistance',
  0x9207: 'MeteringMode',
  0x9208: 'LightSource',
  0x9209: 'Flash',
  0x920a: 'FocalLength',
  0x9214: 'SubjectArea',
  0x9290: 'SubSecTime',
  0x9291: 'SubSecTimeOriginal',
  0x9292: 'SubSecTimeDigitized',
  0xa001: 'ColorSpace',
  0xa002: 'PixelXDimension',
  0xa003: 'PixelYDimension',
  0xa20e: 'FocalPlaneXResolution',
  0xa20f: 'FocalPlaneYResolution',
  0xa210: 'FocalPlaneResolutionUnit',
  0xa217: 'SensingMethod',
  0xa401: 'CustomRendered',
  0xa402: 'ExposureMode',
  0xa403: 'WhiteBalance',
  0xa404: 'DigitalZoomRatio',
  0xa405: 'FocalLengthIn35mmFormat',
  0xa406: 'SceneCaptureType',
  0xa407: 'GainControl',
  0xa408: 'Contrast',
  0xa409: 'Saturation',
  0xa40a: 'Sharpness',
  0xa40c: 'SubjectDistanceRange',
  0xa432: 'LensSpecification',
  0xa433: 'LensMake',
  0xa434: 'LensModel',
}

const exifDate = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/

/**
 * Returns the requested camera metadata in the form of Sanity's image metadata. `image`, `exif` and
 * `location` are only included if the schema's field lists them. Serial numbers, the owner's name and maker
 * notes are never included.
 */
export function photoMetadata(metadata: Metadata, wanted: ReadonlySet<MetadataKind>): JsonObject {
  const found = metadata.exif === undefined ? null : readExif(metadata.exif)
  if (found === null) return {}
  const result: JsonObject = {}
  if (wanted.has('image')) {
    result.image = {_type: 'sanity.imageExifTags', ...named(found.image, imageTags)}
  }
  if (wanted.has('exif')) {
    result.exif = {_type: 'sanity.imageExifMetadata', ...named(found.exif, exifTags)}
  }
  const location = wanted.has('location') ? geopoint(found.gps) : null
  if (location !== null) result.location = location
  return result
}

function named(values: Map<number, ExifValue>, names: Record<number, string>): JsonObject {
  const result: JsonObject = {}
  for (const [tag, value] of values) {
    const name = names[tag]
    if (name !== undefined) result[name] = toJson(value)
  }
  return result
}

/** Converts EXIF dates. They have no time zone, and Sanity treats them as UTC. */
function toJson(value: ExifValue): Json {
  const [, year, month, day, time] = (typeof value === 'string' && exifDate.exec(value)) || []
  return time === undefined ? value : `${year}-${month}-${day}T${time}.000Z`
}

function geopoint(gps: Map<number, ExifValue>): JsonObject | null {
  const lat = degrees(gps.get(2), gps.get(1) === 'S')
  const lng = degrees(gps.get(4), gps.get(3) === 'W')
  if (lat === null || lng === null || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null
  const height = gps.get(6)
  if (typeof height !== 'number') return {_type: 'geopoint', lat, lng}
  return {_type: 'geopoint', lat, lng, alt: gps.get(5) === 1 ? -height : height}
}

function degrees(value: ExifValue | undefined, isNegative: boolean): number | null {
  if (!Array.isArray(value)) return null
  const [whole = 0, minutes = 0, seconds = 0] = value
  const sum = whole + minutes / 60 + seconds / 3600
  return isNegative ? -sum : sum
}
