import {cache} from 'react'
import {cookies} from 'next/headers'
import type {ClientPerspective, SanityClient} from '@sanity/client'
import {createPreviewClient, siteSettings} from '../content/client.ts'
import {isValidPass, passCookie} from './pass.ts'
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

/**
 * The preview that this request is a part of; undefined for readers. Next's own draft mode is not
 * asked: its cookie never runs out, and `proxy.ts` cannot tell whether one is genuine.
 */
export const currentPreview = cache(async (): Promise<Preview | undefined> => {
  const {previewToken} = siteSettings()
  const reads = previewClient()
  if (!previewToken || !reads) return undefined
  const jar = await cookies()
  if (!isValidPass(jar.get(passCookie)?.value, previewToken, Date.now())) return undefined
  const perspective = parsePerspective(jar.get(perspectiveCookie)?.value)
  return {perspective, client: reads.withConfig({perspective})}
})
