import {useEffect} from 'react'
import {useClient, type SanityClient} from 'sanity'
import {redirectTarget} from './update-redirects.ts'
import {redirectId} from './plan-redirects.ts'

export interface RedirectInRelease {
  /** The release that the form shows. */
  release: string
  /** The path that readers have. */
  from: string
  /** The published id of the document whose path changes. */
  target: string
  /** Whether the release changes the path. */
  isNeeded: boolean
}

/**
 * Keeps the redirect from the old path in a release. Publishing a release cannot be wrapped, so the redirect
 * is a document of the release, and both are published in one transaction. It is created when the slug is
 * edited, and discarded when the old slug is restored. Pass undefined if the form shows no release.
 */
export function useRedirectInRelease(redirect: RedirectInRelease | undefined): void {
  const client = useClient({apiVersion: '2025-02-19'})
  const key = redirect && JSON.stringify(redirect)
  useEffect(() => {
    if (!key) return undefined
    // Typing produces many slugs on the way, so only one that is unchanged for a second counts.
    const timer = setTimeout(() => {
      syncRedirect(client, JSON.parse(key)).catch((error: unknown) => {
        console.error('The redirect could not be added to the release.', error)
      })
    }, 1000)
    return () => clearTimeout(timer)
  }, [client, key])
}

async function syncRedirect(
  client: SanityClient,
  {release, from, target, isNeeded}: RedirectInRelease,
): Promise<void> {
  const publishedId = redirectId(from)
  const id = `versions.${release}.${publishedId}`
  const count = await client.fetch<number>(
    'count(*[_id == $id])',
    {id},
    {perspective: 'raw', tag: 'redirects'},
  )
  if (isNeeded && count === 0) {
    const document = {_id: id, _type: 'redirect', from, target: redirectTarget(target)}
    await client.createVersion({publishedId, releaseId: release, document})
  }
  if (!isNeeded && count > 0) await client.discardVersion({publishedId, releaseId: release})
}
