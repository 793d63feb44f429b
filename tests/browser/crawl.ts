import {globSync} from 'node:fs'
import {join} from 'node:path'
import {projectRoot} from '../../scripts/system/project-root.ts'

/** One question to the site and everything of the answer, as text. */
export interface Visit {
  path: string
  /** In which form it was asked for. */
  form: string
  status: number
  headers: string
  body: string
}

/** The forms in which a page can be asked for: a reader's, Next's own runtime's, and a machine's. */
const forms: Record<string, Record<string, string>> = {
  html: {accept: 'text/html,*/*;q=0.8'},
  runtime: {rsc: '1'},
  prefetch: {rsc: '1', 'next-router-prefetch': '1'},
  tree: {rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree'},
  markdown: {accept: 'text/markdown'},
}

export async function visit(site: string, path: string, form = 'html'): Promise<Visit> {
  const response = await ask(site + path, form)
  const headers = [...response.headers]
  // Next names what its runtime asks for by a hash of how it asks, and leads on to that name.
  const named = response.headers.get('location')
  const last = named?.includes('_rsc=') ? await ask(new URL(named, site).href, form) : response
  if (last !== response) headers.push(...last.headers)
  const body = await last.text()
  return {path, form, status: last.status, headers: JSON.stringify(headers), body}
}

function ask(address: string, form: string): Promise<Response> {
  const signal = AbortSignal.timeout(60_000)
  return fetch(address, {headers: forms[form] ?? {}, redirect: 'manual', signal})
}

/** Everything that can be reached from these paths, each page in each form, in the order of its finding. */
export async function crawl(site: string, from: string[]): Promise<Visit[]> {
  const found = new Set(from)
  const visits: Visit[] = []
  for (const path of found) {
    for (const form of Object.keys(forms)) {
      if (form !== 'html' && isFile(path)) continue
      const answer = await visit(site, path, form)
      visits.push(answer)
      for (const linked of findPaths(answer, site)) found.add(linked)
    }
  }
  return visits
}

/** What is no page has only one form; and what belongs to Next or the Studio is only read once. */
function isFile(path: string): boolean {
  return /^\/(?:_next|api|cards|elements|files|fonts|images|preview|studio)\//.test(path)
}

/** Every address of this site in an answer, wherever it stands: links, sources, data, Markdown, headers. */
function findPaths({body, headers}: Visit, site: string): string[] {
  const text = Object.entries(escaped).reduce(
    (read, [written, meant]) => read.replaceAll(written, meant),
    `${headers}\n${body}`,
  )
  // What closes an element is no address; what stands in a Link header is.
  const own = text.replaceAll(site, '').replaceAll(/<\/[a-z][\w-]*>/g, '<>')
  const named = own.matchAll(/(?<=["'(<>\s,;])\/[\w%~.@!$&*+=:?/-]*(?=["')<>\s,;#\\])/g)
  return [...named]
    .map(([path]) => path)
    .filter((path) => !internal.test(path) && !path.includes('_rsc'))
}

/** Feeds hold HTML in XML, so that it is escaped twice. */
const escaped = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '\\/': '/'}

/** Other sites, the address that Next gives every page that is not there, and the stream that never ends. */
const internal = /^\/(?:\/|missing\?|not_found|api\/live)/

/** The routes of the site as its folder says them: `/articles/[slug]/cite.bib`. */
export function listRoutes(): string[] {
  const app = join(projectRoot, 'web', 'app')
  return globSync('**/{page.tsx,route.ts}', {cwd: app})
    .map((file) => `/${file.replace(/\/?(?:page\.tsx|route\.ts)$/, '')}`)
    .toSorted()
}

/** The route that answers a path; of several, the one that says more. */
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
