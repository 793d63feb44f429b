import type {SanityClient} from 'sanity'
import {
  type ImportCommand,
  type ImportJob,
  type ImportList,
  type ImportOptions,
} from '../../web/shared/imports/import-job.ts'
import type {ImportReport} from '../../web/shared/imports/import-report.ts'
import type {TakenBack} from '../../web/shared/imports/taken-back.ts'
import {siteAccess} from '../site-access.ts'

export interface ImportDetails {
  plan: ImportReport | null
  report: ImportReport | null
  takenBack: TakenBack | null
}

/** The requests of the page for imports to the site. */
export function importsApi(client: SanityClient) {
  const access = siteAccess(client)
  const send = <Result>(path: string, init?: RequestInit) =>
    access<Result>(`/api/imports${path}`, init)

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
