import {stegaClean} from '@sanity/client/stega'
import type {SiteQueryResult} from '../lake/types.ts'

/** The settings, the topics that have articles, and whether sessions are offered. */
export type SiteContent = SiteQueryResult

/** The site of an empty dataset. */
export const noSite: SiteContent = {
  settings: null,
  topics: [],
  profiles: [],
  offersSessions: false,
}

/** Returns whether the form for sessions is shown: sessions are offered, and the call to action is not closed. */
export function takesRequests({settings, offersSessions}: SiteContent): boolean {
  return offersSessions && stegaClean(settings?.callToAction?.state) !== 'closed'
}

/** The site's name if the settings have none. */
export const unnamedSite = 'Stillwater'

/** Returns the name of the site, also while its settings are not available. */
export function siteName(site: SiteContent | undefined): string {
  return site?.settings?.title?.trim() || unnamedSite
}

/** The number of articles on a page of the archive. */
export const pageLength = 20
