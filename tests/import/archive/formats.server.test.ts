import {join} from 'node:path'
import {afterAll, afterEach, beforeEach, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from '../../lake/start-lake.ts'
import {
  byName,
  everything,
  importInto,
  outline,
  picture,
  temporaryFolder,
} from './import-into-lake.ts'
import {writeZip} from './write-zip.ts'

const {folder, write, remove} = temporaryFolder()
afterAll(remove)

let lake: TestLake
beforeEach(async () => {
  lake = await startLake()
})
afterEach(() => lake.close())

async function texts(): Promise<Record<string, string[]>> {
  const articles = [...(await byName(lake, 'article')), ...(await byName(lake, 'page'))]
  return Object.fromEntries(articles.map(([title, row]) => [title, outline(row['body'])]))
}

async function heads(): Promise<unknown[][]> {
  const articles = [...(await byName(lake, 'article')), ...(await byName(lake, 'page'))]
  return articles
    .map(([title, row]) => [
      title,
      row._id.startsWith('drafts.') ? 'draft' : 'public',
      (row['slug'] as {current: string}).current,
      row['publishedAt'],
      row['lede'],
    ])
    .toSorted()
}

const redirects = async () => [...(await byName(lake, 'redirect')).keys()].toSorted()

/** A post as Medium writes it. */
const story = (title: string, body: string, foot: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><article class="h-entry"><header><h1 class="p-name">${title}</h1></header><section data-field="subtitle" class="p-summary">A subtitle</section><section data-field="body" class="e-content"><section class="section"><div class="section-divider"><hr></div><div><h3 class="graf graf--h3 graf--title">${title}</h3><h4 class="graf graf--h4 graf--subtitle">A subtitle</h4>${body}</div></section></section><footer>${foot}</footer></article></body></html>`

const page = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`

test('an export of Ghost', async () => {
  const posts = [
    {
      id: 'a',
      title: 'Rye & Time',
      slug: 'rye',
      type: 'post',
      status: 'published',
      visibility: 'public',
      published_at: '2021-05-04T08:30:00.000Z',
      custom_excerpt: 'On rye.',
      feature_image: '__GHOST_URL__/content/images/rye.png',
      html: '<p>One <a href="__GHOST_URL__/oats/">oats</a>.</p><figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="__GHOST_URL__/content/images/a.png" alt="A"></div><div class="kg-gallery-image"><img src="__GHOST_URL__/content/images/b.png" alt="B"></div></div></div><figcaption>Two pictures</figcaption></figure><div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">A hint.</div></div><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://b.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Bookmark</div><div class="kg-bookmark-description">About it</div></div></a></figure><div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="__GHOST_URL__/content/media/x.mp3"></audio><div class="kg-audio-title">A recording</div><span class="kg-audio-current-time">0:00</span></div></div>',
    },
    {
      id: 'b',
      title: 'Oats',
      slug: 'oats',
      type: 'post',
      status: 'published',
      visibility: 'members',
      published_at: '2021-06-04T08:30:00.000Z',
      html: '<p>Members only.</p>',
    },
    {
      id: 'c',
      title: 'Draft',
      slug: 'draft',
      type: 'post',
      status: 'draft',
      visibility: 'public',
      html: null,
      lexical: JSON.stringify({
        root: {
          children: [
            {
              type: 'paragraph',
              children: [
                {type: 'extended-text', text: 'Lexical ', format: 0},
                {type: 'extended-text', text: 'bold', format: 1},
              ],
            },
          ],
        },
      }),
    },
    {
      id: 'd',
      title: 'Imprint',
      slug: 'imprint',
      type: 'page',
      status: 'published',
      visibility: 'public',
      published_at: '2021-01-01T00:00:00.000Z',
      html: '<p>Who we are.</p>',
    },
  ]
  const data = {
    posts,
    users: [{id: '1', name: 'Nell Baker', slug: 'nell'}],
    tags: [
      {id: 't', name: 'Grain', slug: 'grain', visibility: 'public'},
      {id: 'i', name: '#internal', slug: 'hash-internal', visibility: 'internal'},
    ],
    posts_authors: [{post_id: 'a', author_id: '1', sort_order: 0}],
    posts_tags: [
      {post_id: 'a', tag_id: 't', sort_order: 0},
      {post_id: 'a', tag_id: 'i', sort_order: 1},
    ],
    posts_meta: [{post_id: 'a', feature_image_alt: 'A field of rye'}],
    settings: [{key: 'timezone', value: 'Europe/Berlin'}],
  }
  const file = write('ghost.json', JSON.stringify({db: [{meta: {}, data}]}))
  const report = await importInto(lake, file, {
    publish: true,
    pictures: ['content/images/a.png', 'content/images/b.png', 'content/images/rye.png'],
  })
  expect(await texts()).toEqual({
    'Rye & Time': [
      'normal: One oats<page>.',
      'figure: A | ',
      'figure: B | ',
      'normal: Two pictures',
      'normal: 💡',
      'normal: A hint.',
      'normal: Bookmark<https://b.example/>',
      'normal: About it<https://b.example/>',
      'normal: A recording</content/media/x.mp3>',
    ],
    Oats: ['normal: Members only.'],
    Draft: ['normal: Lexical bold'],
    Imprint: ['normal: Who we are.'],
  })
  expect(await heads()).toEqual([
    ['Draft', 'draft', 'draft', undefined, undefined],
    ['Imprint', 'public', 'imprint', undefined, undefined],
    ['Oats', 'draft', 'oats', '2021-06-04T08:30:00.000Z', undefined],
    ['Rye & Time', 'public', 'rye', '2021-05-04T08:30:00.000Z', 'On rye.'],
  ])
  expect(report.words.missing).toEqual([])
  expect((await byName(lake, 'article')).get('Rye & Time')?.['cover']).toMatchObject({
    alt: 'A field of rye',
  })
  expect(
    (await everything(lake)).filter(({_type}) => _type === 'topic').map(({_id}) => _id),
  ).toEqual(['topic-grain'])
})

test('an export of Substack', async () => {
  const file = join(folder, 'substack.zip')
  writeZip(file, {
    'posts.csv':
      'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n' +
      '101.slow-bread,2022-03-04T10:00:00.000Z,true,,,newsletter,everyone,"Slow, ""very"" slow",On time,\n' +
      '102.paid,2022-03-05T10:00:00.000Z,true,,,newsletter,only_paid,Paid,,\n' +
      '103.draft,,false,,,newsletter,everyone,Unfinished,,\n' +
      '104.lost,2022-03-05T10:00:00.000Z,true,,,newsletter,everyone,Lost,,\n',
    'posts/101.slow-bread.html':
      '<p>Text<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a> on.</p><div class="captioned-image-container"><figure><a class="image-link image2" href="https://substackcdn.com/image/fetch/x/https%3A%2F%2Fb.example%2Fone.png"><div class="image2-inset"><picture><source type="image/webp" srcset="https://b.example/one.png 424w"><img src="https://b.example/one.png" alt="One"></picture></div></a><figcaption class="image-caption">The first</figcaption></figure></div><div class="subscription-widget-wrap"><form><input value="Type your email…"><button>Subscribe</button></form></div><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>The note.</p></div></div>',
    'posts/102.paid.html': '<p>For those who pay.</p>',
    'posts/103.draft.html': '<p>Not yet.</p>',
    'one.png': await picture('one.png'),
  })
  const report = await importInto(lake, file, {
    publish: true,
    site: 'https://slow.substack.com',
    author: 'Nell Baker',
  })
  expect(await texts()).toEqual({
    'Slow, "very" slow': ['normal: Text[note normal: The note.] on.', 'figure: One | The first'],
    Paid: ['normal: For those who pay.'],
    Unfinished: ['normal: Not yet.'],
  })
  expect(await heads()).toEqual([
    ['Paid', 'draft', 'paid', '2022-03-05T10:00:00.000Z', undefined],
    ['Slow, "very" slow', 'public', 'slow-bread', '2022-03-04T10:00:00.000Z', 'On time'],
    ['Unfinished', 'draft', 'draft', undefined, undefined],
  ])
  expect(report.skipped).toMatchObject([{what: 'Lost'}])
  expect(await redirects()).toContain('/p/slow-bread')
})

test('an export of Medium', async () => {
  const file = join(folder, 'medium.zip')
  writeZip(file, {
    'posts/2021-02-03_On-Waiting--and-time-0123456789ab.html': story(
      'On Waiting',
      '<p class="graf">Words <a href="https://medium.com/@nell/second-abcdef012345">to the second</a>.</p><figure class="graf graf--figure"><img class="graf-image" data-image-id="1*x.png" src="https://cdn-images-1.medium.com/max/800/1*x.png"><figcaption class="imageCaption">A caption</figcaption></figure>',
      '<p>By <a class="p-author h-card" href="https://medium.com/@nell">Nell Baker</a> on <a href="https://medium.com/p/0123456789ab"><time class="dt-published" datetime="2021-02-03T09:00:00.000Z">February 3, 2021</time></a>.</p><p><a class="p-canonical" href="https://medium.com/@nell/on-waiting-0123456789ab">Canonical link</a></p>',
    ),
    'posts/draft_Second-abcdef012345.html': story(
      'Second',
      '<p class="graf">Later.</p>',
      '<p><a class="p-canonical" href="https://medium.com/@nell/second-abcdef012345">Canonical link</a></p>',
    ),
    'img/1*x.png': await picture('1*x.png'),
  })
  const report = await importInto(lake, file, {publish: true})
  expect(await texts()).toEqual({
    'On Waiting': ['normal: Words to the second<page>.', 'figure:  | A caption'],
    Second: ['normal: Later.'],
  })
  expect(await heads()).toEqual([
    ['On Waiting', 'public', 'on-waiting-and-time', '2021-02-03T09:00:00.000Z', 'A subtitle'],
    ['Second', 'draft', 'second', undefined, 'A subtitle'],
  ])
  expect(report.words.missing).toEqual([])
})

test('a folder of Jekyll', async () => {
  write('jekyll/_config.yml', 'url: https://j.example\ntimezone: America/New_York\n')
  write(
    'jekyll/_posts/2020-01-02-first-post.md',
    '---\ntitle: "First: Post"\ncategories: bread time\ntags: [Rye]\nredirect_from: /old/first\nimage: /assets/cover.png\n---\n\n# First: Post\n\nWords with **bold**, a [link]({% post_url 2020-01-03-second %}) and `{{ code }}`.[^1]\n\n![Alt text](/assets/one.png "A title")\n\n{% include video.html %}\n\n```js\nlet a = "{{ b }}"\n```\n\n[^1]: The note.\n',
  )
  write(
    'jekyll/_posts/2020-01-03-second.md',
    '---\ntitle: Second\ndate: 2020-01-03 10:00:00\n---\nSecond text.\n',
  )
  write('jekyll/_drafts/idea.md', '---\ntitle: Idea\n---\nAn idea.\n')
  write('jekyll/about.md', '---\nlayout: page\ntitle: About\npermalink: /about/\n---\nAbout us.\n')
  write('jekyll/_layouts/post.html', '<html>{{ content }}</html>')
  write('jekyll/assets/one.png', await picture('one.png'))
  write('jekyll/assets/cover.png', await picture('cover.png'))
  const report = await importInto(lake, join(folder, 'jekyll'), {publish: true})
  expect(await texts()).toEqual({
    'First: Post': [
      'normal: Words with bold, a link<page> and {{ code }}.[note normal: The note.]',
      'figure: Alt text | ',
      'normal: let a = "{{ b }}"',
    ],
    Second: ['normal: Second text.'],
    Idea: ['normal: An idea.'],
    About: ['normal: About us.'],
  })
  expect(await heads()).toEqual([
    ['About', 'public', 'about', undefined, undefined],
    ['First: Post', 'public', 'first-post', '2020-01-02T05:00:00.000Z', undefined],
    ['Idea', 'draft', 'idea', undefined, undefined],
    ['Second', 'public', 'second', '2020-01-03T15:00:00.000Z', undefined],
  ])
  expect(await redirects()).toEqual(
    expect.arrayContaining(['/bread/time/2020/01/02/first-post.html', '/old/first']),
  )
  expect(report.words.missing).toEqual([])
  expect(JSON.stringify(report.withoutCounterpart)).toContain('include video.html')
})

test('a folder of Hugo', async () => {
  write('hugo/hugo.toml', 'baseURL = "https://h.example/"\n')
  write(
    'hugo/content/posts/first/index.md',
    '+++\ntitle = "First"\ndate = 2020-01-02T10:00:00+02:00\ntags = ["Rye"]\naliases = ["/old-first/"]\n+++\nWords.\n\n{{< figure src="one.png" alt="One" caption="The first" >}}\n\n{{< youtube abc12345678 >}}\n\n[Second]({{< ref "second.md" >}})\n',
  )
  write('hugo/content/posts/second.md', '+++\ntitle = "Second"\ndraft = true\n+++\nMore.\n')
  write('hugo/content/posts/first/one.png', await picture('one.png'))
  write('hugo/themes/x/README.md', 'No page.')
  const report = await importInto(lake, join(folder, 'hugo'), {publish: true})
  expect(await texts()).toEqual({
    First: [
      'normal: Words.',
      'figure: One | The first',
      'media: https://www.youtube.com/watch?v=abc12345678',
      'normal: Second<page>',
    ],
    Second: ['normal: More.'],
  })
  expect(await heads()).toEqual([
    ['First', 'public', 'first', '2020-01-02T08:00:00.000Z', undefined],
    ['Second', 'draft', 'second', undefined, undefined],
  ])
  expect(await redirects()).toEqual(expect.arrayContaining(['/old-first', '/posts/first']))
  expect(report.words.missing).toEqual([])
})

test('saved pages, of which one is windows-1252', async () => {
  write(
    'pages/one.html',
    Buffer.from(
      page(
        '<meta charset="windows-1252"><title>Caf\u00e9 | Site</title><link rel="canonical" href="https://p.example/cafe"><meta property="article:published_time" content="2019-05-04T10:00:00+02:00"><meta name="author" content="Nell Baker">',
        '<header><nav>Home Shop</nav></header><main><article><h1>Caf\u00e9</h1><p>Words in the caf\u00e9, <a href="two.html">two</a>.</p></article></main><footer>Imprint</footer>',
      ),
      'latin1',
    ),
  )
  write('pages/two.html', page('<title>Two</title>', '<p>Only <b>two.</p>'))
  write('pages/three.txt', 'Three\n\nA text as saved from a page, with a few words in it.\n')
  const report = await importInto(lake, join(folder, 'pages'), {publish: true})
  expect(await texts()).toEqual({
    Café: ['normal: Words in the café, two<page>.'],
    Two: ['normal: Only two.'],
    Three: ['normal: A text as saved from a page, with a few words in it.'],
  })
  expect(report.notes.map(({note}) => note)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Home Shop'),
      expect.stringContaining('Imprint'),
    ]),
  )
  expect((await heads())[0]).toEqual([
    'Café',
    'public',
    'cafe',
    '2019-05-04T08:00:00.000Z',
    undefined,
  ])
})

