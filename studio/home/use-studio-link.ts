import type {MouseEventHandler} from 'react'
import {useWorkspace} from 'sanity'
import {useLink, type useIntentLink} from 'sanity/router'

/**
 * Returns the attributes of a link to a path of the Studio, such as `structure/articles;drafts`. A click navigates
 * without a reload; a new tab can open it, too.
 */
export function useStudioLink(path: string): {
  href: string
  onClick: MouseEventHandler<HTMLElement>
} {
  const {basePath} = useWorkspace()
  const href = `${basePath.replace(/\/$/, '')}/${path}`
  return {...useLink({href}), href}
}

/**
 * The link to a new article with the author, today's date and the other initial values of its template. Without
 * the template's name, the Studio would open an article without them.
 */
export const writeAnArticle: Parameters<typeof useIntentLink>[0] = {
  intent: 'create',
  params: [{type: 'article', template: 'article'}, {}],
}
