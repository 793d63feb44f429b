import {readObject} from '../web/shared/stored.ts'

/** Which content lake the Studio uses. */
export interface StudioSettings {
  projectId: string
  dataset: string
  /** The lake's address without the project, as in http://localhost:3900. Null for Sanity's hosted lake. */
  apiHost: string | null
}

/**
 * The id of the element with the settings. The site's server adds it to the Studio's page, so that one build
 * runs on any port.
 */
const elementId = 'studio-settings'

/**
 * Reads the settings from the page (the built Studio), or else from the environment (`sanity dev` and the
 * `sanity` command). The default is the embedded lake at its default address.
 */
export function readStudioSettings(): StudioSettings {
  const text = textInPage()
  return text === undefined ? settingsFromEnvironment() : parseStudioSettings(text)
}

function textInPage(): string | undefined {
  return typeof document === 'undefined'
    ? undefined
    : document.getElementById(elementId)?.textContent
}

/**
 * Returns the time zone of the dates that readers see: the site's, or in development this machine's, where
 * both run.
 */
export function readSiteTimeZone(): string {
  const {timeZone} = parseFields(textInPage() ?? '{}')
  return typeof timeZone === 'string' && timeZone
    ? timeZone
    : Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Returns the name of the site, which is the Studio's, too. In development the page does not contain it. */
export function readStudioTitle(): string {
  const {title} = parseFields(textInPage() ?? '{}')
  return typeof title === 'string' && title ? title : 'Stillwater'
}

/**
 * Parses the settings in the page. Throws if the project or the dataset is missing, because the Studio cannot
 * work without them.
 */
export function parseStudioSettings(text: string): StudioSettings {
  const {projectId, dataset, apiHost} = parseFields(text)
  if (typeof projectId !== 'string' || !projectId || typeof dataset !== 'string' || !dataset) {
    throw new Error(
      `The Studio's page must name a project and a dataset in its #${elementId} element. It contains: ${text}`,
    )
  }
  return {projectId, dataset, apiHost: typeof apiHost === 'string' && apiHost ? apiHost : null}
}

function parseFields(text: string): Record<string, unknown> {
  try {
    return readObject(JSON.parse(text))
  } catch (cause) {
    throw new Error(`The #${elementId} element of the Studio's page does not contain valid JSON.`, {
      cause,
    })
  }
}

function settingsFromEnvironment(): StudioSettings {
  // Each name is written in full, because `sanity dev` replaces these expressions by the values.
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
