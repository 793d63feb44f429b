import type {JsonObject} from '../document.ts'

interface Swatch {
  color: [red: number, green: number, blue: number]
  saturation: number
  lightness: number
  /** The share of the image's opaque pixels with about this colour, 0 to 1; 0 for a derived colour. */
  share: number
}

/** [minimum, target, maximum] of each, with the values of Android's Palette, which Sanity uses. */
type Range = readonly [number, number, number]
const dark: Range = [0, 0.26, 0.45]
const normal: Range = [0.3, 0.5, 0.7]
const light: Range = [0.55, 0.74, 1]
const vivid: Range = [0.35, 1, 1]
const muted: Range = [0, 0.3, 0.4]

const targets = {
  vibrant: {lightness: normal, saturation: vivid, from: ['darkVibrant', 'lightVibrant', 'muted']},
  darkVibrant: {lightness: dark, saturation: vivid, from: ['vibrant', 'darkMuted']},
  lightVibrant: {lightness: light, saturation: vivid, from: ['vibrant', 'lightMuted']},
  muted: {lightness: normal, saturation: muted, from: ['vibrant', 'darkMuted', 'lightMuted']},
  darkMuted: {lightness: dark, saturation: muted, from: ['darkVibrant', 'muted']},
  lightMuted: {lightness: light, saturation: muted, from: ['lightVibrant', 'muted']},
} as const

type Target = keyof typeof targets
const names: Target[] = [
  'vibrant',
  'darkVibrant',
  'lightVibrant',
  'muted',
  'darkMuted',
  'lightMuted',
]

/**
 * Returns the `metadata.palette` of raw RGBA thumbnail pixels: seven swatches in the form of `ImagePalette`
 * in `@sanity/types`, with `population` in per cent. A swatch without a matching colour is derived from a
 * related one and has the population 0.
 */
export function palette(pixels: Uint8Array): JsonObject {
  const swatches = countColors(pixels)
  const [dominant] = swatches
  const result: JsonObject = {_type: 'sanity.imagePalette'}
  if (dominant === undefined) return result
  const found = new Map<Target, Swatch>()
  const used = new Set<Swatch>()
  for (const name of names) {
    const best = bestFor(name, swatches, used)
    if (best === undefined) continue
    found.set(name, best)
    used.add(best)
  }
  for (const name of names) result[name] = toJson(found.get(name) ?? derive(name, found, dominant))
  return {...result, dominant: toJson(dominant)}
}

/** Groups colours by their four highest bits and averages them, the most frequent first. */
function countColors(pixels: Uint8Array): Swatch[] {
  const groups = new Map<number, {count: number; sum: [number, number, number]}>()
  let total = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 125) continue
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const group = groups.get(key) ?? {count: 0, sum: [0, 0, 0]}
    group.count++
    group.sum[0] += red
    group.sum[1] += green
    group.sum[2] += blue
    groups.set(key, group)
    total++
  }
  return [...groups.values()]
    .map(({count, sum: [red, green, blue]}) => {
      const color: Swatch['color'] = [red / count, green / count, blue / count]
      return {color, ...measure(color), share: count / total}
    })
    .sort((a, b) => b.share - a.share)
}

function bestFor(name: Target, swatches: Swatch[], used: Set<Swatch>): Swatch | undefined {
  const {lightness, saturation} = targets[name]
  const most = swatches[0]?.share ?? 1
  let best: {swatch: Swatch; score: number} | undefined
  for (const swatch of swatches) {
    if (used.has(swatch) || !within(swatch.lightness, lightness)) continue
    if (!within(swatch.saturation, saturation)) continue
    const score =
      6.5 * (1 - Math.abs(swatch.lightness - lightness[1])) +
      3 * (1 - Math.abs(swatch.saturation - saturation[1])) +
      0.5 * (swatch.share / most)
    if (best === undefined || score > best.score) best = {swatch, score}
  }
  return best?.swatch
}

function derive(name: Target, found: Map<Target, Swatch>, dominant: Swatch): Swatch {
  const {from, lightness} = targets[name]
  const source = from.map((other) => found.get(other)).find((other) => other !== undefined)
  const color = withLightness((source ?? dominant).color, lightness[1])
  return {color, ...measure(color), share: 0}
}

function toJson({color, share}: Swatch): JsonObject {
  const [red, green, blue] = color
  const brightness = (red * 299 + green * 587 + blue * 114) / 1000
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`,
    // Body text needs more contrast than a title, hence the two thresholds.
    foreground: brightness < 150 ? '#fff' : '#000',
    title: brightness < 200 ? '#fff' : '#000',
    population: Math.round(share * 10_000) / 100,
  }
}

function within(value: number, [least, , most]: Range): boolean {
  return value >= least && value <= most
}

function measure(color: Swatch['color']): {lightness: number; saturation: number} {
  const highest = Math.max(...color) / 255
  const lowest = Math.min(...color) / 255
  const lightness = (highest + lowest) / 2
  const span = highest - lowest
  return {lightness, saturation: span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1))}
}

/** Returns the same hue with another lightness. */
function withLightness(color: Swatch['color'], wanted: number): Swatch['color'] {
  const {lightness} = measure(color)
  const [goal, amount] =
    wanted < lightness
      ? [0, 1 - wanted / lightness]
      : [255, lightness === 1 ? 0 : (wanted - lightness) / (1 - lightness)]
  const mix = (part: number) => part + (goal - part) * amount
  return [mix(color[0]), mix(color[1]), mix(color[2])]
}
