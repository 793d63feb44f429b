import type {SiteContent} from './index.ts'

/** The site's name until its settings have one. */
export const unnamedSite = 'Stillwater'

export function siteName(site: SiteContent | undefined): string {
  return site?.settings?.title?.trim() || unnamedSite
}
