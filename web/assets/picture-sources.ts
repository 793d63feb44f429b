import {createImageUrlBuilder} from '@sanity/image-url'
import type {Picture} from '../content/index.ts'
import type {SiteSettings} from '../settings.ts'

/** What an `<img>` needs: its addresses on this site, and its size, so that nothing moves when it comes. */
export interface PictureSources {
  src: string
  srcSet: string
  width: number
  height: number
  /** A tiny blurred preview as a data address. Not given for pictures that one can see through. */
  preview?: string
}

/** The widths that are offered to browsers. */
const widths = [240, 360, 480, 720, 960, 1280, 1600, 1920]

type Place = Pick<SiteSettings, 'projectId' | 'dataset'>

/**
 * The sources of a picture, cropped as the writer chose, and further to `aspect` (width / height)
 * around the hotspot when it is given. Never larger than the picture itself.
 * Undefined for a picture without an asset, or with one that is not an image of a known size.
 */
export function pictureSources(
  picture: Picture | null | undefined,
  place: Place,
  aspect?: number,
): PictureSources | undefined {
  const view = viewPicture(picture, place)
  if (!view) return undefined
  const {visible, builder, lqip} = view
  const ratio = aspect ?? visible.width / visible.height
  const largest = Math.floor(Math.min(visible.width, visible.height * ratio, widths.at(-1) ?? 0))
  if (largest < 1) return undefined
  const address = (width: number) => {
    const sized = builder.width(width).auto('format')
    return (aspect ? sized.height(Math.round(width / aspect)).fit('crop') : sized.fit('max')).url()
  }
  const offered = [...widths.filter((width) => width < largest), largest]
  return {
    src: address(offered.findLast((width) => width <= 960) ?? largest),
    srcSet: offered.map((width) => `${address(width)} ${width}w`).join(', '),
    width: largest,
    height: Math.round(largest / ratio),
    ...(isPreview(lqip) && {preview: lqip}),
  }
}

/** The address of a picture in exactly this size, cropped around its hotspot. */
export function pictureAddress(
  picture: Picture | null | undefined,
  place: Place,
  {width, height}: {width: number; height: number},
): string | undefined {
  const view = viewPicture(picture, place)
  return view?.builder.width(width).height(height).fit('crop').auto('format').url()
}

/** Whether something stored is a picture; what a picture needs is checked where it is shown. */
export function isPicture<Value extends object>(value: Value): value is Value & Picture {
  return 'asset' in value && typeof value.asset === 'object' && value.asset !== null
    ? '_id' in value.asset
    : false
}

/** What of a picture the writer left visible, and the builder of its addresses. */
function viewPicture(picture: Picture | null | undefined, {projectId, dataset}: Place) {
  const {asset, crop: stored, hotspot} = picture ?? {}
  const crop = stored && clampAll({top: 0, bottom: 0, left: 0, right: 0, ...onlyNumbers(stored)})
  const size = /^image-[a-zA-Z0-9]{16,64}-(\d{1,5})x(\d{1,5})-[a-z0-9]+$/.exec(asset?._id ?? '')
  if (!asset || !size) return undefined
  const visible = {
    width: Number(size[1]) * (1 - (crop?.left ?? 0) - (crop?.right ?? 0)),
    height: Number(size[2]) * (1 - (crop?.top ?? 0) - (crop?.bottom ?? 0)),
  }
  if (!(visible.width >= 1 && visible.height >= 1)) return undefined
  // The base address `/` makes addresses on this site: `/images/<project>/<dataset>/<file>`.
  const builder = createImageUrlBuilder({projectId, dataset, baseUrl: '/'}).image({
    asset: {_ref: asset._id},
    ...(crop && {crop}),
    ...(hotspot && {
      hotspot: clampAll({x: 0.5, y: 0.5, width: 1, height: 1, ...onlyNumbers(hotspot)}),
    }),
  })
  return {visible, builder, lqip: asset.lqip}
}

/** It goes into a style, so it is nothing but an image. */
function isPreview(lqip: string | null): lqip is string {
  return lqip !== null && /^data:image\/(jpeg|png|webp);base64,[a-zA-Z0-9+/=]+$/.test(lqip)
}

function onlyNumbers(values: object): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number'))
}

/** Every stored share of a picture lies between nothing and all of it; scripts write others, too. */
function clampAll<Values extends Record<string, number>>(values: Values): Values {
  const clamped = Object.entries(values).map(([name, value]) => [
    name,
    Math.min(1, Math.max(0, value)),
  ])
  return Object.fromEntries(clamped)
}
