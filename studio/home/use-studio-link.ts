import type {MouseEventHandler} from 'react'
import {useWorkspace} from 'sanity'
import {useLink} from 'sanity/router'

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
