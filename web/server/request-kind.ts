import type {IncomingHttpHeaders} from 'node:http'
import {hasMarkdown, parseHref} from '../shared/href.ts'
import {prefersMarkdown} from '../http/prefers-markdown.ts'

export interface RequestHead {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
}

/** The cookies of a preview. */
const previewCookies =
  /(?:^|;\s*)(?:__prerender_bypass|__next_preview_data|preview-pass|review-pass)=/

/** The headers that only Next's own runtime sends. */
const runtimeHeaders = [
  'rsc',
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'x-nextjs-data',
]

const otherRoutes =
  /^\/(?:_next|api|cards|embed|images|files|studio|fonts|preview|elements|review)(?:\/|$)/

/**
 * Returns the path of the page for readers that is requested, as HTML. Undefined for everything that goes to Next:
 * previews, forms, files, feeds, and pages in another format.
 */
export function pagePath(request: RequestHead): string | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const {url = '', headers} = request
  if (previewCookies.test(headers.cookie ?? '') || runtimeHeaders.some((name) => name in headers))
    return undefined
  const [path = ''] = url.split('?', 1)
  if (!wantsHtml(headers.accept, path)) return undefined
  return path.startsWith('/') && isPage(path) ? path : undefined
}

/**
 * Returns whether Next renders something for a path that is not a page for readers: a feed, a social image, a page in
 * another format. Other paths are files, and streams that stay open.
 */
export function isRendered(path: string): boolean {
  return !/^\/(?:_next|api|images|files|studio|fonts|preview|elements)(?:\/|$)/.test(path)
}

/** Articles and plain pages are also available as Markdown, for clients that prefer it. */
function wantsHtml(accept = '*/*', path: string): boolean {
  const prefersOther = prefersMarkdown(accept) && hasMarkdown(path)
  return /text\/html|\*\/\*/.test(accept) && !prefersOther
}

function isPage(path: string): boolean {
  if (otherRoutes.test(path)) return false
  const last = path.slice(path.lastIndexOf('/') + 1)
  // A file name has a dot, but a slug may have one too.
  return !last.includes('.') || (parseHref(path) !== undefined && !/\.(?:md|xml|json)$/.test(last))
}
