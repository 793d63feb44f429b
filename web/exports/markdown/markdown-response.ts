import type {Content, SiteContent} from '../../content/index.ts'
import {getSiteAsReader} from '../../content/published.ts'
import {redirectIfMissing} from '../../http/stored-redirect.ts'
import {textResponse} from '../../http/text-response.ts'
import {siteSettings, type SiteSettings} from '../../settings.ts'
import {href} from '../../shared/href.ts'

interface Source<Document> {
  load: (slug: string) => Promise<Content<Document | null>>
  write: (document: Document, site: SiteContent, settings: SiteSettings) => string
}

/** Returns the handler that sends the Markdown version of a document's page, or 404. */
export function markdownResponse<Document extends {_type: string; slug: string | null}>({
  load,
  write,
}: Source<Document>) {
  return async (
    request: Request,
    {params}: {params: Promise<{slug: string}>},
  ): Promise<Response> => {
    const {slug} = await params
    const response = await textResponse(request, async () => {
      const [{content: site}, {content: document}] = await Promise.all([
        getSiteAsReader(),
        load(slug),
      ])
      if (!document) return undefined
      const settings = siteSettings()
      const page = new URL(href(document) ?? '/', settings.siteUrl).href
      return {
        mediaType: 'text/markdown',
        text: write(document, site, settings),
        headers: {
          Vary: 'Accept',
          Link: `<${page}>; rel="canonical"`,
          // Search engines should index the page instead.
          'X-Robots-Tag': 'noindex',
        },
      }
    })
    return redirectIfMissing(request, response)
  }
}
