import {redirect} from 'next/navigation'
import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {previewClient} from '../../../../lake/client.ts'
import {siteSettings} from '../../../../settings.ts'
import {plainResponse} from '../../../../http/plain-response.ts'
import {beginPreview, localPath} from '../../../../preview/begin-preview.ts'
import {
  passCookie,
  passSeconds,
  writePass,
  formatPerspective,
  parsePerspective,
  perspectiveCookie,
} from '../../../../preview/cookies.ts'

/**
 * Starts a preview. The Studio opens this route with a secret that it has just written into the lake, which requires
 * write access. Redirects to the page that the Studio names.
 */
export async function GET(request: Request): Promise<Response> {
  const client = previewClient()
  const {previewToken} = siteSettings()
  if (!client || !previewToken) {
    return plainResponse(
      503,
      'Drafts can be shown where SANITY_API_READ_TOKEN is set. See .env.example.',
    )
  }
  const validated = await validatePreviewUrl(client, request.url).catch(() => undefined)
  if (!validated)
    return plainResponse(503, 'The lake does not respond at the moment. Try again soon.')
  if (!validated.isValid) {
    return plainResponse(
      401,
      'This link to a preview is no longer valid. Open it from the Studio again.',
    )
  }
  const perspective = parsePerspective(validated.studioPreviewPerspective ?? undefined)
  await beginPreview(passSeconds, [
    {name: passCookie, value: writePass(previewToken, Date.now())},
    // Readable by scripts, because the page's script writes it again when the editor chooses another perspective.
    {name: perspectiveCookie, value: formatPerspective(perspective), readable: true},
  ])
  redirect(localPath(validated.redirectTo))
}
