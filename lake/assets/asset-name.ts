import {join} from 'node:path'
import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'

export type AssetKind = 'image' | 'file'

/** The MIME types of images, by the extension that Sanity uses in ids and URLs. */
export const imageTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
} as const

export type ImageExtension = keyof typeof imageTypes

export interface ImageName {
  sha1: string
  width: number
  height: number
  extension: ImageExtension
}

export interface FileName {
  sha1: string
  extension: string
}

const imagePattern = /^([0-9a-f]{40})-([1-9]\d{0,8})x([1-9]\d{0,8})\.([a-z]{3,4})$/
const filePattern = /^([0-9a-f]{40})\.([a-z0-9]{1,16})$/
const idPattern = /^(?:image-([0-9a-f]{40}-\d+x\d+)-([a-z]+)|file-([0-9a-f]{40})-([a-z0-9]+))$/

/**
 * Parses the name of an image in a URL (`<sha1>-<width>x<height>.<extension>`). Throws `invalid` for any
 * other name, so no name can refer to a file outside the assets folder.
 */
export function parseImageName(name: string): ImageName {
  const [, sha1, width, height, extension] = imagePattern.exec(name) ?? []
  if (sha1 === undefined || extension === undefined || !isImageExtension(extension)) {
    throw badName(name, '<sha1>-<width>x<height>.<jpg, png, gif, webp, avif, tif or svg>')
  }
  return {sha1, width: Number(width), height: Number(height), extension}
}

/** Parses the name of a file: `<sha1>.<extension>`. Throws `invalid` for any other name. */
export function parseFileName(name: string): FileName {
  const [, sha1, extension] = filePattern.exec(name) ?? []
  if (sha1 === undefined || extension === undefined) throw badName(name, '<sha1>.<extension>')
  return {sha1, extension}
}

/** Parses `image-<sha1>-<WxH>-<ext>` or `file-<sha1>-<ext>` into kind and file name; null for other ids. */
export function parseAssetId(id: string): {kind: AssetKind; fileName: string} | null {
  const [, image, imageExtension, file, fileExtension] = idPattern.exec(id) ?? []
  if (image !== undefined) return {kind: 'image', fileName: `${image}.${imageExtension}`}
  if (file !== undefined) return {kind: 'file', fileName: `${file}.${fileExtension}`}
  return null
}

/** Returns the path of an asset's bytes. `fileName` must be a parsed name, as above. */
export function assetFile(dataset: Dataset, kind: AssetKind, fileName: string): string {
  return join(dataset.assetsFolder, `${kind}s`, fileName)
}

/** The folder of uploads in progress. Files in it are unused once their request has ended. */
export const uploadsName = 'uploads'

export function uploadsFolder(dataset: Dataset): string {
  return join(dataset.assetsFolder, uploadsName)
}

/** Returns the folder of transformed images, which is a cache. */
export function transformsFolder(dataset: Dataset): string {
  return join(dataset.assetsFolder, 'transforms')
}

/** Returns the prefix of the transform file names of an image, by the image's file name. */
export function transformPrefix(fileName: string): string {
  return `${fileName.slice(0, 40)}-`
}

export function isImageExtension(extension: string): extension is ImageExtension {
  return Object.hasOwn(imageTypes, extension)
}

function badName(name: string, expected: string): LakeError {
  const shown = JSON.stringify(name.slice(0, 100))
  return new LakeError('invalid', `${shown} is not a valid asset name: expected ${expected}.`)
}
