import {readVariables} from '../../common/settings/variables.ts'
import {readLakeSettings, type LakeSettings} from '../../lake/settings.ts'
import {readSiteSettings, type SiteSettings} from '../../web/settings.ts'
import {loadEnvFile, type Environment} from './environment.ts'
import {StartFailure} from './start-failure.ts'

export interface Settings {
  lake: LakeSettings
  site: SiteSettings
  /** True if the content is in Sanity's hosted Content Lake; then no lake is started. */
  hosted: boolean
  /** Whether an empty dataset is filled with the sample content. */
  sample: boolean
  /** Whether the lake's request log is printed. */
  showLakeLog: boolean
  /** The port of the Studio's own server in development. */
  studioPort: number
  /** The token for writes to the hosted lake. */
  hostedToken: string | undefined
}

/**
 * Loads `.env` (without overriding variables of the shell) and validates every setting.
 *
 * @throws StartFailure with the variable, its value and the expected format.
 */
export function loadSettings(): Settings {
  loadEnvFile()
  return readSettings(process.env)
}

/** Validates every setting of an environment. Throws as `loadSettings` does. */
export function readSettings(env: Environment): Settings {
  try {
    const values = readVariables(env, names)
    return {
      site: readSiteSettings(env),
      lake: readLakeSettings(env),
      hosted: values.NEXT_PUBLIC_SANITY_PROJECT_ID !== undefined,
      sample: values.LAKE_SAMPLE,
      showLakeLog: values.LAKE_SHOW_LOG,
      studioPort: values.STUDIO_PORT,
      hostedToken: env['SANITY_API_WRITE_TOKEN'],
    }
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error))
  }
}

/** The settings of the scripts themselves. SITE_FRONT is only validated here; `start.ts` reads it. */
const names = [
  'NEXT_PUBLIC_SANITY_PROJECT_ID',
  'LAKE_SAMPLE',
  'LAKE_SHOW_LOG',
  'SITE_FRONT',
  'STUDIO_PORT',
] as const

/** Returns the port of the Studio's own server. Throws a `StartFailure` if the site or the lake has the same one. */
export function readStudioPort({site, lake, hosted, studioPort: port}: Settings): number {
  const others = {PORT: site.port, ...(!hosted && {LAKE_PORT: lake.port})}
  for (const [name, other] of Object.entries(others)) {
    if (port !== other) continue
    throw new StartFailure(
      `STUDIO_PORT is ${port}, the same as ${name}. Give each its own port, for example STUDIO_PORT=3333.`,
    )
  }
  return port
}
