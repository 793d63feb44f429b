// @vitest-environment jsdom
import {expect, test} from 'vitest'
import {pastedLinesToBody} from '../../../studio/typing/paste/media-blocks.ts'
import {pastedHtmlToBody} from '../../../studio/typing/paste/pasted-html-to-body.ts'
import {textProblems} from './text-problems.ts'
import {textSchema} from './text-schema.ts'

const schema = textSchema('body')

interface PastedBlock {
  _type: string
  /** The fields of a video or podcast. */
  address?: string
  title?: string
  style: string
  listItem?: string
  level?: number
  markDefs?: {_key: string; href?: string}[]
  children: {text: string; marks: string[]}[]
}

/** Returns one line per block: its style or list, and its text with the addresses of links in angle brackets. */
function paste(html: string) {
  let keys = 0
  const pasted = pastedHtmlToBody(html, {schema, keyGenerator: () => `k${(keys += 1)}`})
  expect(textProblems(pasted.blocks, schema)).toEqual([])
  return {lines: (pasted.blocks as unknown as PastedBlock[]).map(lineOf), leftOut: pasted.leftOut}
}

function lineOf(block: PastedBlock): string {
  if (block._type === 'media') return `media: ${block.title ?? ''}<${block.address}>`
  const hrefs = new Map(block.markDefs?.map(({_key, href}) => [_key, href]))
  const words = block.children.map(({text, marks}) => {
    const href = marks.map((mark) => hrefs.get(mark)).find(Boolean)
    return href ? `${text}<${href}>` : text
  })
  const kind = block.listItem ? `${block.listItem}${block.level}` : block.style
  return `${kind}: ${words.join('')}`
}

const item = (mark: string) =>
  `<p class=MsoListParagraph style="mso-list:l9 level2 lfo1"><span style="mso-list:Ignore">${mark}</span>A</p>`
const video = 'https://www.youtube.com/watch?v=abcDEF_12-3'
const player = 'https://www.youtube.com/embed/abcDEF_12-3'
const frame = (attributes: string) => `<p>A</p><iframe ${attributes}></iframe>`

