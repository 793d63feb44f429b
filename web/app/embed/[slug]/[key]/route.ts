import {getArticle, getSite} from '../../../../content/index.ts'
import {resolvePath} from '../../../../content/resolve-path.ts'
import {writeEmbed} from '../../../../exports/write-embed.ts'
import {redirectIfMissing} from '../../../../http/stored-redirect.ts'
import {textResponse} from '../../../../http/text-response.ts'
import {siteSettings} from '../../../../settings.ts'
import {currentPreview} from '../../../../preview/preview.ts'
import {href} from '../../../../shared/href.ts'

interface Context {
  params: Promise<{slug: string; key: string}>
}

/** Sends our page with the player of a block in an article, which alone may contact the site of the player. */
export async function GET(request: Request, {params}: Context): Promise<Response> {
  const {slug, key} = await params
  const response = await textResponse(request, async () => {
    const path = href({_type: 'article', slug})
    // This is not cached, so that requests for articles that do not exist fill no cache.
    const {found} = path ? await resolvePath(path) : {}
    if (!found) return undefined
    const [{content: site}, {content: article}] = await Promise.all([getSite(), getArticle(slug)])
    const embed = article && writeEmbed({article, key, site}, siteSettings().studioOrigin)
    if (!embed) return undefined
    return {
      mediaType: 'text/html',
      text: embed.html,
      headers: {
        'Content-Security-Policy': embed.policy,
        'X-Robots-Tag': 'noindex',
        ...((await currentPreview()) && {'Cache-Control': 'private, no-store'}),
      },
    }
  })
  return redirectIfMissing(request, response)
}
