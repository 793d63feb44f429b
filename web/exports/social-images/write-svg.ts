import {breakLines} from './break-lines.ts'
import {socialImageSize, type SocialImage} from './social-image.ts'
import {drawableText} from './drawable-text.ts'
import type {Face} from './face.ts'

/** The colours of `global.css`. */
const colours = {paper: '#fbf9f5', ink: '#1f2c2b', quiet: '#56625f', link: '#17605c'}

/** The margin around all text: some social networks crop the image. */
export const margin = 84
const column = socialImageSize.width - 2 * margin

/** Font sizes of the title, with the maximum number of lines in each. */
const titles = [
  {size: 96, maxLines: 2},
  {size: 82, maxLines: 3},
  {size: 68, maxLines: 4},
  {size: 56, maxLines: 5},
] as const
const leading = 1.14
/** The vertical centre of the title, between the site's name and the footer. */
const titleMiddle = 296

const brand = {size: 32, y: 104}
const foot = {size: 31, leading: 43, maxLines: 2, width: 760}

/**
 * Creates a social image as an SVG of outlines. It contains no text, so stored text cannot inject markup, and the
 * renderer needs no font.
 */
export function writeSvg(image: SocialImage, face: Face): string {
  const site = drawableText(image.site, face)
  const title = drawableText(image.title, face)
  const isSite = image.title === image.site || !title
  const drawn = [
    scene,
    ...(isSite ? [] : writeBrand(site, image.kind ?? '', face)),
    writeTitle(title || site, face),
    ...writeFoot(drawableText(image.line, face), face),
  ]
  const {width, height} = socialImageSize
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`
}

/** The background, a coloured edge, and the site's logo. */
const scene = `<rect width="${socialImageSize.width}" height="${socialImageSize.height}" fill="${colours.paper}"/>
<rect width="12" height="${socialImageSize.height}" fill="${colours.link}"/>
<g transform="translate(996 452) scale(4.6)" fill="none" stroke="${colours.link}" stroke-width="0.95" stroke-linecap="round"><path d="M7 11.5a7 7 0 0 1 14 0M2 12.2h24M6.5 16.4h15M10.5 20.4h7"/></g>`

/** Draws the site's name and the type of the document. */
function writeBrand(site: string, kind: string, face: Face): string[] {
  const {size, y} = brand
  const measure = (text: string) => face.measure(text) * size
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
  const tried = titles.map(({size, maxLines}) => ({
    size,
    ...breakLines(title, (text) => face.measure(text) * size, column, maxLines),
  }))
  const [smallest] = tried.slice(-1)
  return tried.find(({truncated}) => !truncated) ?? smallest ?? {lines: [], size: 0}
}

function writeFoot(line: string, face: Face): string[] {
  const {size, maxLines, width} = foot
  const {lines} = breakLines(line, (text) => face.measure(text) * size, width, maxLines)
  const last = socialImageSize.height - margin + 4
  return lines.map((text, index) => {
    const y = last - (lines.length - 1 - index) * foot.leading
    return path(face.outline(text, {x: margin, y, size}), colours.quiet)
  })
}

function path(outline: string, colour: string): string {
  return `<path fill="${colour}" d="${outline}"/>`
}
