/** An import that was begun in the Studio. */
export interface Job {
  id: string
  /** The name of the file, as the writer has it. */
  name: string
  /** In bytes. */
  size: number
  /** When the file was changed last, in milliseconds. With name and size it tells whether a file is the same. */
  modified: number
  /** ISO 8601. */
  createdAt: string
}

export interface JobOptions {
  publish: boolean
  /** Who wrote what names no author. */
  author: string | null
  /** The address of the old site. */
  site: string | null
}

/** What a writer wants to happen. Each wish replaces the one before it. */
export interface Wish {
  number: number
  want: 'plan' | 'import' | 'stop' | 'take back'
  options: JobOptions
}

/** What a process that works on a job does at the moment. */
export type ActivePhase = 'planning' | 'importing' | 'taking back'

export type Phase = ActivePhase | 'planned' | 'imported' | 'stopped' | 'taken back' | 'failed'

export interface JobState {
  /** The wish that it belongs to. */
  wish: number
  phase: Phase
  done: number
  total: number
  /** What is worked on. */
  title: string
  /** Why it failed, in a sentence for the writer. */
  problem?: string
  /** How many processes ended unexpectedly during this wish. */
  failures?: number
  /** ISO 8601, by the lake's clock: when the import first began to write, and when it last ended. */
  since?: string
  until?: string
}

export const defaultOptions: JobOptions = {publish: false, author: null, site: null}

const phases = {plan: 'planning', import: 'importing', 'take back': 'taking back'} as const

/** Returns the phase in which a process fulfils a wish; undefined if no process is needed. */
export function activePhase({want}: Wish): ActivePhase | undefined {
  return want === 'stop' ? undefined : phases[want]
}

export function isActive(phase: string): phase is ActivePhase {
  return Object.values<string>(phases).includes(phase)
}

/** Returns whether a wish is not fulfilled: it is new, or the process that worked on it ended before its end. */
export function isOpen(wish: Wish | null, state: JobState | null): wish is Wish {
  return wish !== null && (state?.wish !== wish.number || isActive(state.phase))
}

/** Returns whether a job's id can be the name of a folder. */
export function isJobId(id: string): boolean {
  return /^[0-9a-f]{20}$/.test(id)
}
