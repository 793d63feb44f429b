import {cookies} from 'next/headers'
import {redirect} from 'next/navigation'
import {
  draftModeCookie,
  passCookie,
  reviewCookie,
  perspectiveCookie,
} from '../../../../preview/cookies.ts'
import {localPath} from '../../../../preview/begin-preview.ts'

/** Ends a preview and redirects to the page as readers see it. */
export async function GET(request: Request): Promise<Response> {
  const jar = await cookies()
  for (const name of [draftModeCookie, passCookie, perspectiveCookie, reviewCookie])
    jar.delete(name)
  const page = URL.parse(request.headers.get('referer') ?? '')
  redirect(localPath(page && `${page.pathname}${page.search}`))
}
