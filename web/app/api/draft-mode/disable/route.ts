import {cookies, draftMode} from 'next/headers'
import {redirect} from 'next/navigation'
import {localPath} from '../../../../preview/local-path.ts'
import {perspectiveCookie} from '../../../../preview/perspective.ts'

/** Ends a preview and leads to `?to=`, a page of this site, as readers see it. */
export async function GET(request: Request): Promise<Response> {
  const mode = await draftMode()
  mode.disable()
  const jar = await cookies()
  jar.delete(perspectiveCookie)
  redirect(localPath(new URL(request.url).searchParams.get('to')))
}
