import {createClient, type SanityClient} from '@sanity/client'
import {readSiteSettings, type SiteSettings} from '../settings.ts'

let settings: SiteSettings | undefined
let client: SanityClient | undefined

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
