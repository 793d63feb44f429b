import {NextResponse, type NextRequest} from 'next/server'
import {isOutage} from './freshness/query-cache.ts'
import {isCurrentPage, sitePages} from './freshness/site-pages.ts'
import {siteSettings} from './settings.ts'
import {prepareSearch} from './content/search.ts'
import {resolveNumber, resolvePath} from './content/resolve-path.ts'
import {
  hasMarkdown,
  isOwnFile,
  isOwnPath,
  isWellEncoded,
  notFoundPath,
  parseHref,
  sessionsPath,
} from './shared/href.ts'
import {noteMissing} from './http/missing-addresses.ts'
import {acceptsMethod, methodsOf} from './http/read-body.ts'
import {prefersMarkdown} from './http/prefers-markdown.ts'
import {pageOfMarkdownPath, markdownRoute} from './exports/markdown/markdown-path.ts'
import {iconRoute} from './assets/site-icons.ts'
import {pagePolicy} from './http/content-policy.ts'
import {readPreview} from './preview/preview.ts'
import {createFormState} from './requests/form-state.ts'

/** All routes except those with headers and responses of their own. */
export const config = {
  matcher: [
    '/((?!_next/|api/|cards/|embed/|images/|files/|fonts/|elements/|review/|studio(?:/|$)).*)',
  ],
}

const unavailable = '/unavailable'
const missingPage = '/missing'

const isSearch = /^\/search\/?$/

/** Pages that depend on more than their path: on a search, or on a refused form. */
const privatePages = /^\/(?:search|sessions|follow)\/?$/

/**
 * Checks whether a page exists before it is rendered. Once rendering has begun, Next can report a missing document
 * only with an empty body that needs JavaScript. Also sets the content policy of each page.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const {pathname} = request.nextUrl
  if (!acceptsMethod(pathname, request.method)) return refuseMethod(methodsOf(pathname))
  const development = process.env.NODE_ENV === 'development'
  const preview = Boolean(await readPreview())
  const hasRuntime = development || preview
  const policy = pagePolicy({
    inlineScripts: hasRuntime ? [`'nonce-${crypto.randomUUID()}'`] : [],
    development,
    preview,
    studioOrigin: siteSettings().studioOrigin,
  })
  const headers = new Headers(request.headers)
  // Next reads the nonce for its scripts from this header and writes it into the page. A page that is cached for all
  // readers must have none, whatever a client sends.
  headers.delete('Content-Security-Policy')
  if (hasRuntime) headers.set('Content-Security-Policy', policy)
  const path = request.nextUrl.pathname
  const isText = hasMarkdown(path)
  const wantsMarkdown = isText && prefersMarkdown(request.headers.get('accept'))
  const search = isSearch.test(path) ? request.nextUrl.searchParams.get('q') : null
  const {searchParams} = request.nextUrl
  const query = path === '/' && searchParams.size > 0 ? searchParams : null
  const form = path === sessionsPath ? searchParams.get('form') : null
  const respond = await choose(path, {preview, wantsMarkdown, search, query, form})
  const response = respond(request, headers)
  if (isText) response.headers.append('Vary', 'Accept')
  response.headers.set('Content-Security-Policy', policy)
  // Next would allow every cache to keep a page for a year, but only this process is notified of changes. Routes that
  // are not pages set their own header.
  const isPage = !wantsMarkdown && !pageOfMarkdownPath(path) && !isFile(path)
  const isPublic = response.status === 200 && !privatePages.test(path)
  if (!hasRuntime && isPage) {
    const cacheControl = isPublic ? 'public, max-age=0, must-revalidate' : 'private, no-store'
    response.headers.set('Cache-Control', cacheControl)
  }
  return response
}

function refuseMethod(methods: string[]): NextResponse {
  return new NextResponse(`This address accepts ${methods.join(' and ')} only.`, {
    status: 405,
    headers: {
      Allow: methods.join(', '),
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
    },
  })
}

type Respond = (request: NextRequest, headers: Headers) => NextResponse

interface Choice {
  preview: boolean
  /** Whether a text is requested as Markdown at the address of its page. */
  wantsMarkdown: boolean
  /** What is searched for, on the search page. */
  search: string | null
  /** The query of the front page, where WordPress has a second address of every page. */
  query: URLSearchParams | null
  /** The refused form, on the page for sessions. */
  form: string | null
}

