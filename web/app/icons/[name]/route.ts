import {iconsOf, ownIcons} from '../../../assets/site-icons.ts'
import {getSiteAsReader} from '../../../content/published.ts'
import {plainResponse} from '../../../http/plain-response.ts'
import {siteSettings} from '../../../settings.ts'
import {lastWords} from '../../../words/words.ts'

/**
 * Redirects to the icon that the settings have, or to the site's own, for browsers that request it at a fixed address
 * without reading a page. `proxy.ts` sends these requests here.
 */
export async function GET(
  _: Request,
  {params}: {params: Promise<{name: string}>},
): Promise<Response> {
  const {name} = await params
  const kind = name === 'favicon' || name === 'touch' ? name : undefined
  if (!kind) return plainResponse(404, lastWords().responses.nothingHere)
  const site = await getSiteAsReader().catch(() => undefined)
  const icon = site?.content.settings?.design?.icon
  const address = (iconsOf(icon, siteSettings()) ?? ownIcons)[kind]
  return new Response(null, {
    status: 302,
    headers: {Location: address, 'Cache-Control': 'public, max-age=0, must-revalidate'},
  })
}
