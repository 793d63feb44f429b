import {readFile} from 'node:fs/promises'
import {getSiteIfAvailable} from '../../../content/index.ts'
import {siteSettings} from '../../../settings.ts'
import {publicFile} from '../../../http/public-file.ts'
import {studioPage} from '../../../http/studio-page.ts'

/** The page that `studio-page/vite.config.ts` builds. */
const builtPage = publicFile('studio', 'index.html')

const notBuilt = `<!doctype html>
<html lang="en">
<title>The Studio is not built</title>
<h1>The Studio is not built yet</h1>
<p>Run <code>npm run build</code> in the project’s folder, then reload this page.</p>
</html>`

/**
 * Sends the Studio. All its addresses are the same page, which routes in the browser. Next serves its scripts in
 * `web/public/studio/static` before it calls this route.
 */
export async function GET(
  _: Request,
  {params}: {params: Promise<{path?: string[]}>},
): Promise<Response> {
  const {path = []} = await params
  const {studioOrigin} = siteSettings()
  if (studioOrigin) return Response.redirect(new URL(`/studio/${path.join('/')}`, studioOrigin))
  const built = await readFile(builtPage, 'utf8').catch(() => undefined)
  if (built === undefined) return respond(notBuilt, "default-src 'none'", 503)
  const {content: site} = await getSiteIfAvailable()
  const {html, policy} = studioPage(built, siteSettings(), site?.settings?.title ?? undefined)
  return respond(html, policy)
}

function respond(html: string, policy: string, status = 200): Response {
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
    },
  })
}
