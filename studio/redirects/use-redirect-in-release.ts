import {useEffect} from 'react'
import {useClient, type SanityClient} from 'sanity'
import {reference} from './update-redirects.ts'
import {redirectId} from './plan-redirects.ts'

export interface RedirectInRelease {
  /** The release that the form shows. */
  release: string
  /** The address that readers have. */
  from: string
  /** The published id of the document that moves. */
  target: string
  /** Whether its address differs in the release. */
  wanted: boolean
}

/**
 * Publishing a release cannot be wrapped, so the redirect from the old address goes into the release itself,
 * as a document that is published with all others in one transaction. It is made when the address is edited,
 * and taken out again when the old address comes back. Undefined: the form shows no release.
 */
export function useRedirectInRelease(redirect: RedirectInRelease | undefined): void {
  const client = useClient({apiVersion: '2025-02-19'})
  const key = redirect && JSON.stringify(redirect)
  useEffect(() => {
    if (!key) return undefined
    // Typing passes through many addresses; only the one that stands for a moment counts.
    const timer = setTimeout(() => {
      bringIntoLine(client, JSON.parse(key)).catch((error: unknown) => {
        console.error('The redirect could not be put into the release.', error)
      })
    }, 1000)
    return () => clearTimeout(timer)
  }, [client, key])
}

async function bringIntoLine(
  client: SanityClient,
  {release, from, target, wanted}: RedirectInRelease,
): Promise<void> {
  const publishedId = redirectId(from)
  const id = `versions.${release}.${publishedId}`
  const there = await client.fetch<number>(
    'count(*[_id == $id])',
    {id},
    {perspective: 'raw', tag: 'redirects'},
  )
  if (wanted && there === 0) {
    const document = {_id: id, _type: 'redirect', from, target: reference(target)}
    await client.createVersion({publishedId, releaseId: release, document})
  }
  if (!wanted && there > 0) await client.discardVersion({publishedId, releaseId: release})
}
