import {answerText} from '../../answer-text.ts'
import {siteSettings} from '../../content/client.ts'
import {getOverview, getSiteAsReader} from '../../content/index.ts'
import {writeOverview} from '../../overview/write-overview.ts'

/** What there is to read here, for assistants: https://llmstxt.org. */
export function GET(request: Request): Promise<Response> {
  return answerText(request, async () => {
    const [{content: site}, {content: overview}] = await Promise.all([
      getSiteAsReader(),
      getOverview(),
    ])
    return {mediaType: 'text/plain', text: writeOverview(site, overview, siteSettings().siteUrl)}
  })
}
