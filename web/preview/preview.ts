import {cache} from 'react'
import {cookies, draftMode} from 'next/headers'
import type {ClientPerspective, SanityClient} from '@sanity/client'
import {createPreviewClient, siteSettings} from '../content/client.ts'
import {parsePerspective, perspectiveCookie} from './perspective.ts'

/** What somebody sees who may see more than what is published. */
export interface Preview {
  perspective: ClientPerspective
  client: SanityClient
}

let client: SanityClient | undefined

/** Reads drafts, with the token that only the server knows. Undefined where there is no such token. */
export function previewClient(): SanityClient | undefined {
  client ??= createPreviewClient(siteSettings())
  return client
}

/** The preview that this request asks for, undefined for readers: it takes the cookie of Next's draft mode. */
export const currentPreview = cache(async (): Promise<Preview | undefined> => {
  const {isEnabled} = await draftMode()
  const reads = isEnabled ? previewClient() : undefined
  if (!reads) return undefined
  const perspective = parsePerspective((await cookies()).get(perspectiveCookie)?.value)
  return {perspective, client: reads.withConfig({perspective})}
})
