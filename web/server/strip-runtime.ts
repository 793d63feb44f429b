import {siteSettings} from '../settings.ts'
import {clientComponents} from './client-components.ts'
import type {RenderedPage} from '../freshness/page-store.ts'

/** The page without Next's runtime, or the reason why it cannot be removed. */
export type StripResult = {html: string} | {refused: string}

export interface StripOptions {
  /** The site's own client components, by Next's id. A page with one needs the runtime. */
  components?: ReadonlyMap<string, string>
}

/** Markup of a page that is incomplete without JavaScript: scripts would insert its missing parts. */
const incompleteMarkers = [
  '<!--$?-->',
  '<!--$!-->',
  '<!--$~-->',
  '<template id=',
  '<div hidden id="S:',
  '<div hidden="" id="S:',
  'id="__next_error__"',
]

/** The beginnings of inline scripts of Next and React. */
const framework = [
  'self.__next_',
  '(self.__next_',
  '(globalThis["TURBOPACK"]',
  '$R',
  'requestAnimationFrame(function(){$R',
]

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/**
 * Removes Next's runtime from a complete page: its scripts, their data, and the markers that hydration uses. What the
 * page shows is unchanged. Refuses if it is not certain that only the framework is removed.
 *
 * Relies on React's escaping: React always escapes `<` and `>` in texts and attributes, so everything that looks like
 * an element is one.
 */
export function stripRuntime(
  page: string,
  {components = new Map()}: StripOptions = {},
): StripResult {
  const marker = findIncomplete(page)
  if (marker) return {refused: `it is incomplete: it contains ${marker}`}
  if (!/<\/html>\s*$/.test(page)) return {refused: 'it has no closing tag'}
  const component = findComponent(page, components)
  if (component) return {refused: `it needs a client component: ${component}`}
  let unknown: string | undefined
  const html = page
    .replace(scripts, (script: string, attributes: string, text: string) => {
      const kind = kindOf(attributes, text)
      if (kind === 'unknown') unknown ??= text.slice(0, 60)
      return kind === 'framework' ? '' : script
    })
    .replace(/<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g, (link) =>
      link.includes('href="/_next/') ? '' : link,
    )
    .replace(/(<link\b[^>]*?) data-precedence="[^"]*"/g, '$1')
    .replace(/<!--(?:\$|\/\$|&|\/&| )-->/g, '')
    .replace(/(<body[^>]*>)<div hidden=""><\/div>/, '$1')
  return unknown === undefined ? {html} : {refused: `it has an unknown script: ${unknown}`}
}

/** Returns the first marker of an incomplete page; undefined for a complete one. */
export function findIncomplete(page: string): string | undefined {
  return incompleteMarkers.find((mark) => page.includes(mark))
}

function kindOf(attributes: string, text: string): 'framework' | 'own' | 'data' | 'unknown' {
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1]
  if (source !== undefined) return source.startsWith('/_next/') ? 'framework' : 'own'
  const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? ''
  if (!/^(|module|text\/javascript|application\/javascript)$/i.test(type)) return 'data'
  return framework.some((start) => text.startsWith(start)) ? 'framework' : 'unknown'
}

/** Returns a client component that the page uses. In the page's data, Next lists them as `<row>:I[<id>,…`. */
function findComponent(page: string, components: ReadonlyMap<string, string>): string | undefined {
  if (components.size === 0) return undefined
  const named = [...page.matchAll(/(?:\\n|")[0-9a-f]+:I\[(\d+),/g)]
  return named.map(([, id = '']) => components.get(id)).find((path) => path !== undefined)
}

let components: Map<string, string> | undefined
const strippedPages = new WeakMap<RenderedPage, RenderedPage>()

/**
 * Returns a page of Next's cache without Next's runtime and with its current links marked, or unchanged if the runtime
 * cannot be removed: hydration would undo the marks. `buildFolder` is Next's `.next`.
 */
export function stripStoredPage(
  path: string,
  page: RenderedPage,
  buildFolder: string,
): RenderedPage {
  if (page.html === undefined || !siteSettings().stripRuntime) return page
  components ??= clientComponents(buildFolder)
  const cached = strippedPages.get(page)
  if (cached) return cached
  const stripped = stripRuntime(page.html, {components})
  const result = 'html' in stripped ? {...page, html: markCurrent(stripped.html, path)} : page
  strippedPages.set(page, result)
  return result
}

const menus = /<(header|nav)\b[^>]*>[\s\S]*?<\/\1>/g
const links = /<a\b(?![^>]*\baria-current=)([^>]*?\bhref="([^"]*)"[^>]*)>/g

/**
 * Adds `aria-current` to the links in headers and menus that lead to the page itself. Next renders them once for all
 * pages, so the page server has to add it. Relies on how React escapes markup: see `stripRuntime`.
 */
export function markCurrent(page: string, path: string): string {
  const here = addressOf(path)
  return page.replace(menus, (menu) =>
    menu.replace(links, (link, attributes: string, href: string) =>
      addressOf(href) === here ? `<a aria-current="page"${attributes}>` : link,
    ),
  )
}

/** Returns an address in one spelling: without entities, percent-encoding and a trailing slash. */
function addressOf(href: string): string {
  const plain = href.replaceAll('&amp;', '&').replace(/(.)\/$/, '$1')
  try {
    return decodeURI(plain)
  } catch {
    return plain
  }
}
