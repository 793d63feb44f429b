import {randomBytes} from 'node:crypto'
import {mkdir, open, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isJobId, type Job, type JobState, type Wish} from './job.ts'

/** The files of a job that are JSON. Each has one process that writes it. */
interface Contents {
  job: Job
  wish: Wish
  state: JobState
  plan: unknown
  report: unknown
  'taken-back': unknown
}

/** The position of a piece is not the end of what has arrived. */
export class WrongPosition extends Error {
  override readonly name = 'WrongPosition'
  readonly received: number

  constructor(received: number) {
    super(`${received} bytes have arrived, so the next piece begins there.`)
    this.received = received
  }
}

/**
 * Opens the folder of the imports that were begun in the Studio. The site stores uploads and wishes in it, and the
 * supervisor's process fulfils them.
 */
export function jobStore(folder: string) {
  const path = (id: string, name: string) => {
    if (!isJobId(id)) throw new Error(`“${id}” is not the id of an import.`)
    return join(folder, id, name)
  }

  async function read<Name extends keyof Contents>(
    id: string,
    name: Name,
  ): Promise<Contents[Name] | null> {
    try {
      return JSON.parse(await readFile(path(id, `${name}.json`), 'utf8')) as Contents[Name]
    } catch {
      return null
    }
  }

  /** Replaces a file in one step, so that a reader never sees a part of it. */
  async function write<Name extends keyof Contents>(
    id: string,
    name: Name,
    content: Contents[Name],
  ): Promise<void> {
    const file = path(id, `${name}.json`)
    const part = `${file}.${randomBytes(4).toString('hex')}`
    await writeFile(part, JSON.stringify(content), {mode: 0o600})
    await rename(part, file)
  }

  async function ids(): Promise<string[]> {
    return (await readdir(folder).catch(() => [])).filter(isJobId)
  }

  /** Returns how many bytes of the upload have arrived; null if it was removed. */
  async function received(job: Job): Promise<number | null> {
    return stat(archive(job)).then(
      ({size}) => size,
      () => null,
    )
  }

  const archive = ({id, name}: Pick<Job, 'id' | 'name'>) =>
    join(path(id, 'archive'), fileName(name))

  return {
    folder,
    ids,
    read,
    write,
    received,
    archive,
    path,
    /** Returns all jobs, the newest first. */
    async jobs(): Promise<Job[]> {
      const found = await Promise.all((await ids()).map((id) => read(id, 'job')))
      return found
        .filter((job) => job !== null)
        .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    },
    async create(given: Omit<Job, 'id' | 'createdAt'>, now: Date): Promise<Job> {
      const job: Job = {...given, id: randomBytes(10).toString('hex'), createdAt: now.toISOString()}
      await mkdir(path(job.id, 'archive'), {recursive: true, mode: 0o700})
      await writeFile(archive(job), '', {mode: 0o600})
      await write(job.id, 'job', job)
      return job
    },
    /** Appends a piece of the upload. @throws WrongPosition if it does not begin at the end of what has arrived */
    async append(job: Job, offset: number, piece: Uint8Array): Promise<number> {
      const file = await open(archive(job), 'r+')
      try {
        const {size} = await file.stat()
        if (size !== offset) throw new WrongPosition(size)
        await file.write(piece, 0, piece.length, offset)
        return offset + piece.length
      } finally {
        await file.close()
      }
    },
    /** Stores the next wish of a job. */
    async wish(id: string, given: Omit<Wish, 'number'>): Promise<Wish> {
      const before = await read(id, 'wish')
      const wish: Wish = {...given, number: (before?.number ?? 0) + 1}
      await write(id, 'wish', wish)
      return wish
    },
    /** Removes a job with its upload and its report. What it imported stays. */
    remove: (id: string) => rm(path(id, '.'), {recursive: true, force: true}),
    /** Removes the upload alone. */
    removeUpload: (id: string) => rm(path(id, 'archive'), {recursive: true, force: true}),
  }
}

/** Returns a name for an upload that is safe as the name of a file and keeps its ending. */
function fileName(name: string): string {
  const safe = name.normalize('NFC').replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
  return safe.slice(-80).replace(/^[. ]+/, '') || 'upload'
}

export type JobStore = ReturnType<typeof jobStore>
