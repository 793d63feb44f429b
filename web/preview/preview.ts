import {cache} from 'react'
import {cookies, draftMode} from 'next/headers'
import type {ClientPerspective} from '@sanity/client'
import {siteSettings} from '../content/client.ts'
import {isValidPass, passCookie} from './pass.ts'
import {parsePerspective, perspectiveCookie} from './perspective.ts'

/** What somebody sees who may see more than what is published. */
export interface Preview {
  perspective: ClientPerspective
}

/**
 * The preview that this request is a part of; undefined for readers. Next's own draft mode says no more
 * than that the page is to be made for this request alone, which is what lets its cookies be read: its own
 * never runs out. Only our pass opens the drafts.
 */
export const currentPreview = cache(async (): Promise<Preview | undefined> => {
  const {isEnabled} = await draftMode()
  return isEnabled ? readPreview() : undefined
})

/** The preview that a request's cookies open, for what is never kept. */
export async function readPreview(): Promise<Preview | undefined> {
  const {previewToken} = siteSettings()
  if (!previewToken) return undefined
  const jar = await cookies()
  if (!isValidPass(jar.get(passCookie)?.value, previewToken, Date.now())) return undefined
  return {perspective: parsePerspective(jar.get(perspectiveCookie)?.value)}
}
