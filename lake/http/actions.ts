import {act} from '../actions/act.ts'
import {flag, writableDataset, type Call} from './call.ts'
import {readTransaction} from './read-transaction.ts'
import {respond} from './respond.ts'

/** One transaction of actions (create, edit, publish, …): how the Studio writes. */
export async function actions(call: Call): Promise<Response> {
  const {dataset, author} = writableDataset(call)
  const {entries, transactionId, body} = await readTransaction(call.request, 'actions')
  const commit = act(
    dataset,
    {
      actions: entries,
      transactionId,
      dryRun: body['dryRun'] === true || flag(call, 'dryRun'),
    },
    author,
  )
  return respond({transactionId: commit.transactionId})
}
