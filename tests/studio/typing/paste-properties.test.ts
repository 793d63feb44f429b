// @vitest-environment jsdom
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {pastedHtmlToBody} from '../../../studio/typing/paste/pasted-html-to-body.ts'
import {textProblems} from './text-problems.ts'
import {textSchema} from './text-schema.ts'
import {runs} from '../../property-runs.ts'

const schemas = {
  body: textSchema('body'),
  bio: textSchema('bio'),
  passageText: textSchema('passageText'),
  footnoteText: textSchema('footnoteText'),
}
const schemaName = fc.constantFrom(...(Object.keys(schemas) as (keyof typeof schemas)[]))

function paste(html: string, name: keyof typeof schemas) {
  let keys = 0
  const keyGenerator = () => `k${(keys += 1)}`
  return pastedHtmlToBody(html, {schema: schemas[name], keyGenerator}).blocks
}

const tags =
  `p div h1 h2 h3 h5 h6 ul ol li blockquote pre table caption thead tbody tr td th figure figcaption
  section article hr br dl dt dd b strong i em u s del sup sub code a span font mark q cite`.split(
    /\s+/,
  )

const attributes = fc.constantFrom(
  '',
  ' id="docs-internal-guid-1"',
  ' class=MsoNormal',
  ' class=MsoTitle',
  ' class=MsoListParagraph style="mso-list:l0 level1 lfo1"',
  ' class=MsoListParagraphCxSpMiddle style="mso-list:l1 level3 lfo2"',
  ' class="TextRun SCXW1 BCX0"',
  ' class="NormalTextRun SCXW1 BCX0"',
  ' class="EOP SCXW1"',
  ' data-aria-level="2"',
  ' role="heading" aria-level="9"',
  ' data-is-notion="true"',
  ' style="font-weight:700;font-style:italic"',
  ' style="font-weight:normal"',
  ' style="font-family:monospace;white-space:pre"',
  ' href="https://example.org/"',
  ' href="javascript:alert(1)"',
  ' href="#_ftn1" name="_ftnref1"',
  ' href="#_ftnref1" name="_ftn1"',
  ' href="#ftnt2" id="ftnt_ref2"',
  ' href="#ftnt_ref2" id="ftnt2"',
  ' id="ftn1" style="mso-element:footnote"',
)

/** Pages of any nesting, in which every word has a unique number. */
const page = fc
  .letrec<{node: string; nodes: string}>((tie) => ({
    node: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      fc.constantFrom('@ ', ' @', '@', '&nbsp;@&nbsp;', '\n  @', ' '),
      fc
        .tuple(fc.constantFrom(...tags), attributes, tie('nodes'))
        .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner}</${tag}>`),
    ),
    nodes: fc.array(tie('node'), {maxLength: 4}).map((nodes) => nodes.join('')),
  }))
  .nodes.map((html) => {
    let words = 0
    return html.replaceAll('@', () => `word${(words += 1)}x`)
  })

test('any page is converted to valid blocks that contain each of its words', () => {
  fc.assert(
    fc.property(page, schemaName, (html, name) => {
      const blocks = paste(html, name)
      expect(textProblems(blocks, schemas[name])).toEqual([])
      const text = JSON.stringify(blocks)
      const words = html.match(/word\d+x/g) ?? []
      expect(words.filter((word) => !text.includes(word))).toEqual([])
    }),
    {numRuns: runs(100, 2000)},
  )
})

test('any string is converted to valid blocks', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('<', '>', '</', '<p', '<!--', '-->', '<![if', '&#xE001;', '"'),
    ),
  )
  fc.assert(
    fc.property(pieces, schemaName, (html, name) => {
      expect(textProblems(paste(html.join(''), name), schemas[name])).toEqual([])
    }),
    {numRuns: runs(60, 1000)},
  )
})

/** Elements that browsers display as blocks. */
const apart =
  `p div h1 h2 h3 h6 section article header footer main aside nav address blockquote pre ul ol li dl dt dd
  figure figcaption details summary fieldset legend button center`.split(/\s+/)
const inLine = [
  'b',
  'i',
  'span',
  'a href="https://example.org/"',
  'font',
  'u',
  'code',
  'label',
  'o:p',
]
const styles = fc.constantFrom(
  '',
  ' style="font-weight: bold"',
  ' style="font-family: Menlo, monospace; white-space: pre"',
  ' style="mso-list:l0\nlevel1 lfo1"',
  ' class="MsoNormal"',
  ' role="presentation"',
  ' dir="ltr"',
)
const line = fc
  .array(fc.constantFrom('@', ' @ ', '<b>@</b> ', ' <i>@</i>', '\n@\n', '&nbsp;@', '<br>@<br>'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '))

/** Nested blocks, some of them inside emphasis or links. No word continues in another element. */
const blocksOnly = fc
  .letrec<{block: string; blocks: string}>((tie) => ({
    block: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      line.map((words) => `<div>${words}</div>`),
      line.map((words) => `<span style="display: block">${words}</span>`),
      fc
        .tuple(fc.constantFrom(...apart), styles, fc.option(line), tie('blocks'), fc.option(line))
        .map(
          ([tag, style, before, inner, after]) =>
            `<${tag}${style}>${before ?? ''}${inner}${after ?? ''}</${tag}>`,
        ),
      fc.array(fc.tuple(tie('blocks'), tie('blocks')), {minLength: 1, maxLength: 3}).map((rows) => {
        const cells = rows.map(([one, other]) => `<tr><th>${one}</th><td>${other}</td></tr>`)
        return `<table><caption><div>@</div></caption>${cells.join('')}</table>`
      }),
      fc
        .tuple(fc.constantFrom(...inLine), tie('blocks'))
        .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    ),
    blocks: fc.array(tie('block'), {minLength: 1, maxLength: 3}).map((blocks) => blocks.join('')),
  }))
  .blocks.map((html) => {
    let words = 0
    return html.replaceAll('@', () => `word${(words += 1)}x`)
  })

/** Returns the words of a text as a reader sees them, separated by whitespace and the ends of blocks. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  if ('children' in value && Array.isArray(value.children)) {
    const text = value.children.map((child: {text?: unknown}) =>
      typeof child.text === 'string' ? child.text : ` ${wordsOf(child).join(' ')} `,
    )
    return text.join('').split(/\s+/).filter(Boolean)
  }
  const caption = 'caption' in value ? String(value.caption).split(/\s+/) : []
  return [...caption, ...Object.values(value).flatMap(wordsOf)]
}

test('words of different elements stay separate, for any nesting of block elements', () => {
  fc.assert(
    fc.property(blocksOnly, schemaName, (html, name) => {
      const blocks = paste(html, name)
      expect(textProblems(blocks, schemas[name])).toEqual([])
      expect(wordsOf(blocks).toSorted()).toEqual((html.match(/word\d+x/g) ?? []).toSorted())
    }),
    {numRuns: runs(40, 3000)},
  )
})
