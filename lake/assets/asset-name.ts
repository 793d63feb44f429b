import {join} from 'node:path'
import type {Dataset} from '../dataset.ts'
import {LakeError} from '../error.ts'

export type AssetKind = 'image' | 'file'

/** What an image's own bytes say it is; the extension is the one Sanity uses in ids and addresses. */
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
 * The name of an image as addresses have it (`<sha1>-<width>x<height>.<extension>`), taken apart.
 * Nothing else gets through, so no name can point outside the assets folder. Throws `invalid`.
 */
export function parseImageName(name: string): ImageName {
  const [, sha1, width, height, extension] = imagePattern.exec(name) ?? []
  if (sha1 === undefined || extension === undefined || !isImageExtension(extension)) {
    throw badName(name, '<sha1>-<width>x<height>.<jpg, png, gif, webp, avif, tif or svg>')
  }
  return {sha1, width: Number(width), height: Number(height), extension}
}

/** As `parseImageName`, for files: `<sha1>.<extension>`. */
export function parseFileName(name: string): FileName {
  const [, sha1, extension] = filePattern.exec(name) ?? []
  if (sha1 === undefined || extension === undefined) throw badName(name, '<sha1>.<extension>')
  return {sha1, extension}
}

/** `image-<sha1>-<WxH>-<ext>` or `file-<sha1>-<ext>` → the kind and file name; null for other ids. */
export function parseAssetId(id: string): {kind: AssetKind; fileName: string} | null {
  const [, image, imageExtension, file, fileExtension] = idPattern.exec(id) ?? []
  if (image !== undefined) return {kind: 'image', fileName: `${image}.${imageExtension}`}
  if (file !== undefined) return {kind: 'file', fileName: `${file}.${fileExtension}`}
  return null
}

/** Where an asset's bytes lie. `fileName` must have gone through one of the parsers above. */
export function assetFile(dataset: Dataset, kind: AssetKind, fileName: string): string {
  return join(dataset.assetsFolder, `${kind}s`, fileName)
}

/** The folder of unfinished uploads among the assets: a file here belongs to nobody once its request has ended. */
export const uploadsName = 'uploads'

export function uploadsFolder(dataset: Dataset): string {
  return join(dataset.assetsFolder, uploadsName)
}

/** Made images: everything here can be made again. */
export function transformsFolder(dataset: Dataset): string {
  return join(dataset.assetsFolder, 'transforms')
}

/** The beginning of the file names of all that was made of an image, by the image's file name. */
export function transformPrefix(fileName: string): string {
  return `${fileName.slice(0, 40)}-`
}

export function isImageExtension(extension: string): extension is ImageExtension {
  return Object.hasOwn(imageTypes, extension)
}

function badName(name: string, expected: string): LakeError {
  const shown = JSON.stringify(name.slice(0, 100))
  return new LakeError('invalid', `${shown} is not the name of an asset: expected ${expected}.`)
}
