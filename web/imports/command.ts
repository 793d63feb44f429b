import type {JobOptions} from '../../common/imports/job.ts'
import type {JobStore} from '../../common/imports/job-store.ts'
import type {ImportCommand, ImportJob} from '../shared/imports/import-job.ts'
import {readObject, textOf} from '../shared/stored.ts'
import {describeJob, importLimits} from './list-jobs.ts'

/** A command that cannot be obeyed. `status` is that of the response, and the message is for the writer. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const commands: readonly string[] = [
  'plan',
  'import',
  'stop',
  'take back',
  'remove',
] satisfies ImportCommand[]

/**
 * Obeys a command of the Studio: `{"create": {name, size, modified}}` or `{"command", "id", "options"}`. Returns the import
 * as it is now; null if it was removed.
 *
 * @throws CommandError
 */
export async function obey(store: JobStore, body: unknown): Promise<ImportJob | null> {
  const {create, command, id, options} = readObject(body)
  if (create !== undefined) return createJob(store, readObject(create))
  if (typeof command !== 'string' || !commands.includes(command)) {
    throw new CommandError(400, 'There is no such command.')
  }
  const job = await findJob(store, id)
  const now = await describeJob(store, job)
  const isBusy = ['waiting', 'planning', 'importing', 'taking back', 'stopping'].includes(now.phase)
  if (command === 'remove') {
    if (isBusy) throw new CommandError(409, 'It is being worked on. Stop it first.')
    await store.remove(job.id)
    return null
  }
  if ((command === 'plan' || command === 'import') && now.received !== job.size) {
    throw new CommandError(409, 'Its file is not here, or only a part of it. Give it again.')
  }
  if (command === 'stop' && !isBusy) return now
  await store.wish(job.id, {
    want: command as Exclude<ImportCommand, 'remove'>,
    options: readOptions(options) ?? now.options,
  })
  return describeJob(store, job)
}

/** @throws CommandError if there is no such import */
export async function findJob(store: JobStore, id: unknown) {
  const job = typeof id === 'string' && (await store.read(id, 'job').catch(() => null))
  if (!job) throw new CommandError(404, 'This import was removed.')
  return job
}

async function createJob(store: JobStore, given: Record<string, unknown>): Promise<ImportJob> {
  const {size, modified} = given
  const name = textOf(given['name']).slice(0, 200)
  const {maxBytes, maxJobs} = importLimits()
  if (!name || !isCount(size) || !isCount(modified)) {
    throw new CommandError(400, 'An import needs the name, the size and the date of its file.')
  }
  if (size === 0) throw new CommandError(400, `“${name}” is empty.`)
  if (size > maxBytes) {
    const megabytes = Math.floor(maxBytes / 1024 / 1024)
    throw new CommandError(
      413,
      `“${name}” is larger than ${megabytes} MB (importMegabytes in SITE_LIMITS). Import it with the command.`,
    )
  }
  const jobs = await store.jobs()
  const same = jobs.filter(
    (job) => job.name === name && job.size === size && job.modified === modified,
  )
  for (const job of same) {
    const described = await describeJob(store, job)
    if (described.phase === 'uploading') return described
  }
  if (jobs.length >= maxJobs) {
    throw new CommandError(
      409,
      `There are ${jobs.length} imports here. Remove one that you need no longer.`,
    )
  }
  return describeJob(store, await store.create({name, size, modified}, new Date()))
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function readOptions(value: unknown): JobOptions | undefined {
  if (value === undefined) return undefined
  const {publish, author, site} = readObject(value)
  const address = textOf(site)
  const url = address ? URL.parse(address) : null
  if (address && !(url && /^https?:$/.test(url.protocol))) {
    throw new CommandError(
      400,
      'The old site needs its whole address, as in https://blog.example.org.',
    )
  }
  return {
    publish: publish === true,
    author: textOf(author).slice(0, 200) || null,
    site: address.replace(/\/$/, '') || null,
  }
}
