import {describe, expect, test} from 'vitest'
import {looksLikeMarkdown} from '../../scripts/import/markdown/looks-like-markdown.ts'
import type {PageBlock, Run} from '../../scripts/import/page.ts'
import {parsePage} from '../../scripts/import/parse-page.ts'

const text = 'Bread needs flour, water, salt and a great deal of time.'

/** Returns kind, level and text of each block, with footnotes in braces. */
function outline(blocks: PageBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'callToAction') return 'callToAction'
    if (block.kind === 'table') return block.rows.map((row) => row.map(say).join(' | ')).join(' / ')
    const level = block.level === undefined ? '' : ` ${block.level}`
    return `${block.kind}${level}: ${say(block.runs ?? [])}`
  })
}

function say(runs: Run[]): string {
  return runs.map((run) => ('text' in run ? run.text : `{${run.note.map(say).join('/')}}`)).join('')
}

describe('the title', () => {
  const cases: [name: string, source: string, title: string | null, body: string[]][] = [
    ['is the first heading', `# Slow Bread\n\n${text}`, 'Slow Bread', [`paragraph: ${text}`]],
    ['may be underlined', `Slow Bread\n===\n\n${text}`, 'Slow Bread', [`paragraph: ${text}`]],
    [
      'is the one of the front matter',
      `---\ntitle: Slow Bread\n---\n${text}`,
      'Slow Bread',
      [`paragraph: ${text}`],
    ],
    [
      'is not repeated below the front matter',
      `---\ntitle: Slow Bread\n---\n# Slow bread\n\n${text}`,
      'Slow Bread',
      [`paragraph: ${text}`],
    ],
    [
      'leaves another first heading in the text',
      `---\ntitle: Slow Bread\n---\n# Why\n\n${text}`,
      'Slow Bread',
      ['heading 2: Why', `paragraph: ${text}`],
    ],
    [
      'may be a plain first line',
      `Slow Bread\n\n**${text}**`,
      'Slow Bread',
      [`paragraph: ${text}`],
    ],
    [
      'leaves its footnote at the end of the text',
      `# Slow Bread[^n]\n\n${text}\n\n[^n]: Note.`,
      'Slow Bread',
      [`paragraph: ${text}`, 'paragraph: Note.'],
    ],
    [
      'may follow a byte order mark and an empty line',
      `\uFEFF\r\n# Slow Bread\r\n\r\n${text}`,
      'Slow Bread',
      [`paragraph: ${text}`],
    ],
    [
      'is null if the first line continues as a sentence',
      `**${text}** And so on.`,
      null,
      [`paragraph: ${text} And so on.`],
    ],
    [
      'is null if there are several headings of the highest level',
      `## One\n\n${text}\n\n## Two\n\n${text}`,
      null,
      ['heading 2: One', `paragraph: ${text}`, 'heading 2: Two', `paragraph: ${text}`],
    ],
  ]
  test.each(cases)('%s', (_name, source, title, body) => {
    const page = parsePage(source)
    expect(page.title).toBe(title)
    expect(outline(page.body)).toEqual(body)
  })
})

