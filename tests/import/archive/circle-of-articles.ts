import {writeFileSync} from 'node:fs'

const address = (number: number) => `https://circle.example/2020/01/article-${number}/`

/** Writes an export in which each article links to two others, in circles, and every third has a picture. */
export function circleOfArticles(file: string, count: number): void {
  const items = Array.from({length: count}, (_, number) => {
    const links = [number + 1, number * 3 + 1].map(
      (one) => `<a href="${address(one % count)}">on</a>`,
    )
    const image =
      number % 3 === 0
        ? `<img src="https://circle.example/p${number % 9}.png" alt="A picture">`
        : ''
    return `<item><title>Article ${number}</title><link>${address(number)}</link><dc:creator>nell</dc:creator><content:encoded><![CDATA[<p>Words ${links.join(' and ')}.</p>${image}]]></content:encoded><wp:post_id>${number + 1}</wp:post_id><wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt><wp:post_name>article-${number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="bread"><![CDATA[Bread]]></category></item>`
  })
  writeFileSync(
    file,
    `<rss xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><link>https://circle.example</link>${items.join('\n')}</channel></rss>`,
  )
}
