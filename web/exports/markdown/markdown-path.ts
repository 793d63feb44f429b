import {href, parseHref} from '../../shared/href.ts'

/** Returns the public path of the Markdown version of an article or a plain page, from the path of its page. */
export function markdownPath(page: string): string {
  return `${page}.md`
}

/**
 * Returns the path of the page for the path of its Markdown version: `/articles/<slug>.md`, or `/<slug>.md` of a plain
 * page. Undefined for any other path.
 */
export function pageOfMarkdownPath(path: string): string | undefined {
  const address = parseHref(path)
  const slug = address?.type === 'article' && /^(.+)\.md$/.exec(address.slug)?.[1]
  if (slug) return href({_type: 'article', slug})
  const page = /^\/([^/]+)\.md\/?$/.exec(path)?.[1]
  return page && href({_type: 'page', slug: page})
}

/** Returns the internal route of a page's Markdown version. */
export function markdownRoute(page: string): string {
  return `${page}/markdown`
}