describe('the text', () => {
  const cases: [name: string, source: string, body: string[]][] = [
    [
      'headings keep their relative levels',
      '### A\n\n#### B\n\n###### C',
      ['heading 2: A', 'heading 3: B', 'heading 4: C'],
    ],
    ['quotations', '> One\n> two\n>\n> Three', ['quotation: One two', 'quotation: Three']],
    ['lists in lists', '- A\n  - B\n- C', ['bullet 1: A', 'bullet 2: B', 'bullet 1: C']],
    ['numbered lists', '1. A\n2. B', ['number 1: A', 'number 1: B']],
    ['an item of two paragraphs', '- A\n\n  B', ['bullet 1: A', 'paragraph: B']],
    ['a task list', '- [x] A\n- [ ] B', ['bullet 1: ☑ A', 'bullet 1: ☐ B']],
    ['a table', '| A | B |\n|---|---|\n| 1 | 2 |', ['A | B / 1 | 2']],
    ['a footnote', 'A[^n] b.\n\n[^n]: Note.', ['paragraph: A{Note.} b.']],
    ['a footnote that refers to itself', 'A[^n].\n\n[^n]: Note[^n].', ['paragraph: A{Note[^n].}.']],
    ['a footnote without a reference', 'A.\n\n[^n]: Note.', ['paragraph: A.', 'paragraph: Note.']],
    ['wrapped lines', 'One\ntwo  \nthree', ['paragraph: One two\nthree']],
    ['entities and escapes', 'A &amp; b \\* c', ['paragraph: A & b * c']],
    ['the text of HTML', '<div>\nA <i>b</i> &amp; c\n</div>', ['paragraph: A b & c']],
    [
      'HTML with comparisons and with “>” in an attribute',
      '<p title="a > b">1 < 2 and 3 > 2</p>',
      ['paragraph: 1 < 2 and 3 > 2'],
    ],
    ['tags inside words', '<p>H<sub>2</sub>O</p>', ['paragraph: H2O']],
    ['blocks of HTML in a line', 'A<p>b</p>c', ['paragraph: A\nb\nc']],
    [
      'a footnote with a list and a quotation',
      'A[^n].\n\n[^n]: B\n\n    - C\n    - D\n\n    > E',
      ['paragraph: A{B/C/D/E}.'],
    ],
    [
      'an unused footnote with a list',
      'A.\n\n[^n]: B\n\n    - C',
      ['paragraph: A.', 'paragraph: B', 'bullet 1: C'],
    ],
    ['code', '```\na < b\n```', ['paragraph: a < b']],
  ]
  test.each(cases)('%s', (_name, source, body) => {
    expect(outline(parsePage(`# Title\n\n${source}`, {markdown: true}).body)).toEqual(body)
  })

  test('superscript and subscript of HTML', () => {
    const [block] = parsePage('# T\n\n10<sup>3</sup> H<sub>2</sub>O</sup>').body
    expect(block).toMatchObject({
      runs: [
        {text: '10', marks: []},
        {text: '3', marks: ['sup']},
        {text: ' H', marks: []},
        {text: '2', marks: ['sub']},
        {text: 'O', marks: []},
      ],
    })
  })

  test('decorators and links', () => {
    const [block] = parsePage('# T\n\nA **b _c_** [d](https://example.org/) [e][x]\n\n[x]: /e').body
    expect(block).toMatchObject({
      runs: [
        {text: 'A ', marks: []},
        {text: 'b ', marks: ['strong']},
        {text: 'c', marks: ['strong', 'em']},
        {text: ' ', marks: []},
        {text: 'd', marks: [], href: 'https://example.org/'},
        {text: ' ', marks: []},
        {text: 'e', marks: [], href: '/e'},
      ],
    })
  })
})

