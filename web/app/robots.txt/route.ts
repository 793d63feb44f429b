import {textResponse} from '../../http/text-response.ts'
import {siteSettings} from '../../settings.ts'

/** Sends `robots.txt`. It allows everything but private pages. */
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
