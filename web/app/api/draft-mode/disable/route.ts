import {cookies} from 'next/headers'
import {redirect} from 'next/navigation'
import {draftModeCookie} from '../../../../preview/draft-mode-cookie.ts'
import {localPath} from '../../../../preview/local-path.ts'
import {passCookie, reviewCookie} from '../../../../preview/pass.ts'
import {perspectiveCookie} from '../../../../preview/perspective.ts'

/** Ends a preview and redirects to the page as readers see it. */
export async function GET(request: Request): Promise<Response> {
  const jar = await cookies()
  for (const name of [draftModeCookie, passCookie, perspectiveCookie, reviewCookie])
    jar.delete(name)
  const page = URL.parse(request.headers.get('referer') ?? '')
  redirect(localPath(page && `${page.pathname}${page.search}`))
}
