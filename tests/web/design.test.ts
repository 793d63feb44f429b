import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {
  accentColours,
  accents,
  fontPairs,
  readDesign,
  usesNewsreader,
} from '../../web/shared/design.ts'

const styles = join(import.meta.dirname, '../../web/components')
const [page, chosen] = ['global.css', 'design.css'].map((file) =>
  readFileSync(join(styles, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
) as [string, string]

type Scheme = 'light' | 'dark'
type Variables = Record<string, string>

/** Returns the declarations of the rules with exactly this selector, the later ones first. */
function declared(css: string, selector: string): Variables {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, name = '']) =>
    name
      .trim()
      .split(/\s*,\s*/)
      .includes(selector),
  )
  return Object.fromEntries(
    rules.flatMap(([, , body = '']) =>
      [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  )
}

const dark = {
  chosen: declared(page, ":root[data-theme='dark']"),
  device: declared(page, ":root:not([data-theme='light'])"),
}
// The first rule of the file; those for print and for phones come later.
const light = declared(page.slice(0, page.indexOf('@media (max-width')), ':root')

/** Returns the variables of a page, with references resolved. */
function variablesOf(accent: string, fonts: string, scheme: Scheme): Variables {
  const isOwn = accent === 'lake'
  const variables = {
    ...light,
    ...(scheme === 'dark' && dark.chosen),
    ...(!isOwn && declared(chosen, `[data-accent='${accent}']`)),
    ...(!isOwn && declared(chosen, '[data-accent]')),
    ...(!isOwn && scheme === 'dark' && declared(chosen, ":root[data-theme='dark'] [data-accent]")),
    ...(fonts !== 'newsreader' && declared(chosen, '[data-fonts]')),
    ...(fonts !== 'newsreader' && declared(chosen, `[data-fonts='${fonts}']`)),
  }
  const resolve = (value: string): string =>
    value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => resolve(variables[name] ?? 'none'))
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, resolve(value)]),
  )
}

function luminance(colour: string): number {
  const [, ...parts] = /^#(..)(..)(..)$/.exec(colour) ?? []
  if (parts.length < 3) throw new Error(`“${colour}” is not a colour with six digits.`)
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Returns the contrast ratio of WCAG. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Each text colour on each ground that it is used on. */
const pairs = [
  ...['--ink', '--quiet', '--link', '--care', '--wrong'].flatMap((text) =>
    ['--paper', '--panel'].map((ground) => [text, ground] as const),
  ),
  ['--on-link', '--link'] as const,
]

const combinations = Object.keys(accents).flatMap((accent) =>
  Object.keys(fontPairs).flatMap((fonts) =>
    (['light', 'dark'] as const).map((scheme) => ({accent, fonts, scheme})),
  ),
)

test('covers every combination', () => {
  expect(combinations).toHaveLength(8 * 4 * 2)
  expect(contrast('#000000', '#ffffff')).toBe(21)
})

test.each(combinations)('$accent with $fonts in $scheme has the contrast of WCAG AA', (one) => {
  const {accent, fonts, scheme} = one
  const variables = variablesOf(accent, fonts, scheme)
  const low = pairs.flatMap(([text, ground]) => {
    const ratio = contrast(variables[text] ?? '', variables[ground] ?? '')
    // Fonts differ in size and weight, so none counts as large.
    return ratio < 4.5 ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : []
  })
  expect(low).toEqual([])
  expect(variables['--text']).toMatch(/serif$/)
})

test.each(Object.keys(accents).filter((accent) => accent !== 'lake'))(
  'the accent %s has a colour of its own in both schemes',
  (accent) => {
    const own = declared(chosen, `[data-accent='${accent}']`)
    expect(Object.keys(own)).toEqual(['--accent', '--accent-dark'])
    expect(variablesOf(accent, 'book', 'light')['--link']).toBe(own['--accent'])
    expect(variablesOf(accent, 'book', 'dark')['--link']).toBe(own['--accent-dark'])
  },
)

test.each(Object.entries(accentColours))(
  'the Studio shows the accent %s in the colours of the pages',
  (accent, {light: onLight, dark: onDark}) => {
    expect(variablesOf(accent, 'newsreader', 'light')['--link']).toBe(onLight)
    expect(variablesOf(accent, 'newsreader', 'dark')['--link']).toBe(onDark)
  },
)

test('the dark colours of the device and of a choice are the same', () => {
  expect(dark.device).toMatchObject(
    Object.fromEntries(Object.entries(dark.chosen).filter(([name]) => name.startsWith('--'))),
  )
  expect(declared(chosen, ":root:not([data-theme='light']) [data-accent]")).toEqual(
    declared(chosen, ":root[data-theme='dark'] [data-accent]"),
  )
})

test('no font and no picture comes from elsewhere', () => {
  expect(chosen).not.toMatch(/url\(|@import|@font-face/)
})

test.each([
  [undefined, {accent: undefined, fonts: undefined}],
  [
    {accent: 'lake', fonts: 'newsreader'},
    {accent: undefined, fonts: undefined},
  ],
  [
    {accent: 'plum', fonts: 'book'},
    {accent: 'plum', fonts: 'book'},
  ],
  [
    {accent: 'toString', fonts: 7},
    {accent: undefined, fonts: undefined},
  ],
])('the design of %j is %j', (stored, design) => {
  expect(readDesign(stored)).toEqual(design)
})

test.each([
  [undefined, true],
  ['mixed', true],
  ['plain', false],
  ['book', false],
] as const)('with the fonts %s, a page loads Newsreader: %s', (fonts, loads) => {
  expect(usesNewsreader(fonts)).toBe(loads)
})
