import {createClient, type SanityClient} from '@sanity/client'
import {readSiteSettings, type SiteSettings} from '../settings.ts'

let settings: SiteSettings | undefined
let client: SanityClient | undefined
let drafts: SanityClient | undefined

/** The settings of this process, read from its environment at the first need and not at build time. */
export function siteSettings(): SiteSettings {
  settings ??= readSiteSettings(process.env)
  return settings
}

/** The one client that the site reads with: published documents only. */
export function contentClient(): SanityClient {
  client ??= createContentClient(siteSettings())
  return client
}

/**
 * As `contentClient`, for the live stream. `@sanity/client` sends its token there only with drafts; a lake
 * that refuses strangers on a private dataset would never tell the site of a change.
 */
export function liveClient(): SanityClient {
  return createLiveClient(siteSettings())
}

export function createLiveClient(site: SiteSettings): SanityClient {
  const live = createContentClient(site)
  return site.token ? live.withConfig({headers: {Authorization: `Bearer ${site.token}`}}) : live
}

/** Reads drafts too, with the token that only the server knows. Undefined where there is no such token. */
export function previewClient(): SanityClient | undefined {
  drafts ??= createPreviewClient(siteSettings())
  return drafts
}

/**
 * Reads drafts too, and marks every text with the place that it comes from, in characters that are not
 * seen, so that a click on it can open its field in the Studio.
 */
export function createPreviewClient(site: SiteSettings): SanityClient | undefined {
  const {previewToken, studioOrigin = ''} = site
  if (!previewToken) return undefined
  return createContentClient({...site, token: previewToken}).withConfig({
    perspective: 'drafts',
    stega: {enabled: true, studioUrl: `${studioOrigin}/studio`},
  })
}

export function createContentClient({projectId, dataset, token, lake}: SiteSettings): SanityClient {
  return createClient({
    projectId,
    dataset,
    ...(token && {token}),
    apiVersion: '2025-02-19',
    perspective: 'published',
    // What was published a moment ago has to be in the next answer.
    useCdn: false,
    // A reader waits for this: better a plain sentence soon than a page after minutes.
    timeout: 8000,
    maxRetries: 1,
    ...(lake.kind === 'embedded' && {apiHost: lake.origin, useProjectHostname: false}),
  })
}
