import {href, parseHref} from '../../shared/href.ts'

/** The path of an article's Markdown, from that of its page. */
export function twinPath(page: string): string {
  return `${page}.md`
}

/** The path of the article's page when this path asks for its Markdown: `/articles/<slug>.md`. */
export function pageOfTwin(path: string): string | undefined {
  const address = parseHref(path)
  const slug = address?.type === 'article' && /^(.+)\.md$/.exec(address.slug)?.[1]
  return slug ? href({_type: 'article', slug}) : undefined
}

/** Where this site makes it; nobody is told of this path. */
export function twinRoute(page: string): string {
  return `${page}/markdown`
}