test.each<[title: string, html: string, lines: string[]]>([
  ['two line breaks', 'A<br>B<br><br>C', ['normal: A\nB', 'normal: C']],
  ['line breaks apart', '<p>A<br> &nbsp;<br/>\n<br>B</p>', ['normal: A', 'normal: B']],
  [
    'two line breaks in a span',
    '<div><span>A<br><br>B</span> C</div>',
    ['normal: A', 'normal: B C'],
  ],
  ['two line breaks in an item', '<ul><li>A<br><br>B</li></ul>', ['bullet1: A\nB']],
  ['empty lines of code', '<pre>A\n\nB<br><br>C</pre>', ['normal: A\n\nB\n\nC']],
  [
    'a flexible box',
    '<div style="display: flex"><span>A</span><b>B</b></div>',
    ['normal: A', 'normal: B'],
  ],
  ['a grid', '<p style="display:inline-grid"><a>A</a><a>B</a></p>', ['normal: A', 'normal: B']],
  [
    'a frame that loads late',
    frame('src="about:blank" data-lazy-src="https://a.org/b"'),
    ['normal: A', 'normal: https://a.org/b<https://a.org/b>'],
  ],
  [
    'a frame with a data URL',
    frame('title=B data-embed-url="//a.org/b"'),
    ['normal: A', 'normal: B<https://a.org/b>'],
  ],
  [
    'Word’s list styles',
    '<p class=MsoListBullet>A</p><p class="MsoListNumber2">B</p><p class=MsoListContinue>C</p>',
    ['bullet1: A', 'number2: B', 'normal: C'],
  ],
  ['a Chinese number', item('一、'), ['number2: A']],
  ['a number in full width', item('（３）'), ['number2: A']],
  ['an Arabic letter', item('ب.'), ['number2: A']],
  ['a circled number', item('②'), ['number2: A']],
  ['a dash', item('–'), ['bullet2: A']],
  [
    'an emoji as a picture',
    '<p>A <img alt="😀" src=x>B<img alt="👩‍❤️‍👩">C<img alt="🇳🇱"></p>',
    ['normal: A 😀B👩‍❤️‍👩C🇳🇱'],
  ],
  [
    'a check list of Google Docs',
    '<ul><li role=checkbox><img alt="unchecked" src=x><p style="display:inline-block">A</p></li></ul>',
    ['bullet1: A'],
  ],
  [
    'fields of a form',
    '<form><label>A</label><input value="B"><label>C</label><input type=password value=D>E</form>',
    ['normal: A B C E'],
  ],
  [
    'a text that is an address',
    '<div class="wp-block-embed__wrapper">\nhttps://a.org/b?c=1\n</div>',
    ['normal: https://a.org/b?c=1<https://a.org/b?c=1>'],
  ],
  ...['iframe', 'embed'].map((tag): [string, string, string[]] => [
    `a known player in an ${tag}`,
    `<p>A</p><${tag} src="${player}?rel=0" title="A talk"></${tag}><p>B</p>`,
    ['normal: A', `media: A talk<${video}>`, 'normal: B'],
  ]),
  [
    'a known player without a title of its own',
    frame(`src="${player}" title="YouTube video player"`),
    ['normal: A', `media: <${video}>`],
  ],
  [
    'a known player without a title',
    frame(`src="//player.vimeo.com/video/76979871"`),
    ['normal: A', 'media: <https://vimeo.com/76979871>'],
  ],
  [
    'a frame of Squarespace',
    `<p>A</p><div class="sqs-video-wrapper" data-html="&lt;iframe src=&quot;${player}&quot; title=&quot;A talk&quot;&gt;&lt;/iframe&gt;"></div>`,
    ['normal: A', `media: A talk<${video}>`],
  ],
  [
    'a block of WordPress',
    `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${video}\n</div><figcaption>A talk</figcaption></figure>`,
    [`media: <${video}>`, 'normal: A talk'],
  ],
  ['a linked address alone', `<p><a href="${video}">${video}</a></p>`, [`media: <${video}>`]],
  [
    'a linked address within a sentence',
    `<p>See <a href="${video}">${video}</a></p>`,
    [`normal: See ${video}<${video}>`],
  ],
  [
    'a link with words of its own',
    `<p><a href="${video}">The talk</a></p>`,
    [`normal: The talk<${video}>`],
  ],
  [
    'a known player in a list',
    `<ul><li><iframe src="${player}" title="A talk"></iframe></li></ul>`,
    [`bullet1: A talk<${video}>`],
  ],
  [
    'a video and a recording of another site',
    '<video src="https://a.org/b.mp4"></video><audio><source src="https://a.org/c.mp3"></audio>',
    [
      'normal: https://a.org/b.mp4<https://a.org/b.mp4>',
      'normal: https://a.org/c.mp3<https://a.org/c.mp3>',
    ],
  ],
  ['an address of code', '<pre>https://a.org/b</pre>', ['normal: https://a.org/b']],
  [
    'a table of contents with links back to it',
    '<ul id=top><li><a href="#a">1</a><li><a href="#b">B</a></ul><div id=a>C <a href="#top">Top</a></div><div id=b>D <a href="#top">Top</a></div>',
    ['bullet1: 1', 'bullet1: B', 'normal: C Top', 'normal: D Top'],
  ],
  [
    'questions with links to their answers and back',
    '<p><a id=q href="#a">Why so?</a></p><div id=a>So. <a href="#q">Back</a></div>',
    ['normal: Why so?', 'normal: So. Back'],
  ],
  [
    'a numbered entry of contents above a part with a heading',
    '<p><a id=q href="#a">1</a></p><div><h2 id=a>A</h2><p>B <a href="#q">Back</a></p></div>',
    ['normal: 1', 'h2: A', 'normal: B Back'],
  ],
  [
    'a link to a comment on another page',
    '<p>A <a href="https://a.org/b#cmnt1">B</a> c <a href="https://a.org/b#cmnt_ref1">D</a></p>',
    ['normal: A B<https://a.org/b#cmnt1> c D<https://a.org/b#cmnt_ref1>'],
  ],
  [
    'a button of two lines',
    '<div role=button data-href="https://a.org/b"><span>A</span><div>B</div></div>',
    ['normal: A B<https://a.org/b>'],
  ],
  [
    'the areas of a picture',
    '<map><area href="https://a.org/b" alt=A><area href="https://a.org/c"></map>',
    ['normal: A<https://a.org/b>', 'normal: https://a.org/c<https://a.org/c>'],
  ],
  [
    'a frame that contains its page',
    '<iframe srcdoc="<p>A</p>B"></iframe>',
    ['normal: A', 'normal: B'],
  ],
  [
    'links side by side',
    '<nav><a href="https://a.org/b">A</a><a href="https://a.org/c">B</a></nav>',
    ['normal: A<https://a.org/b> B<https://a.org/c>'],
  ],
  [
    'one link in two parts',
    '<p><a href="https://a.org/b">A</a><a href="https://a.org/b"><b>b</b></a></p>',
    ['normal: A<https://a.org/b>b<https://a.org/b>'],
  ],
  [
    'elements that float or have a position',
    '<p><span style="float:left">One</span><span style="position: absolute">two</span>three</p>',
    ['normal: One two three'],
  ],
  ['an initial that floats', '<p><span style="float:left">O</span>nce</p>', ['normal: Once']],
  ['elements of unknown names', '<p><my-a>on</my-a><my-b>ce</my-b></p>', ['normal: once']],
  [
    'elements of unknown names that are blocks',
    '<my-a style="display:block">A</my-a><my-b style="display:block">B</my-b>',
    ['normal: A', 'normal: B'],
  ],
  [
    'lines of a message that its style displays',
    '<div style="white-space: pre-wrap">A\nb <i>c</i>\n\n<b>D</b></div>',
    ['normal: A\nb c', 'normal: D'],
  ],
  [
    'lines of the source',
    '<div style="white-space:pre-wrap">\n<p style="white-space:normal">A\nb</p>\n<p>C</p></div>',
    ['normal: A b', 'normal: C'],
  ],
  ['a fraction', '<p>A <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></p>', ['normal: A 1/2']],
  [
    'roots and powers',
    '<math>\n <msup>\n <mi>x</mi>\n <mn>2</mn></msup><mo>=</mo><msqrt><mi>y</mi><mo>+</mo><mn>1</mn></msqrt></math>',
    ['normal: x^2=√(y+1)'],
  ],
  [
    'a formula that is written twice',
    '<p><span class=katex><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math><span class=katex-html aria-hidden=true>x2</span></span></p>',
    ['normal: x^2'],
  ],
])('pastes %s', (_, html, lines) => {
  expect(paste(html)).toEqual({lines, leftOut: []})
})

