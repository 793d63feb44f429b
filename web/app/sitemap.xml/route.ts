import {textResponse} from '../../http/text-response.ts'
import {siteSettings} from '../../settings.ts'
import {getSitemap} from '../../content/published.ts'
import {
  listPages,
  maxPagesPerSitemap,
  writeSitemap,
  writeSitemapIndex,
} from '../../exports/write-sitemap.ts'

/** Sends the sitemap. With too many pages for one, it sends an index of sitemaps, each at `?part=<number>`. */
export function GET(request: Request): Promise<Response> {
  const part = new URL(request.url).searchParams.get('part')
  return textResponse(request, async () => {
    const {siteUrl} = siteSettings()
    const pages = listPages((await getSitemap()).content)
    const parts = Math.ceil(pages.length / maxPagesPerSitemap)
    const isWhole = part === null && parts === 1
    const number = isWhole ? 1 : Number(part ?? 0)
    if (part !== null && !(Number.isInteger(number) && number >= 1 && number <= parts)) return
    const some = pages.slice((number - 1) * maxPagesPerSitemap, number * maxPagesPerSitemap)
    const text = number === 0 ? writeSitemapIndex(parts, siteUrl) : writeSitemap(some, siteUrl)
    return {mediaType: 'application/xml', text}
  })
}
