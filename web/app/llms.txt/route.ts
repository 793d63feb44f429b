import {textResponse} from '../../http/text-response.ts'
import {siteSettings} from '../../settings.ts'
import {getOverview, getSiteAsReader} from '../../content/published.ts'
import {writeOverview} from '../../exports/write-llms-txt.ts'

/** Sends `llms.txt`, an overview for assistants: https://llmstxt.org. */
export function GET(request: Request): Promise<Response> {
  return textResponse(request, async () => {
    const [{content: site}, {content: overview}] = await Promise.all([
      getSiteAsReader(),
      getOverview(),
    ])
    return {mediaType: 'text/plain', text: writeOverview(site, overview, siteSettings().siteUrl)}
  })
}
