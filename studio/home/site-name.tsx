import {useContext, useEffect, useMemo, useState} from 'react'
import {useDocumentPreviewStore, type NavbarProps} from 'sanity'
import {ActiveWorkspaceMatcherContext} from 'sanity/_singletons'
import {readObject, textOf} from '../../web/shared/stored.ts'

/**
 * Renders the Studio's top bar with the present name of the site. The page of the Studio contains the name that the
 * site had when it was loaded, and Sanity reads a workspace's title once.
 */
export function NavbarWithSiteName(props: NavbarProps) {
  const matched = useContext(ActiveWorkspaceMatcherContext)
  const name = useSiteName()
  const renamed = useMemo(() => {
    if (!matched || !name) return matched
    return {...matched, activeWorkspace: {...matched.activeWorkspace, title: name}}
  }, [matched, name])
  return (
    <ActiveWorkspaceMatcherContext.Provider value={renamed}>
      {props.renderDefault(props)}
    </ActiveWorkspaceMatcherContext.Provider>
  )
}

/** Returns the published name of the site. Its changes arrive over the connection that all previews share. */
function useSiteName(): string {
  const previews = useDocumentPreviewStore()
  const [name, setName] = useState('')
  useEffect(() => {
    const subscription = previews.observePaths({_id: 'settings'}, ['title']).subscribe({
      next: (settings) => setName(textOf(readObject(settings)['title'])),
      error: (error: unknown) => console.error('The name of the site could not be read.', error),
    })
    return () => subscription.unsubscribe()
  }, [previews])
  return name
}
