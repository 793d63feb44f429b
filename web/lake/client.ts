import {createClient, type SanityClient} from '@sanity/client'
import {readSiteSettings, type SiteSettings} from '../settings.ts'

let settings: SiteSettings | undefined
let client: SanityClient | undefined
let drafts: SanityClient | undefined

/** Returns the settings of this process. They are read at the first call, not at build time. */
export function siteSettings(): SiteSettings {
  settings ??= readSiteSettings(process.env)
  return settings
}

/** Returns the client that reads published documents. */
export function contentClient(): SanityClient {
  client ??= createContentClient(siteSettings())
  return client
}

/**
 * Returns a client for the live stream. `@sanity/client` sends its token there only with drafts, and a private
 * dataset refuses a stream without a token. So this client sends the token as a header.
 */
export function liveClient(): SanityClient {
  return createLiveClient(siteSettings())
}

export function createLiveClient(site: SiteSettings): SanityClient {
  const live = createContentClient(site)
  return site.token ? live.withConfig({headers: {Authorization: `Bearer ${site.token}`}}) : live
}

/** Returns a client that also reads drafts, with a token that only the server has; undefined without a token. */
export function previewClient(): SanityClient | undefined {
  drafts ??= createPreviewClient(siteSettings())
  return drafts
}

/**
 * Creates a client that also reads drafts. It encodes each text's source in invisible characters (stega), so that a
 * click on the text opens its field in the Studio.
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
    // Sanity's CDN may return results from before the last change.
    useCdn: false,
    // A client waits for this result: a short error soon is better than a page after minutes.
    timeout: 8000,
    maxRetries: 1,
    ...(lake.kind === 'embedded' && {apiHost: lake.origin, useProjectHostname: false}),
  })
}
