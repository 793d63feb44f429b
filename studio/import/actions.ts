import type {ImportCommand, ImportJob} from '../../web/shared/imports/import-job.ts'

const busy = ['waiting', 'planning', 'importing', 'taking back', 'stopping']

/** Returns whether an import is worked on, or waits for it. */
export function isBusy({phase}: Pick<ImportJob, 'phase'>): boolean {
  return busy.includes(phase)
}

export interface Action {
  command: ImportCommand
  text: string
  tone?: 'critical'
  mode?: 'default' | 'ghost' | 'bleed'
}

/** Returns what can be done with an import, the most likely first. */
export function actionsOf(job: ImportJob, isUploading: boolean): Action[] {
  const {phase, hasWritten, received, size} = job
  if (isUploading) return []
  if (isBusy(job)) {
    return phase === 'stopping' ? [] : [{command: 'stop', text: 'Stop', mode: 'ghost'}]
  }
  const takeBack: Action[] =
    hasWritten && phase !== 'taken back'
      ? [{command: 'take back', text: 'Take it back', tone: 'critical', mode: 'ghost'}]
      : []
  const hasFile = received === size
  const remove: Action = {command: 'remove', text: 'Remove from this list', mode: 'bleed'}
  const begin: Action[] = !hasFile
    ? []
    : phase === 'planned'
      ? [
          {command: 'import', text: 'Start the import'},
          {command: 'plan', text: 'Plan again', mode: 'ghost'},
        ]
      : phase === 'stopped' || phase === 'failed'
        ? hasWritten
          ? [{command: 'import', text: 'Go on'}]
          : [{command: 'plan', text: 'Try again', mode: 'ghost'}]
        : []
  return [...begin, ...takeBack, remove]
}
