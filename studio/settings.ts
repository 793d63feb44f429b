/** Which content lake the Studio works with. */
export interface StudioSettings {
  projectId: string
  dataset: string
  /** The lake's address without the project, as in http://localhost:3900; null for Sanity's hosted lake. */
  apiHost: string | null
}

/** The element that the site's server puts into the Studio's page, so that one build runs on any port. */
const elementId = 'studio-settings'

/**
 * Read from the page when it carries settings (the built Studio, served by the site), else from the
 * environment (`sanity dev` and the `sanity` command), else the embedded lake at its usual address.
 */
export function readStudioSettings(): StudioSettings {
  const element = typeof document === 'undefined' ? null : document.getElementById(elementId)
  return element ? parseStudioSettings(element.textContent) : settingsFromEnvironment()
}

/** The time zone whose days readers see: the site's, or while developing that of this machine, where both run. */
export function readSiteTimeZone(): string {
  const element = typeof document === 'undefined' ? null : document.getElementById(elementId)
  const {timeZone} = element ? readObject(element.textContent) : {}
  return typeof timeZone === 'string' && timeZone
    ? timeZone
    : Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Throws an error that says what is missing, because nothing in the Studio works without these. */
export function parseStudioSettings(text: string): StudioSettings {
  const {projectId, dataset, apiHost} = readObject(text)
  if (typeof projectId !== 'string' || !projectId || typeof dataset !== 'string' || !dataset) {
    throw new Error(
      `The Studio's page has to name a project and a dataset in its #${elementId} element. It says: ${text}`,
    )
  }
  return {projectId, dataset, apiHost: typeof apiHost === 'string' && apiHost ? apiHost : null}
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? {...value} : {}
  } catch (cause) {
    throw new Error(`The Studio's page carries settings that are not JSON in #${elementId}.`, {
      cause,
    })
  }
}

function settingsFromEnvironment(): StudioSettings {
  // Written out in full: `sanity build` and `sanity dev` replace these very words by the values.
  const projectId = process.env.SANITY_STUDIO_PROJECT_ID
  const dataset = process.env.SANITY_STUDIO_DATASET || 'production'
  const apiHost = process.env.SANITY_STUDIO_API_HOST
  return projectId
    ? {projectId, dataset, apiHost: apiHost || null}
    : {projectId: 'local', dataset, apiHost: apiHost || 'http://localhost:3900'}
}

/** Returns the origin of the site. The site serves the Studio from its own origin, except under `sanity dev`. */
export function siteOrigin(): string {
  return process.env.SANITY_STUDIO_SITE_URL || window.location.origin
}