test('words on both sides of a picture stay separate', () => {
  expect(paste('<p>A<svg><title>B</title></svg>c<img>d, <img>e</p>').lines).toEqual([
    'normal: A c d, e',
  ])
})

test.each([
  ['a digit', '1'],
  ['words', 'A tree 🌳'],
])('a picture described by %s stays a picture', (_, alt) => {
  expect(paste(`<p>A<img alt="${alt}"></p>`).leftOut).toEqual([{kind: 'picture', name: alt}])
})

test.each<[title: string, text: string, lines: string[] | false]>([
  [
    'an address between lines',
    `A\nB\n${video}\nC`,
    ['normal: A\nB', `media: <${video}>`, 'normal: C'],
  ],
  ['an address between paragraphs', `A\r\n\r\n${video}\r\n`, ['normal: A', `media: <${video}>`]],
  ['an address within a line', `A\nSee ${video}`, false],
  ['an unknown address', 'A\nhttps://a.org/b', false],
  ['an address alone, which is pasted where the cursor is', video, false],
])('pastes plain text with %s', (_, text, lines) => {
  let keys = 0
  const blocks = pastedLinesToBody(text, {schema, keyGenerator: () => `k${(keys += 1)}`})
  expect(blocks && (blocks as unknown as PastedBlock[]).map(lineOf)).toEqual(lines)
})

test('an address stays a link in a text without videos', () => {
  const bio = textSchema('bio')
  const {blocks} = pastedHtmlToBody(`<p>${video}</p>`, {schema: bio, keyGenerator: () => 'k'})
  expect((blocks as unknown as PastedBlock[]).map(lineOf)).toEqual([`normal: ${video}<${video}>`])
})
