import {readLakeSettings, type LakeSettings} from '../../lake/settings.ts'
import {readSiteSettings, type SiteSettings} from '../../web/settings.ts'
import {loadEnvFile} from './load-env-file.ts'
import {StartFailure} from './start-failure.ts'

export interface Settings {
  lake: LakeSettings
  site: SiteSettings
  /** True when the content lives in Sanity's hosted Content Lake; no lake is started then. */
  hosted: boolean
  /** Whether an empty dataset is filled with the sample content. */
  sample: boolean
}

/**
 * Reads `.env` (which never overrides what the shell already set) and checks every setting.
 *
 * @throws StartFailure that names the variable, its value and what is expected.
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
