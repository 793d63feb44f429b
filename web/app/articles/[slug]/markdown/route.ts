import {textResponse} from '../../../../http/text-response.ts'
import {siteSettings} from '../../../../lake/client.ts'
import {getArticleAsReader, getSiteAsReader} from '../../../../content/index.ts'
import {href} from '../../../../shared/href.ts'
import {writeArticle} from '../../../../exports/markdown/write-article.ts'

/** Sends the article as Markdown, for `/articles/<slug>.md` and for clients that prefer `text/markdown` on its page. */
export async function GET(
  request: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  const {slug} = await params
  return textResponse(request, async () => {
    const [{content: site}, {content: article}] = await Promise.all([
      getSiteAsReader(),
      getArticleAsReader(slug),
    ])
    if (!article) return undefined
    const settings = siteSettings()
    const page = new URL(href(article) ?? '/', settings.siteUrl).href
    return {
      mediaType: 'text/markdown',
      text: writeArticle(article, site, settings),
      headers: {
        Vary: 'Accept',
        Link: `<${page}>; rel="canonical"`,
        // Search engines should index the page instead.
        'X-Robots-Tag': 'noindex',
      },
    }
  })
}
