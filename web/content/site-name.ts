import type {SiteContent} from './index.ts'

/** The site's name if the settings have none. */
export const unnamedSite = 'Stillwater'

export function siteName(site: SiteContent | undefined): string {
  return site?.settings?.title?.trim() || unnamedSite
}
