import type {IncomingHttpHeaders} from 'node:http'
import {parseHref} from '../shared/href.ts'
import {prefersMarkdown} from '../http/prefers-markdown.ts'

export interface Asked {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
}

/** Cookies of somebody who may see more than readers do. */
const editors = /(?:^|;\s*)(?:__prerender_bypass|__next_preview_data|preview-pass|review-pass)=/

/** What Next's own runtime asks with. */
const runtime = [
  'rsc',
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'x-nextjs-data',
]

const elsewhere = /^\/(?:_next|api|cards|images|files|studio|fonts|preview|elements|review)(?:\/|$)/

/**
 * The path of the page that a reader asks for, as a document in HTML. Undefined for everything that goes to
 * Next as it is: what an editor or a form asks, files, feeds, and a page in another form than HTML.
 */
export function pagePath(asked: Asked): string | undefined {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return undefined
  const {url = '', headers} = asked
  if (editors.test(headers.cookie ?? '') || runtime.some((name) => name in headers))
    return undefined
  const [path = ''] = url.split('?', 1)
  if (!wantsHtml(headers.accept, path)) return undefined
  return path.startsWith('/') && isPage(path) ? path : undefined
}

/**
 * Whether Next renders or draws something for a path that is not a reader's page: a feed, a social image, a page
 * in another form. The rest is files, and streams that stay open.
 */
export function isRendered(path: string): boolean {
  return !/^\/(?:_next|api|images|files|studio|fonts|preview|elements)(?:\/|$)/.test(path)
}

/** An article exists in Markdown as well, for machines that would rather have that. */
function wantsHtml(accept = '*/*', path: string): boolean {
  const isTwin = prefersMarkdown(accept) && parseHref(path)?.type === 'article'
  return /text\/html|\*\/\*/.test(accept) && !isTwin
}

function isPage(path: string): boolean {
  if (elsewhere.test(path)) return false
  const last = path.slice(path.lastIndexOf('/') + 1)
  // A slug may have a dot, a file has one.
  return !last.includes('.') || (parseHref(path) !== undefined && !/\.(?:md|xml|json)$/.test(last))
}
