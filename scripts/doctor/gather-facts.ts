import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {contradictionsIn} from '../../common/settings/contradictions.ts'
import {misspelledIn} from '../../common/settings/misspelled.ts'
import {readLastBackup} from '../../lake/backup/last-backup.ts'
import {checkLake} from '../../lake/check/check-lake.ts'
import {loadSettings, type Settings} from '../system/load-settings.ts'
import {projectRoot} from '../system/project-root.ts'
import {packageCommand, runProgram} from '../system/run-program.ts'
import type {Facts} from './facts.ts'
import {gatherDisk, gatherFiles, gatherUnits} from './gather-files.ts'
import {gatherResponses, portUses} from './gather-responses.ts'
import {readHosted, readStore} from './gather-stored.ts'

/**
 * Gathers what the checks look at. Nothing is changed, whether the system is running or not. `compare` returns
 * the generated files that are stale, or undefined if it cannot compare them.
 */
export async function gatherFacts(compare = compareTypes): Promise<Facts> {
  const basic = {
    now: new Date().toISOString(),
    node: process.versions.node,
    contradictions: [],
    hosted: false,
    units: gatherUnits(),
    siteUrl: '',
    ports: [],
    publicAddresses: [],
    feeds: [],
    tokens: [],
    anonymous: [],
  }
  let settings: Settings
  try {
    settings = loadSettings()
  } catch (error) {
    return {...basic, settingsError: messageOf(error)}
  }
  const {hosted, lake, site} = settings
  const [responses, stored, own, staleTypes] = await Promise.all([
    gatherResponses(settings),
    gatherStored(settings),
    hosted ? {} : gatherLake(settings),
    compare(),
  ])
  const backup = hosted ? undefined : readLastBackup(lake.folder)
  const schemaTypes = readSchemaTypes()
  return {
    ...basic,
    contradictions: [...misspelledIn(process.env), ...contradictionsIn(process.env)],
    hosted,
    siteUrl: site.siteUrl,
    ...responses,
    ...stored,
    ...own,
    ports: await portUses(settings, responses),
    ...(staleTypes && {staleTypes}),
    ...(schemaTypes && {schemaTypes}),
    ...(backup && {backup}),
  }
}

async function gatherLake({lake}: Settings): Promise<Partial<Facts>> {
  const {folder, token} = lake
  const files = gatherFiles(folder)
  const disk = gatherDisk(folder)
  if (!files.isThere || files.notWritable.length > 0) return {files, disk}
  try {
    const parts = await checkLake(folder, token !== undefined)
    const all = (kind: 'problems' | 'lines') => parts.flatMap(({findings}) => findings[kind])
    return {files, disk, integrity: {problems: all('problems'), lines: all('lines')}}
  } catch (error) {
    return {files, disk, integrity: {problems: [messageOf(error)], lines: []}}
  }
}

async function gatherStored(settings: Settings): Promise<Partial<Facts>> {
  const {hosted, lake, site} = settings
  try {
    const stored = await (hosted ? readHosted(site) : readStore(lake.folder, site))
    return stored ? {stored} : {}
  } catch (error) {
    return {storedError: messageOf(error)}
  }
}

/** Compares the generated types, if the packages for it are installed. */
async function compareTypes(): Promise<string[] | undefined> {
  // Without them, a stand-in is in the package's place, which has no command.
  if (!existsSync(packageCommand('sanity-cli/bin/run.js'))) return undefined
  const script = join(projectRoot, 'scripts', 'typegen.ts')
  const {code, output} = await runProgram([script, '--check'])
  return code === 0 ? [] : staleIn(output)
}

/** Returns the files that `typegen --check` names in its output. */
export function staleIn(output: string): string[] {
  const [, names] = /^(.*): not up to date/m.exec(output) ?? []
  return names?.split(' and ') ?? [`the generated types (${output.trim().split('\n')[0]})`]
}

function readSchemaTypes(): string[] | undefined {
  const file = join(projectRoot, 'schemas', 'schema.json')
  if (!existsSync(file)) return undefined
  const types = JSON.parse(readFileSync(file, 'utf8')) as {name: string; type: string}[]
  return types.filter(({type}) => type === 'document').map(({name}) => name)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
