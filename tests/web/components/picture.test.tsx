import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {pictureShapes, sizesOf} from '../../../web/assets/picture-sources.ts'
import {Picture} from '../../../web/components/text/figures.tsx'

/** Renders a picture of 4000 × 3000 pixels. */
function render(shape: keyof typeof pictureShapes, lqip: string | null = null): string {
  const asset = {_id: `image-${'b'.repeat(40)}-4000x3000-jpg`, width: 4000, height: 3000, lqip}
  const picture = {alt: 'A pond', crop: null, hotspot: null, asset}
  return renderToStaticMarkup(createElement(Picture, {picture, shape}))
}

test.each<[keyof typeof pictureShapes, string, string]>([
  ['cover', 'min(100vw, 67.5rem)', '54rem'],
  ['row', '(min-width: 48em) 16.25rem, 100vw', '13rem'],
  ['portrait', 'min(100vw, 12.5rem)', '10rem'],
  ['figure', 'min(100vw, 43.75rem)', '35rem'],
])('a %s has its width for the browser and for the styles', (shape, sizes, width) => {
  const markup = render(shape)
  expect(markup).toContain(` sizes="${sizes}"`)
  expect(markup).toContain(` style="--picture-width:${width}"`)
})

// `sizes` cannot read a style sheet.
test('the widths for the browser fit the style sheet', () => {
  const styles = readFileSync(
    join(import.meta.dirname, '../../../web/components/global.css'),
    'utf8',
  )
  const [, largest = ''] =
    /^html \{[^}]*font-size: clamp\([^;]*, ([\d.]+)rem\);/m.exec(styles) ?? []
  expect(sizesOf({rem: 100})).toBe(`min(100vw, ${100 * Number(largest)}rem)`)
  expect(styles).toContain(`--measure: ${pictureShapes.figure.rem}rem;`)
})

test.each([
  ['cover', '1920', '1080'],
  ['row', '1920', '1280'],
  ['smallPortrait', '1920', '1920'],
  ['figure', '1920', '1440'],
] as const)('a %s has its aspect', (shape, width, height) => {
  expect(render(shape)).toContain(` width="${width}" height="${height}"`)
})

test('the preview is beside the width', () => {
  expect(render('row', 'data:image/png;base64,AAAA')).toContain(
    'style="--picture-width:13rem;background-image:url(&quot;data:image/png;base64,AAAA&quot;)"',
  )
})
