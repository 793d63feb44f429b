import {createImageUrlBuilder} from '@sanity/image-url'
import type {HomeQueryResult} from '../lake/types.ts'
import type {SiteSettings} from '../settings.ts'

export type Picture = NonNullable<HomeQueryResult['articles'][number]['cover']>

/** How large a picture is shown. */
export interface PictureShape {
  /** Width divided by height. That of the picture if undefined. */
  aspect?: number
  /** The greatest displayed width in the page's `rem`. Styles use it as `--picture-width`. */
  rem: number
  /** In a window that is narrower, the picture is as wide as the window. */
  from?: string
}

/** The size of every picture on a page. */
export const pictureShapes = {
  /** The cover of an article, on its own page. */
  cover: {aspect: 16 / 9, rem: 54},
  /** The cover of the newest article on the home page. Its column in the grid sets the width. */
  lead: {aspect: 3 / 2, rem: 36, from: '48em'},
  /** The cover of an article in a grid, whose columns set the width. */
  tile: {aspect: 3 / 2, rem: 31, from: '64em'},
  /** The cover of a related article, in a row of three. */
  small: {aspect: 3 / 2, rem: 21, from: '48em'},
  /** The cover of an article in a list. */
  row: {aspect: 3 / 2, rem: 13, from: '48em'},
  /** An author's portrait, on their own page. */
  portrait: {aspect: 1, rem: 10},
  /** An author's portrait, below an article. */
  smallPortrait: {aspect: 1, rem: 5.5},
  /** The logo at the top of every page. Styles limit its height. */
  logo: {rem: 14},
  /** A picture in a text, as wide as the column (`--measure` in `global.css`). */
  figure: {rem: 35},
  /** A picture of a gallery, in a row of two or three. */
  gallery: {aspect: 4 / 3, rem: 17.5},
  /** A picture in place of the player of a video, which may be upright. */
  still: {aspect: 16 / 9, rem: 35},
  uprightStill: {aspect: 9 / 16, rem: 18},
} satisfies Record<string, PictureShape>

/** The page's `rem` is at most this many of the browser's (`html` in `global.css`). `sizes` counts in the browser's. */
const rootScale = 1.25

/** Returns the `sizes` attribute of a picture. */
export function sizesOf({rem, from}: PictureShape): string {
  const width = `${rem * rootScale}rem`
  return from ? `(min-width: ${from}) ${width}, 100vw` : `min(100vw, ${width})`
}

/** The size of a cover in feeds and linked data. */
export const exportedCover = {width: 1200, height: 675}

/** The size of a portrait in linked data. */
export const exportedPortrait = {width: 600, height: 600}

/** The attributes of an `<img>`: its addresses on this site, and its size to avoid layout shift. */
export interface PictureSources {
  src: string
  srcSet: string
  width: number
  height: number
  /** A tiny blurred preview as a data URL. Undefined for transparent pictures. */
  preview?: string
}

/** The widths in a srcset. */
const widths = [240, 360, 480, 720, 960, 1280, 1600, 1920]

type DatasetRef = Pick<SiteSettings, 'projectId' | 'dataset'>

/**
 * Returns the sources of a picture with the writer's crop. With `aspect` (width / height), it is cropped further
 * around the hotspot. Never larger than the original. Undefined for a picture without an asset, or whose asset is not
 * an image of a known size.
 */
export function pictureSources(
  picture: Picture | null | undefined,
  dataset: DatasetRef,
  aspect?: number,
): PictureSources | undefined {
  const view = viewPicture(picture, dataset)
  if (!view) return undefined
  const {visible, builder, lqip} = view
  const ratio = aspect ?? visible.width / visible.height
  const maxWidth = Math.floor(Math.min(visible.width, visible.height * ratio, widths.at(-1) ?? 0))
  if (maxWidth < 1) return undefined
  const address = (width: number) => {
    const sized = builder.width(width).auto('format')
    return (aspect ? sized.height(Math.round(width / aspect)).fit('crop') : sized.fit('max')).url()
  }
  const offered = [...widths.filter((width) => width < maxWidth), maxWidth]
  return {
    src: address(offered.findLast((width) => width <= 960) ?? maxWidth),
    srcSet: offered.map((width) => `${address(width)} ${width}w`).join(', '),
    width: maxWidth,
    height: Math.round(maxWidth / ratio),
    ...(isPreview(lqip) && {preview: lqip}),
  }
}

/** Returns the address of a picture in an exact size, cropped around its hotspot. */
export function pictureAddress(
  picture: Picture | null | undefined,
  dataset: DatasetRef,
  {width, height}: {width: number; height: number},
): string | undefined {
  const view = viewPicture(picture, dataset)
  return view?.builder.width(width).height(height).fit('crop').auto('format').url()
}

/** Returns the address of a picture as a square PNG, which every browser accepts as an icon. */
export function iconAddress(
  picture: Picture | null | undefined,
  dataset: DatasetRef,
  size: number,
): string | undefined {
  const view = viewPicture(picture, dataset)
  return view?.builder.width(size).height(size).fit('crop').format('png').url()
}

/** Returns whether a stored value is a picture. Its other fields are checked when it is shown. */
export function isPicture<Value extends object>(value: Value): value is Value & Picture {
  return 'asset' in value && typeof value.asset === 'object' && value.asset !== null
    ? '_id' in value.asset
    : false
}

/** Returns the visible size after the writer's crop, and a URL builder. */
function viewPicture(picture: Picture | null | undefined, {projectId, dataset}: DatasetRef) {
  const {asset, crop: stored, hotspot} = picture ?? {}
  const crop = stored && clampAll({top: 0, bottom: 0, left: 0, right: 0, ...onlyNumbers(stored)})
  const size = /^image-[a-zA-Z0-9]{16,64}-(\d{1,5})x(\d{1,5})-[a-z0-9]+$/.exec(asset?._id ?? '')
  if (!asset || !size) return undefined
  const visible = {
    width: Number(size[1]) * (1 - (crop?.left ?? 0) - (crop?.right ?? 0)),
    height: Number(size[2]) * (1 - (crop?.top ?? 0) - (crop?.bottom ?? 0)),
  }
  if (!(visible.width >= 1 && visible.height >= 1)) return undefined
  // With the base address `/`, addresses are on this site: `/images/<project>/<dataset>/<file>`.
  const builder = createImageUrlBuilder({projectId, dataset, baseUrl: '/'}).image({
    asset: {_ref: asset._id},
    ...(crop && {crop}),
    ...(hotspot && {
      hotspot: clampAll({x: 0.5, y: 0.5, width: 1, height: 1, ...onlyNumbers(hotspot)}),
    }),
  })
  return {visible, builder, lqip: asset.lqip}
}

/** The value is inserted into a style, so it must be nothing but an image. */
function isPreview(lqip: string | null): lqip is string {
  return lqip !== null && /^data:image\/(jpeg|png|webp);base64,[a-zA-Z0-9+/=]+$/.test(lqip)
}

function onlyNumbers(values: object): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number'))
}

/** Limits stored fractions to 0 to 1. Scripts may have stored other values. */
function clampAll<Values extends Record<string, number>>(values: Values): Values {
  const clamped = Object.entries(values).map(([name, value]) => [
    name,
    Math.min(1, Math.max(0, value)),
  ])
  return Object.fromEntries(clamped)
}
