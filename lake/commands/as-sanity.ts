import path from 'node:path'
import {parseArgs} from 'node:util'
import {readAuthority} from '../as-sanity/authority.ts'
import {instructions} from '../as-sanity/instructions.ts'
import {runBeside} from '../as-sanity/run-beside.ts'
import {preloadOption, startAsSanity} from '../as-sanity/start.ts'
import {findNamesElsewhere} from '../as-sanity/verify-names.ts'
import {isRole, roles} from '../access/roles.ts'
import {createLog} from '../log.ts'
import type {LakeSettings} from '../settings.ts'
import {withAccess} from './with-access.ts'

const usage = `Serves the lake at the names of Sanity's service, for projects whose code and settings stay as they are:

  npm run lake -- as-sanity <projectId> [--dataset production] [--port 443]
  npm run lake -- as-sanity <projectId> run -- <command>      runs a command that reaches the lake there
  npm run lake -- as-sanity <projectId> token [--role administrator]

The first one prints what to do. The others are for another terminal, while it is running.`

/** How long a printed token is valid. */
const tokenDays = 90

/** `as-sanity <projectId>`: starts the lake in place of the service, or runs something beside it. */
export async function asSanity(settings: LakeSettings, args: string[]): Promise<number> {
  const [project = '', ...rest] = args
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(project)) throw new Error(usage)
  if (rest[0] === 'token') return printToken(settings, project, rest.slice(1))
  if (rest[0] === 'run') return run(settings, rest.slice(1))
  return serve(settings, project, rest)
}

async function serve(settings: LakeSettings, project: string, args: string[]): Promise<number> {
  const {values} = read(() =>
    parseArgs({args, options: {dataset: {type: 'string'}, port: {type: 'string'}}}),
  )
  const {dataset = 'production', port} = values
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535)) throw new Error(usage)
  const log = createLog('text', console.log, console.error)
  const started = await startAsSanity(settings, {
    project,
    dataset,
    port: port === undefined ? undefined : Number(port),
    log,
  })
  const {authority} = started
  console.log(
    instructions({
      project,
      dataset,
      port: started.port,
      folder: settings.folder,
      program: path.resolve(import.meta.dirname, '../start.mjs'),
      authorityFile: authority.file,
      authorityHash: authority.keyHash,
      isNewAuthority: authority.isNew,
    }),
  )
  process.send?.({ready: started.port})
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, resolve)
  })
  await started.close()
  return 0
}

/** Prints a token only if the names lead to this lake. Otherwise the project would send it to the service. */
async function printToken(
  {folder}: LakeSettings,
  project: string,
  args: string[],
): Promise<number> {
  const {values} = read(() => parseArgs({args, options: {role: {type: 'string'}}}))
  const {role = 'administrator'} = values
  if (!isRole(role)) throw new Error(`Unknown role "${role}". Use one of: ${roles.join(', ')}.`)
  const problems = await findNamesElsewhere(project, readAuthority(folder), process.env)
  if (problems.length > 0) {
    throw new Error(
      `No token is printed, because the project would send it elsewhere:\n${problems.map((line) => `  ${line}`).join('\n')}\nFollow what "as-sanity ${project}" has printed, and repeat this.`,
    )
  }
  const expiresAt = new Date(Date.now() + tokenDays * 24 * 60 * 60 * 1000).toISOString()
  const label = `as-sanity ${project}`
  const {token} = withAccess(folder, (access) => access.createToken({label, role, expiresAt}))
  console.error(`The names lead to this lake. The token (${role}) is valid until ${expiresAt}.\n`)
  console.log(token)
  return 0
}

function run({folder}: LakeSettings, args: string[]): Promise<number> {
  const command = args[0] === '--' ? args.slice(1) : args
  if (command.length === 0) throw new Error(usage)
  readAuthority(folder)
  const expiresAt = new Date(Date.now() + tokenDays * 24 * 60 * 60 * 1000).toISOString()
  const options = {label: `as-sanity run ${command[0]}`.slice(0, 100), expiresAt} as const
  const {id, token} = withAccess(folder, (access) =>
    access.createToken({...options, role: 'administrator'}),
  )
  return runBeside(command, {token, preload: preloadOption(folder), env: process.env}).finally(() =>
    withAccess(folder, (access) => access.revokeToken(id)),
  )
}

function read<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new Error(`${problem}\n\n${usage}`, {cause: error})
  }
}
