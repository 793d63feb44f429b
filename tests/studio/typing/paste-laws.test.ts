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
  `p div h1 h2 h3 h5 h6 ul ol li blockquote pre table thead tbody tr td th figure figcaption
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

/** Pages of any nesting, whose every word is a number of its own. */
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

test('any page becomes text of the schema, and every word of it is there', () => {
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

test('any string at all becomes text of the schema', () => {
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
