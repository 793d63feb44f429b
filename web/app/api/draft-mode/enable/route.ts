import {cookies, draftMode} from 'next/headers'
import {redirect} from 'next/navigation'
import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {previewClient, siteSettings} from '../../../../content/client.ts'
import {draftModeCookie} from '../../../../preview/draft-mode-cookie.ts'
import {localPath} from '../../../../preview/local-path.ts'
import {passCookie, passSeconds, writePass} from '../../../../preview/pass.ts'
import {
  formatPerspective,
  parsePerspective,
  perspectiveCookie,
} from '../../../../preview/perspective.ts'

/**
 * Begins a preview: the Studio leads here with a secret that it has just written into the lake, which
 * takes somebody who may edit. Leads on to the page that the Studio asked for.
 */
export async function GET(request: Request): Promise<Response> {
  const client = previewClient()
  const {previewToken, siteUrl} = siteSettings()
  if (!client || !previewToken) {
    return plain(503, 'Drafts can be shown where SANITY_API_READ_TOKEN is set. See .env.example.')
  }
  const asked = await validatePreviewUrl(client, request.url).catch(() => undefined)
  if (!asked) return plain(503, 'The lake does not answer at the moment.')
  if (!asked.isValid) {
    return plain(401, 'This link to a preview is no longer valid. Open it from the Studio again.')
  }
  const jar = await cookies()
  const mode = await draftMode()
  // The Studio is on the same site, so the cookies need not pass to the frames of others.
  const options = {
    path: '/',
    sameSite: 'lax',
    secure: siteUrl.startsWith('https:'),
    maxAge: passSeconds,
  } as const
  jar.set(passCookie, writePass(previewToken, Date.now()), {...options, httpOnly: true})
  // Next makes this cookie for frames of other sites, which browsers refuse where there is no TLS.
  mode.enable()
  const key = jar.get(draftModeCookie)?.value
  if (key) jar.set(draftModeCookie, key, {...options, httpOnly: true})
  const perspective = parsePerspective(asked.studioPreviewPerspective ?? undefined)
  // The page's own script changes it when the editor picks another.
  jar.set(perspectiveCookie, formatPerspective(perspective), options)
  redirect(localPath(asked.redirectTo))
}

function plain(status: number, sentence: string): Response {
  return new Response(sentence, {
    status,
    headers: {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store'},
  })
}
