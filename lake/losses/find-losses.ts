import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {openForReading} from '../store/database.ts'
import type {Registered} from './read-registered.ts'
import {contentOfStore, fingerprintOf, storeOf, storedDatasets} from './stored-datasets.ts'

/** 32 random bytes as base64url. */
const generatedTokenLength = 43

/** A file that should be in LAKE_DIR and is missing or empty. */
export interface Loss {
  /** The lost file's name in `check` and `accept-loss`: `lake.db`, `token`, `local/production`. */
  name: string
  /** One line: which file is lost, and what to do. */
  sentence: string
}

/**
 * Compares what the registry lists with the files in the folder. Without this check SQLite would silently
 * create an empty file in place of a lost one.
 *
 * `tokenGiven`: the settings contain the administrator's token, so the file `token` is not needed.
 */
export function findLosses(
  folder: string,
  registered: Registered,
  {tokenGiven = false, stored = storedDatasets(folder)} = {},
): Loss[] {
  return [
    ...registered.files
      .filter((name) => name !== 'token' || !tokenGiven)
      .flatMap((name) => lossOfFile(folder, name)),
    ...registered.datasets.flatMap((name) => lossOfStore(folder, name, registered.stores)),
    ...unlistedStores(folder, registered, stored).map((name) => ({
      name,
      sentence:
        `The folder datasets/${name} holds documents, but lake.db does not list a dataset of that name. ` +
        `${restore('lake.db')} ${orAccept(name)} to list it as a private dataset.`,
    })),
  ]
}

/**
 * Returns the loss of the registry itself; undefined for a new folder. A lake creates `lake.db` first, so a
 * folder with a token or a dataset but without `lake.db` is not new.
 */
export function lossOfRegistry(folder: string): Loss | undefined {
  const remains = ['token', 'datasets'].filter((name) => existsSync(path.join(folder, name)))
  if (remains.length === 0) return undefined
  const file = path.join(folder, 'lake.db')
  return {
    name: 'lake.db',
    sentence:
      `The list of datasets is lost: ${file} ${existsSync(file) ? 'is empty' : 'is missing'}, but the folder holds ` +
      `${remains.join(' and ')}. ${restore('lake.db')} ${orAccept('lake.db')} to list the datasets found as private ones.`,
  }
}

/** Joins losses into one line for the error at the start. */
export function refusalOfLosses([first, ...others]: Loss[]): string | undefined {
  if (first === undefined || others.length === 0) return first?.sentence
  return `${first.sentence} ${others.length} more lost: "npm run lake -- check" lists them.`
}

/** How the lake continues without a file. */
const effects: Record<string, string> = {
  token: 'with a new administrator’s token; logins with the old one then end',
  'tokens.db': 'without any of the tokens and logins that were created',
  'webhooks.db': 'without any of the webhooks that were created',
}

function lossOfFile(folder: string, name: string): Loss[] {
  const state = stateOf(path.join(folder, name))
  if (state === 'there') return name === 'token' ? lossOfToken(path.join(folder, name)) : []
  const effect = effects[name] ?? 'without it'
  return [
    {
      name,
      sentence: `The file ${path.join(folder, name)} is ${state}. ${restore(name)} ${orAccept(name)} to continue ${effect}.`,
    },
  ]
}

function lossOfToken(file: string): Loss[] {
  const text = readFileSync(file, 'utf8')
  if (!isCutToken(text)) return []
  return [
    {
      name: 'token',
      sentence:
        `The file ${file} was cut: it has ${text.length} characters and no line end. ${restore('token')} ${orAccept('token')} to ` +
        'continue with a new administrator’s token. If the token is complete, add a line end.',
    },
  ]
}

/**
 * Returns whether the token is truncated: shorter than a generated one, and without the line end that the lake
 * writes. A token that a person wrote may lack the line end, but is rarely that short.
 */
export function isCutToken(text: string): boolean {
  return text.length < generatedTokenLength && !/[\r\n]$/.test(text)
}

function lossOfStore(folder: string, name: string, stores: Registered['stores']): Loss[] {
  const file = storeOf(folder, name)
  const state = stateOf(file)
  if (state === 'there' && contentOfStore(file) !== 'nothing') {
    return isReplaced(file, stores[name]) ? [replacedStore(file, name, stores)] : []
  }
  return [
    {
      name,
      sentence:
        `The store of the dataset "${name}" is lost: ${file} is ${state === 'there' ? 'empty' : state}. ` +
        `${restore('the folder')} ${orAccept(name)} to continue with an empty dataset.`,
    },
  ]
}

/** Returns whether a file is the store of another dataset than the recorded one. */
export function isReplaced(file: string, recorded: string | undefined): boolean {
  const found = recorded === undefined ? undefined : fingerprintOf(file)
  return found !== undefined && found !== recorded
}

/** Without this check, a private dataset could be served in place of a public one. */
function replacedStore(file: string, name: string, stores: Registered['stores']): Loss {
  const found = fingerprintOf(file)
  const owner = Object.keys(stores).find((other) => stores[other] === found)
  const other = owner === undefined ? 'another dataset' : `the dataset "${owner}"`
  return {
    name,
    sentence:
      `The store of the dataset "${name}" was replaced: ${file} is that of ${other}. ` +
      `${restore('the folder')} ${orAccept(name)} to continue with it as a private dataset.`,
  }
}

/** Stores with transactions that the registry does not list. */
function unlistedStores(
  folder: string,
  {datasets, removals}: Registered,
  stored: string[],
): string[] {
  return stored.filter(
    (name) =>
      !datasets.includes(name) &&
      !removals.includes(name) &&
      contentOfStore(storeOf(folder, name)) === 'some',
  )
}

function stateOf(file: string): 'there' | 'missing' | 'empty' | 'not a file' | 'another file' {
  if (!existsSync(file)) return 'missing'
  if (!statSync(file).isFile()) return 'not a file'
  if (statSync(file).size === 0) return 'empty'
  const table = tables[path.basename(file)]
  if (table !== undefined && lacksTable(file, table)) return 'another file'
  const isText = !file.endsWith('.db')
  return isText && readFileSync(file, 'utf8').trim() === '' ? 'empty' : 'there'
}

/** A table that each of these databases has, unless it was replaced by another one. */
const tables: Record<string, string> = {'tokens.db': 'token', 'webhooks.db': 'webhook'}

/** Returns false for a damaged file, which is reported as such. */
function lacksTable(file: string, table: string): boolean {
  try {
    const database = openForReading(file)
    try {
      return !database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table)
    } finally {
      database.close()
    }
  } catch {
    return false
  }
}

function restore(what: string): string {
  return `Restore ${what} from a backup,`
}

/** Returns the command that accepts a loss, as part of a sentence. */
export function orAccept(name: string): string {
  return `or run "npm run lake -- accept-loss ${name}"`
}
