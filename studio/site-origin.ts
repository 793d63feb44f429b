/** The site serves the Studio, so it is where this page came from, except under `sanity dev`. */
export function siteOrigin(): string {
  return process.env.SANITY_STUDIO_SITE_URL || window.location.origin
}
