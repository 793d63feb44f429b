export interface ImportOptions {
  publish: boolean
  author: string | null
  site: string | null
}

/** What a writer can do with an import. */
export type ImportCommand = 'plan' | 'import' | 'stop' | 'take back' | 'remove'

export type ImportPhase =
  | 'uploading'
  /** Another import is worked on. */
  | 'waiting'
  | 'planning'
  | 'planned'
  | 'importing'
  | 'imported'
  | 'stopping'
  | 'stopped'
  | 'taking back'
  | 'taken back'
  | 'failed'

/** An import as the Studio shows it. */
export interface ImportJob {
  id: string
  name: string
  size: number
  modified: number
  createdAt: string
  /** How many bytes have arrived; null if the upload was removed, because it is needed no longer. */
  received: number | null
  phase: ImportPhase
  done: number
  total: number
  title: string
  problem: string | null
  options: ImportOptions
  /** Whether it has written something, so that it can be taken back. */
  hasWritten: boolean
}

/** What the Studio gets from `/api/imports`. */
export interface ImportList {
  maxBytes: number
  pieceBytes: number
  maxJobs: number
  jobs: ImportJob[]
}

/** Returns the id of the document with which an editor proves that she may import, for the hash of its secret. */
export function editorPassId(hash: string): string {
  return `editorPass.${hash}`
}

/** Hours for which such a document is valid. */
export const editorPassHours = 12
