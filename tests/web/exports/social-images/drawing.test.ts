import {array, assert, asyncProperty, constantFrom, integer, property, string} from 'fast-check'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {breakLines} from '../../../../web/exports/social-images/break-lines.ts'
import {
  socialImageName,
  type SocialImage,
} from '../../../../web/exports/social-images/social-image.ts'
import {drawSocialImage} from '../../../../web/exports/social-images/draw-social-image.ts'
import {drawableText} from '../../../../web/exports/social-images/drawable-text.ts'
import {openFace} from '../../../../web/exports/social-images/face.ts'
import {margin} from '../../../../web/exports/social-images/write-svg.ts'
import {runs} from '../../../property-runs.ts'

const long = 'a long title goes on about the many things that one might say '.repeat(5)
const plain: SocialImage = {site: 'Quiet', title: 'On listening', line: 'Ada Sample'}

const images: [string, Partial<SocialImage>][] = [
  ['a short title', {}],
  [
    'a title of several lines',
    {title: 'How two people find their words again after a long silence'},
  ],
  ['a very long title', {title: long, line: long, kind: 'Topic', site: long}],
  ['one very long word', {title: 'Donaudampfschifffahrt'.repeat(12), line: 'x'.repeat(400)}],
  ['letters with diacritics', {title: 'Ćelia Đurić, Größe, Łódź, Žižek', line: 'Ærø'}],
  ['an emoji and a script that the fonts lack', {title: 'Calm 🙂 心', line: 'مرحبا بالعالم'}],
  ['markup', {title: '</svg><script>alert(1)</script>&amp;', line: '"/><image href="x"/>'}],
]

/** Finds the outermost dark pixels that are not part of the coloured edge. */
async function findInk(image: SocialImage) {
  const {data, info} = await sharp(await drawSocialImage(image))
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  const edge = 12
  const ink = {left: info.width, right: 0, top: info.height, bottom: 0, dark: 0}
  for (let index = 0; index < data.length; index += info.channels) {
    const point = index / info.channels
    const [x, y] = [point % info.width, Math.floor(point / info.width)]
    if (x < edge || (data[index] ?? 0) > 150) continue
    ink.left = Math.min(ink.left, x)
    ink.right = Math.max(ink.right, x)
    ink.top = Math.min(ink.top, y)
    ink.bottom = Math.max(ink.bottom, y)
    if (y > 130 && y < 450 && x < 950) ink.dark += 1
  }
  return {...ink, width: info.width, height: info.height}
}

describe('a social image', () => {
  test.each(images)(
    'is 1200 × 630, shows its title and respects the margins with %s',
    async (_, own) => {
      const ink = await findInk({...plain, ...own})
      expect([ink.width, ink.height]).toEqual([1200, 630])
      expect(ink.dark).toBeGreaterThan(3000)
      expect(ink.left).toBeGreaterThanOrEqual(margin - 4)
      expect(ink.right).toBeLessThanOrEqual(1200 - margin + 4)
      expect(ink.top).toBeGreaterThanOrEqual(60)
      expect(ink.bottom).toBeLessThanOrEqual(570)
    },
  )

  test('is deterministic and small', async () => {
    const [one, other] = await Promise.all([drawSocialImage(plain), drawSocialImage({...plain})])
    expect(one.equals(other)).toBe(true)
    expect(one.byteLength).toBeLessThan(80_000)
  })

  test('shows the site’s name if the fonts lack characters of the title', async () => {
    const named = await drawSocialImage({...plain, title: 'Quiet'})
    expect((await drawSocialImage({...plain, title: 'مرحبا بالعالم'})).equals(named)).toBe(true)
  })

  test('is drawn for any text', async () => {
    const texts = string({unit: 'grapheme', maxLength: 60})
    await assert(
      asyncProperty(texts, texts, texts, async (site, title, line) => {
        expect((await findInk({site, title, line})).right).toBeLessThanOrEqual(1200 - margin + 4)
      }),
      {numRuns: runs(8, 80)},
    )
  })

  test('has another name for any other content', () => {
    const names = [
      plain,
      {...plain, site: 'Loud'},
      {...plain, title: 'On speaking'},
      {...plain, line: 'Bo Sample'},
      {...plain, kind: 'Topic'},
    ].map(socialImageName)
    expect(new Set(names).size).toBe(5)
  })
})

describe('drawableText', () => {
  const face = openFace()
  test.each([
    ['plain words', 'plain words'],
    ['“Größe” — 1914–1918…', '“Größe” — 1914–1918…'],
    ['e\u0301te\u0301', 'été'],
    // All or nothing: these texts would have another meaning without the missing characters.
    ['Nguyễn Đình Thi — Đất nước', ''],
    ['E = mc² → ½ ≤ ∞', ''],
    ['x ≠ y', ''],
    ['here ↔ there', ''],
    ['CO₂', ''],
    ['mostly Latin with one 心', ''],
    ['5 ₿', ''],
    ['ｗｉｄｅ ﬁne', 'wide fine'],
    ['calm 🙂 water 👩‍👩‍👧', 'calm water'],
    ['a\u0000b\u200bc\u202ed\tf\n', 'abcd f'],
    ['non‑breaking', 'non-breaking'],
    ['مرحبا', ''],
    ['心 a', ''],
    ['🙂', ''],
    ['at 5 🕔 ☕️ 🇫🇷 1️⃣', 'at 5 1'],
    ['', ''],
  ])('of %j is %j', (text, drawn) => {
    expect(drawableText(text, face)).toBe(drawn)
  })
})

const measure = (text: string) => [...text].length

describe('breakLines', () => {
  test.each([
    ['one two three four', 14, ['one two', 'three four']],
    ['one two', 14, ['one two']],
    ['', 14, []],
    ['abcdefghijklmnop', 6, ['abcdef', 'ghijkl', 'mnop']],
  ])('breaks %j at width %d', (text, width, lines) => {
    expect(breakLines(text, measure, width, 9)).toEqual({
      lines: text ? lines : [''],
      truncated: false,
    })
  })

  test('truncates with an ellipsis after a whole word', () => {
    expect(breakLines('one two, three four five', measure, 9, 2)).toEqual({
      lines: ['one two,', 'three…'],
      truncated: true,
    })
  })

  test('never exceeds width and number of lines, and loses no character unless truncated', () => {
    const words = array(string({unit: constantFrom('a', 'b'), minLength: 1, maxLength: 30}))
    assert(
      property(
        words,
        integer({min: 3, max: 40}),
        integer({min: 1, max: 6}),
        (all, width, maxLines) => {
          const {lines, truncated} = breakLines(all.join(' '), measure, width, maxLines)
          expect(lines.length).toBeLessThanOrEqual(maxLines)
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
          if (truncated) expect(lines.at(-1)).toMatch(/…$/)
          else expect(lines.join('').replaceAll(' ', '')).toBe(all.join(''))
        },
      ),
    )
  })
})
