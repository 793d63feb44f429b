import {createWriteStream, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {finished} from 'node:stream/promises'
import sharp from 'sharp'
import type {JsonObject} from '../../lake/document.ts'
import {authorCount, authorId, documents, slugOf, topicId, topicsOf} from './articles.ts'

const site = 'https://old.example'
/** One article of this many has a picture. */
export const articlesPerPicture = 5

/** An export of WordPress and the folder with its pictures. */
export interface WrittenArchive {
  source: string
  media: string
}

/** Writes the generated articles as an export of WordPress, with a picture in every fifth. */
export async function writeArchive(folder: string, articles: number): Promise<WrittenArchive> {
  const media = join(folder, 'uploads')
  const source = join(folder, 'export.xml')
  mkdirSync(media)
  const file = createWriteStream(source)
  const write = async (text: string) => {
    if (!file.write(text)) await new Promise<void>((resolve) => file.once('drain', resolve))
  }
  await write(beginning())
  let n = 0
  for (const document of documents(articles)) {
    if (document._type !== 'article') continue
    const picture = n % articlesPerPicture === 0 ? `picture-${n}.jpg` : undefined
    if (picture !== undefined) writeFileSync(join(media, picture), await drawPicture(n))
    await write(item(document, n, picture))
    n += 1
  }
  file.end('</channel>\n</rss>\n')
  await finished(file)
  return {source, media}
}

/** A picture that differs from all others, because equal ones would be stored once. */
function drawPicture(n: number): Promise<Buffer> {
  const background = {r: n & 255, g: (n >> 8) & 255, b: 128}
  return sharp({
    create: {
      width: 480,
      height: 320,
      channels: 3,
      background,
      noise: {type: 'gaussian', mean: 128, sigma: 2},
    },
  })
    .jpeg()
    .toBuffer()
}

function beginning(): string {
  const authors = Array.from(
    {length: authorCount},
    (_, n) =>
      `<wp:author><wp:author_id>${n + 1}</wp:author_id><wp:author_login>${authorId(n)}</wp:author_login><wp:author_display_name>Author ${n}</wp:author_display_name></wp:author>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The shore</title>
<link>${site}</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
${authors.join('\n')}
`
}

function item(document: JsonObject, n: number, picture: string | undefined): string {
  const {title, lede, publishedAt} = document as {title: string; lede: string; publishedAt: string}
  const time = publishedAt.slice(0, 19).replace('T', ' ')
  const topics = topicsOf(n).map(
    (topic) => `<category domain="category" nicename="${topicId(topic)}">Topic ${topic}</category>`,
  )
  return `<item>
<title>${title} ${n}</title>
<link>${site}/${slugOf(n)}/</link>
<dc:creator>${authorId(n)}</dc:creator>
<guid isPermaLink="false">${site}/?p=${1000 + n}</guid>
<content:encoded><![CDATA[${html(document['body'] as JsonObject[], picture)}]]></content:encoded>
<excerpt:encoded><![CDATA[${lede}]]></excerpt:encoded>
<wp:post_id>${1000 + n}</wp:post_id>
<wp:post_date>${time}</wp:post_date>
<wp:post_date_gmt>${time}</wp:post_date_gmt>
<wp:post_name>${slugOf(n)}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
${topics.join('\n')}
</item>
`
}

function html(body: JsonObject[], picture: string | undefined): string {
  const blocks = body.map(({style, children}) => {
    const tag = style === 'h2' ? 'h2' : 'p'
    const texts = (children as {text: string; marks: string[]}[]).map(({text, marks}) =>
      marks.includes('em') ? `<em>${text}</em>` : text,
    )
    return `<${tag}>${texts.join('')}</${tag}>`
  })
  if (picture !== undefined) {
    blocks.splice(1, 0, `<img src="${site}/wp-content/uploads/${picture}" alt="Reeds and water" />`)
  }
  return blocks.join('\n')
}
