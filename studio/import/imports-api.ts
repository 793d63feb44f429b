import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, randomBytes, utf8ToBytes} from '@noble/hashes/utils.js'
import type {SanityClient} from 'sanity'
import {
  importPassHours,
  importPassId,
  type ImportCommand,
  type ImportJob,
  type ImportList,
  type ImportOptions,
} from '../../web/shared/imports/import-job.ts'
import type {ImportReport} from '../../web/shared/imports/import-report.ts'
import type {TakenBack} from '../../web/shared/imports/taken-back.ts'
import {siteOrigin} from '../settings.ts'

/** Why there can be no imports. */
export type Obstacle = 'no process' | 'no rights' | 'no answer'

/** The site refused a request, or did not respond. The message is for the writer. */
export class ImportsError extends Error {
  override readonly name = 'ImportsError'
  readonly obstacle: Obstacle | undefined

  constructor(message: string, obstacle?: Obstacle) {
    super(message)
    this.obstacle = obstacle
  }
}

export interface ImportDetails {
  plan: ImportReport | null
  report: ImportReport | null
  takenBack: TakenBack | null
}

const noRights = 'Importing needs the role Editor or Administrator.'
const tag = {tag: 'import.pass', visibility: 'sync'} as const

/** The requests of the page for imports to the site. */
export function importsApi(client: SanityClient) {
  let pass: Promise<string> | undefined

  /**
   * Proves to the site that this user may import: only editors and administrators can store the hash of a secret in the
   * lake. The secret itself is only in this page's memory.
   */
  async function createPass(): Promise<string> {
    const secret = bytesToHex(randomBytes(32))
    const _id = importPassId(bytesToHex(sha256(utf8ToBytes(secret))))
    const old = `*[_type == "importPass" && dateTime(_createdAt) < dateTime(now()) - 60 * 60 * ${importPassHours}]`
    try {
      await client.create({_id, _type: 'importPass'}, tag)
      await client.delete({query: old}, tag)
    } catch (error) {
      const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
      const isRefused = status === 401 || status === 403
      if (isRefused) throw new ImportsError(noRights, 'no rights')
      throw new ImportsError('The lake does not respond.', 'no answer')
    }
    return secret
  }

  async function send<Result>(path: string, init: RequestInit = {}, isRepeat = false) {
    pass ??= createPass()
    const secret = await pass.catch((error: unknown) => {
      pass = undefined
      throw error
    })
    let response: Response
    try {
      response = await fetch(`${siteOrigin()}/api/imports${path}`, {
        ...init,
        headers: {...init.headers, Authorization: `Bearer ${secret}`},
      })
    } catch {
      throw new ImportsError('The site does not respond.', 'no answer')
    }
    if (response.status === 401 && !isRepeat) {
      pass = undefined
      return send<Result>(path, init, true)
    }
    if (response.ok) return (await response.json()) as Result
    const text = await response.text()
    // Without a long-lived process, the site has no such address.
    const isPlain = response.headers.get('content-type')?.startsWith('text/plain') ?? false
    throw new ImportsError(
      isPlain ? text : `The site responds with ${response.status}.`,
      response.status === 404 && !path ? 'no process' : undefined,
    )
  }

  const post = <Result>(body: object) =>
    send<Result>('', {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify(body),
    })

  return {
    list: () => send<ImportList>(''),
    details: (id: string) => send<ImportDetails>(`?id=${id}`),
    command: (id: string, command: ImportCommand, options?: ImportOptions) =>
      post<ImportJob | null>({command, id, ...(options && {options})}),
    /** Uploads a file in pieces. An upload of the same file that was cut off goes on where it stopped. */
    async upload(
      file: File,
      pieceBytes: number,
      onProgress: (job: ImportJob, received: number) => void,
    ): Promise<ImportJob> {
      const {name, size, lastModified: modified} = file
      const job = await post<ImportJob>({create: {name, size, modified}})
      let received = job.received ?? 0
      while (received < size) {
        onProgress(job, received)
        const piece = file.slice(received, received + pieceBytes)
        const sent = await send<{received: number}>(`/piece?id=${job.id}&offset=${received}`, {
          method: 'POST',
          headers: {'Content-Type': 'application/octet-stream'},
          body: piece,
        })
        received = sent.received
      }
      return job
    },
  }
}

export type ImportsApi = ReturnType<typeof importsApi>
