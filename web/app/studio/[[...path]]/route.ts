import {readFile} from 'node:fs/promises'
import {siteSettings} from '../../../lake/client.ts'
import {publicFile} from '../../../public-file.ts'
import {studioPage} from '../../../http/studio-page.ts'

/** Where `sanity build web/public/studio` puts it. */
const builtPage = publicFile('studio', 'index.html')

const notBuilt = `<!doctype html>
<html lang="en">
<title>The Studio is not built</title>
<h1>The Studio is not built yet</h1>
<p>Run <code>npm run build</code> in the project’s folder, then reload this page.</p>
</html>`

/**
 * Every address of the Studio is the same page, which finds its way by itself. Its scripts lie in
 * `web/public/studio/static`, and Next serves what is there before it comes to this route.
 */
export async function GET(
  _: Request,
  {params}: {params: Promise<{path?: string[]}>},
): Promise<Response> {
  const {path = []} = await params
  const {studioOrigin} = siteSettings()
  if (studioOrigin) return Response.redirect(new URL(`/studio/${path.join('/')}`, studioOrigin))
  // A file that is not there is no page of the Studio: as a script, a page could only fail later.
  if (path[0] === 'static') return new Response('There is no such file.', {status: 404})
  const built = await readFile(builtPage, 'utf8').catch(() => undefined)
  if (built === undefined) return answer(notBuilt, "default-src 'none'", 503)
  const {html, policy} = studioPage(built, siteSettings())
  return answer(html, policy)
}

function answer(html: string, policy: string, status = 200): Response {
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
    },
  })
}
