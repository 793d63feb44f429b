import type {Commit} from '../commit.ts'
import type {Dataset} from '../dataset.ts'
import {readRevision, selectRows} from '../store/documents.ts'
import {act} from './act.ts'
import {releaseDocumentId} from './release-actions.ts'

/**
 * A release also needs the right id: any other document can have its type and state. The state can be left
 * out of a head, which is then Infinity.
 */
const scheduled = {
  sql: `d.type = 'system.release' AND d.id GLOB '_.releases.*'
    AND json_extract(d.head, '$.state') IN ('scheduled', 9e999)`,
  values: [],
}

interface Due {
  name: string
  publishAt: string
}

function scheduledReleases(dataset: Dataset): Due[] {
  return selectRows(dataset, scheduled)
    .map((row) => readRevision(dataset, row.id, row.rev))
    .filter(({state}) => state === 'scheduled')
    .map(({_id, publishAt}) => ({name: releaseNameOf(_id), publishAt: String(publishAt)}))
    .sort((a, b) => Date.parse(a.publishAt) - Date.parse(b.publishAt))
}

function releaseNameOf(id: string): string {
  return id.slice(releaseDocumentId('').length)
}

/** Returns when the next scheduled release is due; null if none is scheduled. */
export function nextReleaseTime(dataset: Dataset): Date | null {
  const [next] = scheduledReleases(dataset)
  return next ? new Date(next.publishAt) : null
}

/**
 * Publishes the scheduled releases that are due, each as its own transaction. An error is reported and does
 * not affect the other releases.
 */
export function publishDueReleases(
  dataset: Dataset,
  author: string,
  report: (error: unknown) => void,
): Commit[] {
  const now = dataset.now().getTime()
  return scheduledReleases(dataset).flatMap(({name, publishAt}) => {
    if (Date.parse(publishAt) > now) return []
    try {
      const action = {actionType: 'sanity.action.release.publish', releaseId: name}
      return [act(dataset, {actions: [action]}, author)]
    } catch (error) {
      report(error)
      return []
    }
  })
}
