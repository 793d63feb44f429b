import {checkWriteOf} from '../access/grants.ts'
import {act} from '../actions/act.ts'
import {flag, type Call} from './call.ts'
import {readTransaction} from './read-transaction.ts'
import {respond} from './respond.ts'
import {writer} from './writer.ts'

/** One transaction of actions (create, edit, publish, …): how the Studio writes. */
export async function actions(call: Call): Promise<Response> {
  const {dataset, user} = writer(call, 'action')
  const {entries, transactionId, body} = await readTransaction(call, 'actions')
  const commit = act(
    dataset,
    {
      actions: entries,
      transactionId,
      dryRun: body['dryRun'] === true || flag(call, 'dryRun'),
      checkWrite: checkWriteOf(user),
    },
    user.id,
  )
  return respond({transactionId: commit.transactionId})
}
