import type {SiteQueryResult} from '../lake/types.ts'

/** The settings, and the topics that have articles. */
export type SiteContent = SiteQueryResult

/** The site of an empty dataset. */
export const noSite: SiteContent = {settings: null, topics: [], profiles: []}

/** The site's name if the settings have none. */
export const unnamedSite = 'Stillwater'

/** Returns the name of the site, also while its settings are not available. */
export function siteName(site: SiteContent | undefined): string {
  return site?.settings?.title?.trim() || unnamedSite
}

/** The number of articles on a page of the archive. */
export const pageLength = 20