test('an export of Squarespace', async () => {
  const file = write(
    'squarespace.xml',
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:excerpt="e" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><title>S</title><link>https://s.example</link><generator>Site-Server (http://www.squarespace.com)</generator>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>nell@s.example</wp:author_login><wp:author_display_name><![CDATA[Nell Baker]]></wp:author_display_name></wp:author>
<item><title>Post</title><link>/blog/2020/5/post</link><content:encoded><![CDATA[<div class="sqs-layout"><div class="sqs-block html-block"><p>First
line.</p></div><div class="sqs-block image-block"><figure class="image-block-wrapper"><noscript><img src="https://images.squarespace-cdn.com/a/one.png" alt="One"></noscript><img class="thumb-image" data-src="https://images.squarespace-cdn.com/a/one.png" data-image="https://images.squarespace-cdn.com/a/one.png" alt="One"><figcaption class="image-caption-wrapper"><div class="image-caption"><p>The first</p></div></figcaption></figure></div><div class="sqs-block embed-block" data-html="&lt;iframe src=&quot;https://www.youtube.com/embed/abc12345678&quot;&gt;&lt;/iframe&gt;"></div></div>
[caption id="x"]<img src="https://images.squarespace-cdn.com/a/two.png" /> Two[/caption]]]></content:encoded><wp:post_name>post</wp:post_name><wp:post_type>post</wp:post_type><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><pubDate>Mon, 04 May 2020 10:00:00 +0000</pubDate><wp:post_date>2020-05-04 10:00:00</wp:post_date><wp:post_date_gmt>2020-05-04 10:00:00</wp:post_date_gmt><dc:creator>nell@s.example</dc:creator><category domain="post_tag" nicename="rye"><![CDATA[Rye]]></category></item>
</channel></rss>`,
  )
  const report = await importInto(lake, file, {publish: true, pictures: ['a/one.png', 'a/two.png']})
  expect(await texts()).toEqual({
    Post: [
      'normal: First line.',
      'figure: One | The first',
      'media: https://www.youtube.com/watch?v=abc12345678',
      'figure:  | Two',
    ],
  })
  expect(report.words.missing).toEqual([])
  expect(await redirects()).toContain('/blog/2020/5/post')
})

describe('a zip archive is refused', () => {
  test.each([
    ['with a path that leads out', {'../../evil.md': '# A\n\nB'}],
    ['with an absolute path', {'/etc/evil.md': '# A\n\nB'}],
  ])('%s', async (_, entries) => {
    const file = join(folder, 'evil.zip')
    writeZip(file, entries)
    await expect(importInto(lake, file)).rejects.toThrow(/refused/)
    expect(await everything(lake)).toEqual([])
  })
})
