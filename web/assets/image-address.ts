import type {SiteSettings} from '../settings.ts'

/** The parameters that our pages use, and what each may be. */
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

/** The widest and highest that pages show a picture; larger ones would only cost the lake time. */
const maxSide = 1920

const file = /^[a-zA-Z0-9]{16,64}-\d{1,5}x\d{1,5}\.(jpg|jpeg|png|webp|gif|avif|tif|tiff|svg)$/

/**
 * Where the lake keeps the image that `/images/<project>/<dataset>/<file>?…` asks this site for.
 * Undefined for everything that is not an image of our own dataset with parameters we know, so that
 * this can't be used to reach anything else.
 */
export function imageAddress(
  path: string[],
  search: URLSearchParams,
  {projectId, dataset, lake}: SiteSettings,
): URL | undefined {
  const [project = '', data = '', name = '', ...rest] = path
  if (project !== projectId || data !== dataset || !file.test(name) || rest.length > 0) return
  const known = [...search].every(
    ([key, value]) => Object.hasOwn(parameters, key) && parameters[key]?.test(value),
  )
  if (!known || !isBounded(search)) return
  const origin = lake.kind === 'embedded' ? lake.origin : 'https://cdn.sanity.io'
  const address = new URL(`/images/${project}/${data}/${name}`, origin)
  address.search = new URLSearchParams([...search].toSorted()).toString()
  return address
}

/** Whether this is the original as it is, or a picture of a size that pages can use. */
function isBounded(search: URLSearchParams): boolean {
  if (search.size === 0) return true
  const dpr = Number(search.get('dpr') ?? 1)
  const [width = 0, height = 0] = ['w', 'h'].map((side) => Number(search.get(side) ?? 0) * dpr)
  return width > 0 && width <= maxSide && height <= maxSide
}

/** The pixels of the original, as its name says. */
export function originalPixels(name: string): number {
  const [, width = 0, height = 0] = /-(\d+)x(\d+)\./.exec(name) ?? []
  return Number(width) * Number(height)
}
