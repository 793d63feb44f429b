import {cookies, draftMode} from 'next/headers'
import {redirect} from 'next/navigation'
import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {siteSettings} from '../../../../content/client.ts'
import {localPath} from '../../../../preview/local-path.ts'
import {
  parsePerspective,
  formatPerspective,
  perspectiveCookie,
} from '../../../../preview/perspective.ts'
import {previewClient} from '../../../../preview/preview.ts'

/** Set by Next; it opens the drafts to whoever has it. */
const draftCookie = '__prerender_bypass'

/**
 * Begins a preview: the Studio leads here with a secret that it has just written into the lake, and
 * that only those can write who may edit. Leads on to the page that the Studio asked for.
 */
export async function GET(request: Request): Promise<Response> {
  const client = previewClient()
  if (!client) {
    return plain(503, 'Drafts can be shown where SANITY_API_READ_TOKEN is set. See .env.example.')
  }
  const asked = await validatePreviewUrl(client, request.url).catch(() => undefined)
  if (!asked) return plain(503, 'The lake does not answer at the moment.')
  if (!asked.isValid) {
    return plain(
      401,
      'This preview’s link is not, or no longer, valid. Open it from the Studio again.',
    )
  }
  const [mode, jar] = [await draftMode(), await cookies()]
  mode.enable()
  const options = cookieOptions()
  const opened = jar.get(draftCookie)
  // Next would let it pass to other sites' frames, which takes https. The Studio is no other site.
  if (opened) jar.set({name: draftCookie, value: opened.value, httpOnly: true, ...options})
  const perspective = parsePerspective(asked.studioPreviewPerspective ?? undefined)
  jar.set({name: perspectiveCookie, value: formatPerspective(perspective), ...options})
  redirect(localPath(asked.redirectTo))
}

function cookieOptions() {
  const secure = siteSettings().siteUrl.startsWith('https:')
  return {path: '/', sameSite: 'lax', secure} as const
}

function plain(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store'},
  })
}
