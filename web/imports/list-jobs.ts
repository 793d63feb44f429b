import {defaultOptions, isOpen, type Job} from '../../common/imports/job.ts'
import {jobStore, type JobStore} from '../../common/imports/job-store.ts'
import {siteSettings} from '../settings.ts'
import type {ImportJob, ImportList, ImportPhase} from '../shared/imports/import-job.ts'

/** A piece arrives within the time for a body also over a slow line, and proxies accept it with their default settings. */
const pieceBytes = 512 * 1024
const megabyte = 1024 * 1024

/** Returns the store of the imports; undefined where no process works on them. */
export function importStore(): JobStore | undefined {
  const {importDir} = siteSettings()
  return importDir === undefined ? undefined : jobStore(importDir)
}

export function importLimits(): Omit<ImportList, 'jobs'> {
  const {importMegabytes, imports} = siteSettings().limits
  return {maxBytes: importMegabytes * megabyte, pieceBytes, maxJobs: imports}
}

export async function listJobs(store: JobStore): Promise<ImportList> {
  const jobs = await store.jobs()
  return {...importLimits(), jobs: await Promise.all(jobs.map((job) => describeJob(store, job)))}
}

export async function describeJob(store: JobStore, job: Job): Promise<ImportJob> {
  const {id} = job
  const [wish, state, received] = await Promise.all([
    store.read(id, 'wish'),
    store.read(id, 'state'),
    store.received(job),
  ])
  const isCurrent = state !== null && state.wish === wish?.number
  const phase = (): ImportPhase => {
    if (wish === null) return 'uploading'
    if (isCurrent) return state.phase
    return isOpen(wish, state) && wish.want === 'stop' ? 'stopping' : 'waiting'
  }
  return {
    ...job,
    received,
    phase: phase(),
    done: isCurrent ? state.done : 0,
    total: isCurrent ? state.total : 0,
    title: isCurrent ? state.title : '',
    problem: (isCurrent && state.problem) || null,
    options: wish?.options ?? defaultOptions,
    hasWritten: state?.since !== undefined,
  }
}
