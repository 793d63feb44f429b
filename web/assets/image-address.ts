import type {SiteSettings} from '../settings.ts'

/** The allowed parameters and their values. */
const parameters: Record<string, RegExp> = {
  w: /^[1-9]\d{0,3}$/,
  h: /^[1-9]\d{0,3}$/,
  q: /^(100|[1-9]?\d)$/,
  dpr: /^[1-3]$/,
  fit: /^(clip|crop|fill|fillmax|max|scale|min)$/,
  crop: /^(top|bottom|left|right|center|focalpoint|entropy)$/,
  rect: /^\d{1,5},\d{1,5},\d{1,5},\d{1,5}$/,
  'fp-x': /^(0(\.\d{1,20})?|1)$/,
  'fp-y': /^(0(\.\d{1,20})?|1)$/,
  auto: /^format$/,
  fm: /^(jpg|pjpg|png|webp|avif)$/,
}

/** The maximum width and height on pages. Larger pictures would only cost the lake time. */
const maxSide = 1920

const file = /^[a-zA-Z0-9]{16,64}-\d{1,5}x\d{1,5}\.(jpg|jpeg|png|webp|gif|avif|tif|tiff|svg)$/

/**
 * Returns the lake's address for `/images/<project>/<dataset>/<file>?…`. Undefined unless it is an image of our own
 * dataset with allowed parameters, so that this route cannot be used as a proxy.
 */
export function imageAddress(
  path: string[],
  search: URLSearchParams,
  {projectId, dataset, lake}: SiteSettings,
): URL | undefined {
  const [project = '', data = '', name = '', ...rest] = path
  if (project !== projectId || data !== dataset || !file.test(name) || rest.length > 0) return
  const isAllowed = [...search].every(
    ([key, value]) => Object.hasOwn(parameters, key) && parameters[key]?.test(value),
  )
  if (!isAllowed || !isBounded(search)) return
  const origin = lake.kind === 'embedded' ? lake.origin : 'https://cdn.sanity.io'
  const address = new URL(`/images/${project}/${data}/${name}`, origin)
  address.search = new URLSearchParams([...search].toSorted()).toString()
  return address
}

/** Returns whether this is the original image, or one of a size that pages use. */
function isBounded(search: URLSearchParams): boolean {
  if (search.size === 0) return true
  const dpr = Number(search.get('dpr') ?? 1)
  const [width = 0, height = 0] = ['w', 'h'].map((side) => Number(search.get(side) ?? 0) * dpr)
  return width > 0 && width <= maxSide && height <= maxSide
}

/** Returns the number of pixels of the original, from its file name. */
export function originalPixels(name: string): number {
  const [, width = 0, height = 0] = /-(\d+)x(\d+)\./.exec(name) ?? []
  return Number(width) * Number(height)
}
