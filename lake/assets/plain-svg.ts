/**
 * Elements that are drawn once, each at a cost that depends on the pixels it covers. Others can repeat what others draw
 * (`use`, `pattern`, `marker`), filter it, or contain an image of any size.
 */
const plainElements = new Set([
  'svg',
  'g',
  'title',
  'desc',
  'defs',
  'metadata',
  'script',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
])

/** Curves and dashes of a longer text can take seconds, however few elements it has. */
const maxBytes = 10_000

/**
 * Features that can take any time or memory: dashes can be of any number, and entities, escapes and imports can hide
 * what an SVG contains.
 */
const unbounded =
  /dash|filter|mask|marker|clip|url\(\s*["']?(?!["']?#)|@|&|\\|<!(?!--)|<\?(?!xml\s)/i

/** The product of elements and pixels up to which an image is drawn within a fraction of a second. */
const maxWork = 25_000_000

/**
 * Returns whether an SVG is drawn quickly at a size of this many pixels, in this process. Any other one is drawn in a
 * process of its own (`draw-svg.ts`), because nothing can interrupt it here.
 */
export function isPlainSvg(svg: Buffer, pixels: number): boolean {
  if (svg.length > maxBytes) return false
  const text = svg.toString('latin1')
  if (unbounded.test(text)) return false
  const elements = [...text.matchAll(/<([^\s!?/>]+)/g)].map(([, name = '']) => name)
  return elements.every((name) => plainElements.has(name)) && elements.length * pixels <= maxWork
}
