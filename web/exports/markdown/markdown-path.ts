import {href, parseHref} from '../../shared/href.ts'

/** Returns the public path of an article's Markdown version, from the path of its page. */
export function markdownPath(page: string): string {
  return `${page}.md`
}

/**
 * Returns the path of the article's page for the path of its Markdown version, `/articles/<slug>.md`. Undefined for
 * any other path.
 */
export function pageOfMarkdownPath(path: string): string | undefined {
  const address = parseHref(path)
  const slug = address?.type === 'article' && /^(.+)\.md$/.exec(address.slug)?.[1]
  return slug ? href({_type: 'article', slug}) : undefined
}

/** Returns the internal route of an article's Markdown version. */
export function markdownRoute(page: string): string {
  return `${page}/markdown`
}
