import {readLakeSettings, type LakeSettings} from '../../lake/settings.ts'
import {readSiteSettings, type SiteSettings} from '../../web/settings.ts'
import {loadEnvFile} from './environment.ts'
import {StartFailure} from './start-failure.ts'

export interface Settings {
  lake: LakeSettings
  site: SiteSettings
  /** True if the content is in Sanity's hosted Content Lake; then no lake is started. */
  hosted: boolean
  /** Whether an empty dataset is filled with the sample content. */
  sample: boolean
}

/**
 * Loads `.env` (without overriding variables of the shell) and validates every setting.
 *
 * @throws StartFailure with the variable, its value and the expected format.
 */
export function loadSettings(): Settings {
  loadEnvFile()
  const {env} = process
  try {
    const site = readSiteSettings(env)
    const hosted = Boolean(env['NEXT_PUBLIC_SANITY_PROJECT_ID'])
    readFlag('LAKE_SHOW_LOG', env['LAKE_SHOW_LOG'])
    return {lake: readLakeSettings(env), site, hosted, sample: readSample(env['LAKE_SAMPLE'])}
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error))
  }
}

function readFlag(name: string, value: string | undefined): boolean {
  if (!value || value === '0') return false
  if (value === '1') return true
  throw new Error(`${name} is "${value}", but must be 0 or 1.`)
}

function readSample(value: string | undefined): boolean {
  if (value === undefined || value === '' || value === '1') return true
  if (value === '0') return false
  throw new Error(
    `LAKE_SAMPLE is "${value}", but must be 0 (start empty) or 1 (fill an empty dataset with the sample content).`,
  )
}