describe('elements that an article cannot contain are reported', () => {
  const cases: [name: string, source: string, says: RegExp, title?: string][] = [
    [
      'a picture',
      'A ![a loaf](loaf.jpg).',
      /picture is missing, described as “a loaf”.*“loaf\.jpg”/,
    ],
    ['a relative link', '[b](../b.md)', /“b” lost their link.*“\.\.\/b\.md”/],
    ['a javascript: link', '[b](javascript:x)', /“b” lost their link/],
    ['struck-out text', 'A ~~b~~', /struck out.*“b”/],
    ['inline code', 'A `b`', /set as code.*“b”/],
    ['a code block', '~~~\nb\n~~~', /Code became a plain paragraph: “b”/],
    ['a thematic break', 'A\n\n---\n\nB', /line between two parts/],
    ['tags between words', 'A <b>c</b>', /Left out: “<b>”/],
    ['a comment', '<!-- later -->\n\nA', /Left out: “<!-- later -->”/],
    ['a script', '<script>\nb()\n</script>\n\nA', /Left out: “<script>/],
    ['a list that does not begin with 1', '3. A\n4. B', /began with 3/],
    ['a command of a site generator', 'A {% include b %} {{ c }}', /command .*“\{% include b %\}”/],
    ['a link in the title', 'A', /The title lost its link: “\/on”/, '# [T](/on)'],
    ['a footnote in the title', 'A\n\n[^n]: B.', /The title had a footnote/, '# T[^n]'],
    ['a missing footnote', 'A[^n]', /There is no footnote “n”/],
    ['the title of a link', '[A](/b "Words")', /title of a link was left out: “Words”/],
    ['the title of a picture', '![A](b.png "Words")', /title of a picture.*“Words”/],
    ['an unused address', 'A\n\n[b]: /b "Words"', /No link uses.*“\/b Words”/],
    ['a picture in HTML', '<p><img alt="A loaf" src="a.jpg"></p>', /described as “A loaf”/],
    ['a picture in a line of HTML', "A <img src='a.jpg'>", /picture is missing\. .*“a\.jpg”/],
    ['a list in a quotation', '> - A', /was quoted, .*“A”/],
    ['a list in a footnote', 'A[^n]\n\n[^n]: - B', /Everything in footnote “n” is plain/],
    ['attributes of kramdown', 'A\n{: .lead}', /attributes .*“\{: \.lead\}”/],
    ['a link of a wiki', 'A [[B]]', /link between pages .*“\[\[B\]\]”/],
    ['a formula in a line', 'A $a_b*c*d$ b', /formula .*“\$a_b\*c\*d\$”/],
    ['a formula in brackets', 'A \\(x\\) b', /formula .*“\\\(x\\\)”/],
    ['a footnote of Pandoc', 'A^[b]', /footnote inside its sentence .*“\^\[b\]”/],
    ['a box of GitHub', '> [!NOTE]\n> A', /kind of a box .*“> \[!NOTE\]”/],
    ['a box of Docusaurus', ':::tip\n\nA', /border of a box .*“:::tip”/],
    ['a footnote without a reference', 'A\n\n[^n]: Note.', /No sentence calls for footnote “n”/],
  ]
  test.each(cases)('%s', (_name, source, says, title = '# Title') => {
    const {unsure} = parsePage(`${title}\n\n${source}`)
    expect(unsure.filter((line) => says.test(line))).toHaveLength(1)
  })

  test('reports nothing for elements that an article can contain', () => {
    const source = `# Title\n\n## Part\n\n${text} *And* [so](/on).\n\n> Quoted.\n\n- A\n- B`
    expect(parsePage(source).unsure).toEqual([])
  })
})

describe('a file without a known extension is parsed as Markdown', () => {
  test.each([
    ['by its front matter', '---\ntitle: A\n---\nB'],
    ['by a heading', 'A\n\n## B\n\nC'],
    ['by headings that are underlined with dashes', 'Part\n----\n\nA'],
    ['by an underlined heading', 'A\n====\n\nB'],
    ['by a quotation', 'A\n\n> B'],
    ['by strong emphasis', 'A **b** c'],
    ['by a link', 'A [b](https://example.org) c'],
    ['by a table', '| A | B |\n|---|---|\n| 1 | 2 |'],
    ['by code', '```\na\n```'],
  ])('%s', (_name, source) => {
    expect(parsePage(source)).toEqual(parsePage(source, {markdown: true}))
  })

  test.each([
    ['lists', 'A\n\n- B\n- C'],
    ['a number sign before a number', 'A\n\nWe are #1 and #2.'],
    ['a thematic break', '---\n\nA b c.\n\n---\n\nD.'],
    ['asterisks', 'A * b * c ***'],
  ])('is not recognized by %s alone', (_name, source) => {
    expect(looksLikeMarkdown(source)).toBe(false)
  })
})
