import {cookies} from 'next/headers'
import {redirect} from 'next/navigation'
import {
  draftModeCookie,
  passCookie,
  reviewCookie,
  perspectiveCookie,
} from '../../../../preview/cookies.ts'
import {localPath} from '../../../../preview/begin-preview.ts'

/** Ends a preview and redirects to the page as readers see it: the one of `?to=`, or the one that led here. */
export async function GET(request: Request): Promise<Response> {
  const jar = await cookies()
  for (const name of [draftModeCookie, passCookie, perspectiveCookie, reviewCookie])
    jar.delete(name)
  const to = new URL(request.url).searchParams.get('to')
  const page = URL.parse(request.headers.get('referer') ?? '')
  redirect(localPath(to ?? (page && `${page.pathname}${page.search}`)))
}
