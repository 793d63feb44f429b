import {createHash} from 'node:crypto'
import {setTimeout as wait} from 'node:timers/promises'
import {hasGeneratedForm} from '../../access/secret.ts'
import {LakeError} from '../../error.ts'
import {publicAddress, type RequestContext} from '../context.ts'
import {isAllowed, isLoopbackOrigin} from '../origin.ts'
import {readText} from '../read-body.ts'

/**
 * Returns the page on which a user enters a token to log in to the Studio or with `sanity login`. Both link
 * here with the `origin` to return to, and read the `sid` from their URL (see `createAuthStore.ts` in
 * `sanity` and `authServer.js` in `@sanity/cli`).
 */
export function loginPage(context: RequestContext): Response {
  return showPage(returnAddress(context), '')
}

/**
 * Accepts the entered token and redirects with a `sid`. The token itself is not passed on: the Studio gets a
 * session.
 */
export async function logIn(context: RequestContext): Promise<Response> {
  const back = returnAddress(context)
  requireOwnPage(context)
  const form = new URLSearchParams(await readText(context.request, 16 * 1024))
  const token = (form.get('token') ?? '').trim()
  const {attempts, refuseForeign} = context.lake
  // Valid tokens are delayed too, so that the response time does not reveal which are valid.
  await wait(attempts.delay())
  const login = context.lake.access.loginOf(token)
  try {
    // As in `identify`.
    if (login === undefined || !hasGeneratedForm(token)) attempts.check(context.client)
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    const page = showPage(back, error.message, 429)
    page.headers.set('retry-after', '60')
    return page
  }
  const foreign = refuseForeign?.(token)
  if (foreign !== undefined) return showPage(back, foreign.message, 401)
  if (login === undefined) {
    attempts.fail(context.client, token)
    return showPage(back, 'This is not a token of this lake, or no longer one.', 401)
  }
  const sid = context.lake.logins.begin(login)
  return new Response(null, {
    status: 303,
    headers: {
      location: withSession(context, back, sid),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}

/** Returns the URL to return to: a listed page, or for `sanity login` a port on the user's own machine. */
function returnAddress(context: RequestContext): URL {
  const given = context.url.searchParams.get('origin') ?? ''
  const back = URL.parse(given)
  if (back && /^https?:$/.test(back.protocol)) {
    if (isAllowed(back.origin, context.lake.allowedOrigins)) return back
    if (isCommand(context) && isLoopbackOrigin(back.origin)) return back
  }
  throw new LakeError(
    'forbidden',
    `The login cannot return to "${given.slice(0, 200)}": add its origin to LAKE_ALLOWED_ORIGINS.`,
  )
}

/** Whether `sanity login` sent the request. The Studio sends `type=token` only together with `withSid`. */
function isCommand({url}: RequestContext): boolean {
  return url.searchParams.get('type') === 'token' && !url.searchParams.has('withSid')
}

function withSession(context: RequestContext, back: URL, sid: string): string {
  const address = new URL(back)
  if (isCommand(context)) {
    address.searchParams.set('url', `${publicAddress(context)}/v1/auth/fetch?sid=${sid}`)
  } else {
    address.hash = `sid=${sid}`
  }
  return address.href
}

/** Throws for forms on other pages, which could log a user in as somebody else. */
function requireOwnPage({request}: RequestContext): void {
  const origin = request.headers.get('origin')
  const page = origin === null ? null : URL.parse(origin)
  if (origin === null || page?.host === request.headers.get('host')) return
  throw new LakeError('forbidden', 'A login can only be sent from the lake’s own page.')
}

function showPage(back: URL, message: string, status = 200): Response {
  const html = pageHtml(back.host, message)
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // The form's response redirects to the Studio, so `form-action` must allow its origin, too.
      'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self' ${back.origin}; frame-ancestors 'none'; base-uri 'none'`,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
  })
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas }
  main { width: min(24rem, 100vw - 3rem); padding: 2rem 0 }
  h1 { font-size: 1.25rem; margin: 0 0 .25rem }
  p { margin: 0 0 1.5rem; opacity: .75 }
  label { display: block; font-weight: 600; margin-bottom: .375rem }
  input, button { box-sizing: border-box; width: 100%; font: inherit; padding: .625rem .75rem; border-radius: .375rem }
  input { border: 1px solid GrayText; background: Field; color: FieldText }
  button { margin-top: 1rem; border: 0; background: #2757d6; color: #fff; font-weight: 600; cursor: pointer }
  button:hover { background: #1d46b3 }
  :focus-visible { outline: 3px solid #7aa2ff; outline-offset: 2px }
  [role=alert] { margin: 0 0 1rem; opacity: 1; color: light-dark(#b3261e, #ff8a80) }
`

const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`

function pageHtml(host: string, message: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Log in with a token</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Log in with a token</h1>
<p>You will return to ${escape(host)}.</p>
<form method="post">
${message && `<p role="alert">${escape(message)}</p>`}
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Log in</button>
</form>
</main>
</body>
</html>
`
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
