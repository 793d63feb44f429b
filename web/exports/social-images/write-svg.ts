import {breakLines} from './break-lines.ts'
import {cardSize, type Card} from './card.ts'
import {drawableText} from './drawable-text.ts'
import type {Face} from './face.ts'

/** The site's own colours, as `global.css` has them. */
const colours = {paper: '#fbf9f5', ink: '#1f2c2b', quiet: '#56625f', link: '#17605c'}

/** Nothing that is read comes nearer to an edge: some show the card cropped. */
export const margin = 84
const column = cardSize.width - 2 * margin

/** From the largest to the smallest title, with as many lines as are well read in that size. */
const titles = [
  {size: 96, most: 2},
  {size: 82, most: 3},
  {size: 68, most: 4},
  {size: 56, most: 5},
] as const
const leading = 1.14
/** The middle of the room between the site's name and what stands at the foot. */
const titleMiddle = 296

const brand = {size: 32, y: 104}
const foot = {size: 31, leading: 43, most: 2, width: 760}

/**
 * A card as an SVG of outlines: no text is left in it, so nothing of what somebody wrote can be anything but a
 * shape, and no font is looked for where it is drawn.
 */
export function writeSvg(card: Card, face: Face): string {
  const site = drawableText(card.site, face)
  const title = drawableText(card.title, face)
  const isSite = card.title === card.site || !title
  const drawn = [
    scene,
    ...(isSite ? [] : writeBrand(site, card.kind ?? '', face)),
    writeTitle(title || site, face),
    ...writeFoot(drawableText(card.line, face), face),
  ]
  const {width, height} = cardSize
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`
}

/** Paper, a coloured edge, and the site's mark: something round above still water. */
const scene = `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colours.paper}"/>
<rect width="12" height="${cardSize.height}" fill="${colours.link}"/>
<g transform="translate(996 452) scale(4.6)" fill="none" stroke="${colours.link}" stroke-width="0.95" stroke-linecap="round"><path d="M7 11.5a7 7 0 0 1 14 0M2 12.2h24M6.5 16.4h15M10.5 20.4h7"/></g>`

/** The site's name, and beside it what the title is the name of. */
function writeBrand(site: string, kind: string, face: Face): string[] {
  const {size, y} = brand
  const measure = (words: string) => face.measure(words) * size
  const {lines} = breakLines(site, measure, column - 160, 1)
  const name = lines[0] ?? ''
  const after = margin + measure(name) + (name ? size * 0.6 : 0)
  return [
    path(face.outline(name, {x: margin, y, size}), colours.ink),
    ...(kind ? [path(face.outline(kind, {x: after, y, size}), colours.link)] : []),
  ]
}

function writeTitle(title: string, face: Face): string {
  const {lines, size} = fitTitle(title, face)
  const height = size * leading
  const first = titleMiddle - (lines.length * height) / 2 + size * 0.84
  const outlines = lines.map((line, index) =>
    face.outline(line, {x: margin, y: first + index * height, size}),
  )
  return path(outlines.join(''), colours.ink)
}

function fitTitle(title: string, face: Face): {lines: string[]; size: number} {
  const tried = titles.map(({size, most}) => ({
    size,
    ...breakLines(title, (text) => face.measure(text) * size, column, most),
  }))
  const [smallest] = tried.slice(-1)
  return tried.find(({cut}) => !cut) ?? smallest ?? {lines: [], size: 0}
}

function writeFoot(line: string, face: Face): string[] {
  const {size, most, width} = foot
  const {lines} = breakLines(line, (text) => face.measure(text) * size, width, most)
  const last = cardSize.height - margin + 4
  return lines.map((text, index) => {
    const y = last - (lines.length - 1 - index) * foot.leading
    return path(face.outline(text, {x: margin, y, size}), colours.quiet)
  })
}

function path(outline: string, colour: string): string {
  return `<path fill="${colour}" d="${outline}"/>`
}
