import {checkWriteOf} from '../../access/grants.ts'
import {may} from '../../access/roles.ts'
import {actInSteps} from '../../actions/act.ts'
import {flag, type RequestContext} from '../context.ts'
import {readTransaction} from '../read-transaction.ts'
import {respond} from '../respond.ts'
import {writer} from '../writer.ts'

/**
 * How long a response waits for the erasure. A long query or a backup can delay it; it then completes later.
 */
const erasureWait = 20_000

/** Performs actions (create, edit, publish, …) as one transaction. The Studio writes in this way. */
export async function actions(context: RequestContext): Promise<Response> {
  const {dataset, user} = writer(context, 'action')
  const {entries, transactionId, body} = await readTransaction(context, 'actions')
  const commit = await actInSteps(
    dataset,
    {
      actions: entries,
      transactionId,
      dryRun: body['dryRun'] === true || flag(context, 'dryRun'),
      maxDocuments: dataset.limits.transactionDocuments,
      checkWrite: checkWriteOf(user),
      mayPurge: may(user, 'writeDocuments'),
    },
    user.id,
  )
  if (commit.purged.length > 0) {
    dataset.erasure.start()
    const erased = [dataset.erasure.done(), dataset.assetRemoval.done()]
    await settledWithin(erasureWait, Promise.all(erased))
  }
  return respond({transactionId: commit.transactionId})
}

async function settledWithin(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const time = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([work, time])
  clearTimeout(timer)
}
