import {globSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from '../../scripts/system/project-root.ts'

/** One request to the site with its complete response, as text. */
export interface Visit {
  path: string
  /** The name of the request's form; see `headersOf`. */
  form: string
  status: number
  headers: string
  body: string
}

/** The forms in which a page can be requested: by a browser, by Next's runtime, and as Markdown. */
const headersOf: Record<string, Record<string, string>> = {
  html: {accept: 'text/html,*/*;q=0.8'},
  runtime: {rsc: '1'},
  prefetch: {rsc: '1', 'next-router-prefetch': '1'},
  tree: {rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree'},
  markdown: {accept: 'text/markdown'},
}

/** The names of all forms. */
export const forms = Object.keys(headersOf)

/** Requests in flight at the same time. */
const concurrency = 8

export async function visit(site: string, path: string, form = 'html'): Promise<Visit> {
  const response = await request(site + path, form)
  const headers = [...response.headers]
  // Next redirects its runtime to a URL with a hash of the request's headers.
  const redirect = response.headers.get('location')
  const last = redirect?.includes('_rsc')
    ? await request(new URL(redirect, site).href, form)
    : response
  if (last !== response) headers.push(...last.headers)
  const body = await last.text()
  return {path, form, status: last.status, headers: JSON.stringify(headers), body}
}

/** Requests these paths in these forms, several at a time. The results have the order of the arguments. */
export async function visitAll(site: string, paths: string[], inForms: string[]): Promise<Visit[]> {
  const requests = paths.flatMap((path) => inForms.map((form) => ({path, form})))
  const visits: Visit[] = []
  let next = 0
  async function work(): Promise<void> {
    while (next < requests.length) {
      const index = next++
      const {path = '', form} = requests[index] ?? {}
      visits[index] = await visit(site, path, form)
    }
  }
  await Promise.all(Array.from({length: concurrency}, work))
  return visits
}

function request(address: string, form: string): Promise<Response> {
  const signal = AbortSignal.timeout(60_000)
  // Compression takes a tenth of the site's time, and is not what a crawl looks at.
  const headers = {'accept-encoding': 'identity', ...headersOf[form]}
  return fetch(address, {headers, redirect: 'manual', signal})
}

/** Requests everything that can be reached from these paths, each page in each of the forms. */
export async function crawl(site: string, from: string[], inForms: string[]): Promise<Visit[]> {
  const found = new Set<string>()
  const visits: Visit[] = []
  let fresh = from
  while (fresh.length > 0) {
    for (const path of fresh) found.add(path)
    const [files, pages] = [fresh.filter(isFile), fresh.filter((path) => !isFile(path))]
    const responses = [
      ...(await visitAll(site, pages, inForms)),
      ...(await visitAll(site, files, ['html'])),
    ]
    visits.push(...responses)
    const linked = new Set(responses.flatMap((response) => findPaths(response, site)))
    fresh = [...linked].filter((path) => !found.has(path))
  }
  return visits
}

/** What a route handler sends has one form only. Files of Next and of the Studio are requested once too. */
function isFile(path: string): boolean {
  return (
    /^\/(?:_next|api|cards|elements|embed|files|fonts|images|preview|studio)\//.test(path) ||
    /^[^?]*\.(?:bib|json|md|ris|txt|xml)(?:\?|$)/.test(path)
  )
}

/** Returns every URL of this site in a response: in links, sources, data, Markdown and headers. */
function findPaths({body, headers}: Visit, site: string): string[] {
  const text = Object.entries(escaped).reduce(
    (read, [written, plain]) => read.replaceAll(written, plain),
    `${headers}\n${body}`,
  )
  // A closing tag looks like a path. URLs in a Link header are in angle brackets.
  const own = text.replaceAll(site, '').replaceAll(/<\/[a-z][\w-]*>/g, '<>')
  const named = own.matchAll(/(?<=["'(<>\s,;])\/[\w%~.@!$&*+=:?/-]*(?=["')<>\s,;#\\])/g)
  return [...named]
    .map(([path]) => path)
    .filter((path) => !internal.test(path) && !path.includes('_rsc'))
}

/** Feeds contain HTML in XML, which is escaped twice. */
const escaped = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '\\/': '/'}

/** Skips other sites, the path to which Next rewrites missing pages, and the event stream, which never ends. */
const internal = /^\/(?:\/|missing\?|not_found|api\/live)/

/** Returns the routes of the site, named after the folders of `web/app`: `/articles/[slug]/cite.bib`. */
export function listRoutes(): string[] {
  const app = join(projectRoot, 'web', 'app')
  return globSync('**/{page.tsx,route.ts}', {cwd: app})
    .map((file) => `/${file.replace(/\/?(?:page\.tsx|route\.ts)$/, '')}`)
    .toSorted()
}

/** Returns the route that serves a path: the one with the fewest dynamic segments. */
export function routeOf(path: string, routes: string[]): string | undefined {
  const [bare = ''] = path.split('?', 1)
  const fits = routes.filter((route) => toPattern(route).test(bare))
  return fits.toSorted((one, other) => dynamics(one) - dynamics(other))[0]
}

function toPattern(route: string): RegExp {
  const parts = route
    .split('/')
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('[[')) return '(?:/.*)?'
      if (part.startsWith('[...')) return '/.+'
      return part.startsWith('[') ? '/[^/]+' : `/${part.replaceAll('.', '\\.')}`
    })
  return new RegExp(`^${parts.join('') || '/'}$`)
}

function dynamics(route: string): number {
  return route.split('[').length
}