async function choose(
  path: string,
  {preview, wantsMarkdown, search, query, form}: Choice,
): Promise<Respond> {
  const icon = iconRoute(path)
  if (icon) return show(icon)
  // The site's own files respond themselves if the lake is unreachable.
  if (isOwnFile(path)) return continueToNext
  const cannotBePage = path === unavailable || path === missingPage || !isWellEncoded(path)
  const numbered = query && (await resolveNumber(query).catch(() => undefined))
  if (numbered) return redirectTo(numbered, {withQuery: false})
  const page = pageOfMarkdownPath(path)
  if (page && !cannotBePage) return show(markdownRoute(page))
  const showPage = wantsMarkdown ? show(markdownRoute(path)) : continueToNext
  // The result of a search depends on more than the path.
  const searches = Boolean(search) && siteSettings().freshness !== 'calls'
  const isUncached = preview || cannotBePage || searches
  const stored = isUncached ? undefined : sitePages().pages.find(path)
  if (stored && (await isCurrentPage(stored))) return showPage
  try {
    if (search && searches) {
      await prepareSearch(search)
      return showPage
    }
    const {found, redirect, gone} = await resolvePath(path)
    const isHere = path === sessionsPath ? found || isRefusedForm(form) : found || isOwnPath(path)
    if (!cannotBePage && isHere) return showPage
    if (redirect && !leadsTo(redirect, path)) return redirectTo(redirect)
    if (gone) return show(missing(path), 410)
    // Next knows whether the file exists in `web/public`. Any other file is missing: the route of plain pages must not
    // look for each name that a client makes up, and the stored page for status 404 must not contain it.
    if (!cannotBePage && isFile(path)) {
      if (isPublicFile(path)) return continueToNext
      noteMissing(path)
      return show(notFoundPath)
    }
    // Nothing else can be at an address of the site's own.
    if (!isOwnPath(path)) noteMissing(path)
    // A rewrite to the same address would lose the status.
    return path === missingPage ? show(notFoundPath) : show(missing(path), 404)
  } catch (error) {
    // With Next's own caches, only Next knows whether it has this page.
    if (stored || (!cannotBePage && siteSettings().freshness === 'calls')) return showPage
    // The lake understood the request and refused it, as for an invalid query. Next shows developers the error.
    const isRefused = !isOutage(error)
    if (isRefused && process.env.NODE_ENV === 'development') throw error
    const cause = isRefused ? 'the lake refused a query' : 'the lake is unreachable'
    console.error(`${path} cannot be shown: ${cause}. ${reason(error)}`)
    return show(unavailable, 503)
  }
}

/** Returns whether a form was refused. It is shown again although sessions are no longer offered: nobody loses her words. */
function isRefusedForm(form: string | null): boolean {
  const {writeToken} = siteSettings()
  return Boolean(form && writeToken && createFormState(writeToken).decryptRefused(form))
}

/** Returns whether an address is that of a path, so that a redirect there would lead to itself without end. */
function leadsTo(address: string, path: string): boolean {
  const here = new URL(path, 'http://site.invalid')
  return new URL(address, here).href.replace(/[?#].*/, '') === here.href
}

/**
 * Returns the page for a missing address, which suggests similar titles. Next's own caches would send it with the
 * status of its build, so with them it is the page that is the same for every address.
 */
function missing(path: string): string {
  if (siteSettings().freshness === 'calls') return notFoundPath
  return `${missingPage}?${new URLSearchParams({path: path.slice(0, 300)}).toString()}`
}

/** Returns whether a path looks like a file. A slug may contain a dot too. */
function isFile(path: string): boolean {
  return /\.[^/]*$/.test(path) && !parseHref(path)
}

/** Returns whether a path is in a folder of `web/public` that `config` does not leave to Next. */
function isPublicFile(path: string): boolean {
  return path.startsWith('/preview/')
}

const continueToNext: Respond = (_, headers) => NextResponse.next({request: {headers}})

/**
 * Redirects permanently, for search engines, but with revalidation: a cached redirect would hide a page that gets the
 * old address later.
 */
function redirectTo(address: string, {withQuery} = {withQuery: true}): Respond {
  return (request) => {
    const target = new URL(address, request.url)
    if (withQuery && !target.search) target.search = request.nextUrl.search
    return NextResponse.redirect(target, {status: 308, headers: {'Cache-Control': 'no-cache'}})
  }
}

function show(path: string, status?: number): Respond {
  return (request, headers) => {
    const response = NextResponse.rewrite(new URL(path, request.url), {
      request: {headers},
      ...(status && {status}),
    })
    if (status === 503) response.headers.set('Retry-After', '10')
    return response
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
