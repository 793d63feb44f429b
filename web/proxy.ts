import {NextResponse, type NextRequest} from 'next/server'
import {isCurrentPage} from './freshness/is-current-page.ts'
import {siteCache} from './freshness/site-cache.ts'
import {siteSettings} from './lake/client.ts'
import {resolvePath, prepareSearch} from './content/index.ts'
import {isOwnFile, isOwnPath, isWellEncoded, parseHref} from './shared/href.ts'
import {acceptsMethod, methodsOf} from './http/form-routes.ts'
import {prefersMarkdown} from './http/prefers-markdown.ts'
import {pageOfMarkdownPath, markdownRoute} from './exports/markdown/markdown-path.ts'
import {pagePolicy} from './http/content-policy.ts'
import {readPreview} from './preview/preview.ts'
import {searchWords} from './search/search-words.ts'

/** Everything but what has headers and answers of its own. */
export const config = {
  matcher: ['/((?!_next/|api/|cards/|images/|files/|fonts/|elements/|review/|studio(?:/|$)).*)'],
}

/**
 * No page has this path, so Next answers it with `not-found.tsx`, whole and with status 404. Next gives requests
 * that come at the same time one answer, which holds the address that the first of them asked for.
 */
const nowhere = '/not_found'
const unavailable = '/unavailable'
const missingPage = '/missing'

const isSearch = /^\/search\/?$/

/** Pages that depend on more than their path: on what is searched for, or was typed into a form. */
const madeForOne = /^\/(?:search|sessions)\/?$/

/**
 * Asks before a page is rendered whether there is something to show: once a page has begun, Next can
 * answer a missing document only with an empty body that needs JavaScript. And gives every page its
 * content policy.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const {pathname} = request.nextUrl
  if (!acceptsMethod(pathname, request.method)) return refuseMethod(methodsOf(pathname))
  const development = process.env.NODE_ENV === 'development'
  const preview = Boolean(await readPreview())
  const runs = development || preview
  const policy = pagePolicy({
    inlineScripts: runs ? [`'nonce-${crypto.randomUUID()}'`] : [],
    development,
    preview,
    studioOrigin: siteSettings().studioOrigin,
  })
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from here, and writes it into the page: a page that is kept
  // for everybody must have none, whatever a reader sends.
  headers.delete('Content-Security-Policy')
  if (runs) headers.set('Content-Security-Policy', policy)
  const path = request.nextUrl.pathname
  const isArticle = parseHref(path)?.type === 'article'
  const wantsMarkdown = isArticle && prefersMarkdown(request.headers.get('accept'))
  const words = isSearch.test(path)
    ? searchWords(request.nextUrl.searchParams.get('q') ?? '')
    : undefined
  const respond = await choose(path, {preview, wantsMarkdown, words})
  const response = respond(request, headers)
  if (isArticle) response.headers.append('Vary', 'Accept')
  response.headers.set('Content-Security-Policy', policy)
  // Next would let every cache on the way keep a page for a year; only this process hears of changes.
  // What is no page says for itself how long it may be kept.
  const isPage = !wantsMarkdown && !pageOfMarkdownPath(path) && !isFile(path)
  const isForAll = response.status === 200 && !madeForOne.test(path)
  if (!runs && isPage) {
    const kept = isForAll ? 'public, max-age=0, must-revalidate' : 'private, no-store'
    response.headers.set('Cache-Control', kept)
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
  /** Whether an article is asked for in Markdown, at the address of its page. */
  wantsMarkdown: boolean
  /** What is searched for, on the page of the search. */
  words: string[] | undefined
}

async function choose(path: string, {preview, wantsMarkdown, words}: Choice): Promise<Respond> {
  // A file of the site's says for itself when the lake does not answer.
  if (isOwnFile(path)) return goOn
  const cannotBePage = path === unavailable || path === missingPage || !isWellEncoded(path)
  const page = pageOfMarkdownPath(path)
  if (page && !cannotBePage) return show(markdownRoute(page))
  const carryOn = wantsMarkdown ? show(markdownRoute(path)) : goOn
  // What a search finds depends on more than the path.
  const searches = Boolean(words?.length) && siteSettings().freshness !== 'calls'
  const hasNone = preview || cannotBePage || searches
  const kept = hasNone ? undefined : siteCache().pages.find(path)
  if (kept && (await isCurrentPage(kept))) return carryOn
  try {
    if (words && searches) {
      await prepareSearch(words)
      return carryOn
    }
    const {found, redirect} = await resolvePath(path)
    if (!cannotBePage && (found || isOwnPath(path))) return carryOn
    if (redirect) return sendOn(redirect)
    // Next knows whether there is such a file in `web/public`.
    if (!cannotBePage && isFile(path)) return goOn
    // A rewrite of an address to itself would have no status of its own.
    return path === missingPage ? show(nowhere) : show(missing(path), 404)
  } catch (error) {
    // Where Next keeps the pages in caches of its own, nobody else knows whether it has this one.
    if (kept || (!cannotBePage && siteSettings().freshness === 'calls')) return carryOn
    console.error(`${path} can’t be shown: the lake does not answer. ${reason(error)}`)
    return show(unavailable, 503)
  }
}

/**
 * The page that says so, and names what is called alike. Next's own caches would send it with the status that it
 * had when it was built, so there it is the page that is the same for every address.
 */
function missing(path: string): string {
  if (siteSettings().freshness === 'calls') return nowhere
  return `${missingPage}?${new URLSearchParams({path: path.slice(0, 300)}).toString()}`
}

/** A file has a dot in its name; but so may a slug. */
function isFile(path: string): boolean {
  return /\.[^/]*$/.test(path) && !parseHref(path)
}

const goOn: Respond = (_, headers) => NextResponse.next({request: {headers}})

/**
 * For good, as search engines want it, and yet asked for each time: a browser that kept it would lead past a page
 * that gets the old address one day.
 */
function sendOn(address: string): Respond {
  return (request) => {
    const target = new URL(address, request.url)
    if (!target.search) target.search = request.nextUrl.search
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
