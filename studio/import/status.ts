import type {ImportJob} from '../../web/shared/imports/import-job.ts'

export interface Status {
  sentence: string
  /** What the writer may want to know beside. */
  hint?: string
  progress?: {done: number; total: number}
}

const goesOn = 'You can close this page. It goes on by itself.'

/**
 * Returns where an import is, in a writer's words.
 *
 * @param uploaded how many bytes this page has uploaded; undefined if it uploads nothing
 */
export function statusOf(job: ImportJob, uploaded?: number): Status {
  const {phase, done, total, title, size, received, problem} = job
  const progress = {done, total}
  switch (phase) {
    case 'uploading':
      return uploaded === undefined
        ? {
            sentence: `The upload stopped at ${percent(received ?? 0, size)}.`,
            hint: 'Give the same file again, and it goes on there.',
          }
        : {
            sentence: `Uploading, ${percent(uploaded, size)}`,
            hint: 'Keep this page open until the file has arrived.',
            progress: {done: uploaded, total: size},
          }
    case 'waiting':
      return {sentence: 'Its turn comes soon.', hint: goesOn}
    case 'planning':
      return {sentence: counted('Reading the file', done, total), progress}
    case 'planned':
      return {sentence: 'This is the plan. Nothing has been changed.'}
    case 'importing':
      return {
        sentence: counted('Importing', done, total),
        hint: title ? `“${title}”. ${goesOn}` : goesOn,
        progress,
      }
    case 'imported':
      return {sentence: 'The import is done.'}
    case 'stopping':
      return {sentence: 'Stopping…'}
    case 'stopped':
      return {sentence: 'It was stopped.', hint: 'What it has made so far is here.'}
    case 'taking back':
      return {sentence: counted('Taking it back', done, total), hint: goesOn, progress}
    case 'taken back':
      return {sentence: 'It was taken back.'}
    case 'failed':
      return {sentence: problem ?? 'It failed.'}
  }
}

function counted(what: string, done: number, total: number): string {
  return total > 0 ? `${what}, ${done} of ${total}` : `${what}…`
}

function percent(part: number, whole: number): string {
  return `${Math.floor((part / Math.max(1, whole)) * 100)} %`
}
