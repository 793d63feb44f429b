import {textResponse} from '../../http/text-response.ts'
import {siteSettings} from '../../lake/client.ts'

/** Everybody may read everything but what is made for one person. */
export function GET(request: Request): Promise<Response> {
  const lines = [
    'User-agent: *',
    ...['/api/', '/review/', '/search', '/studio'].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${siteSettings().siteUrl}/sitemap.xml`,
    '',
  ]
  return textResponse(request, async () => ({mediaType: 'text/plain', text: lines.join('\n')}))
}
