import {checkWriteOf} from '../../access/grants.ts'
import {mutate as runMutations} from '../../mutations/mutate.ts'
import {selectFirst, type AskSelection} from '../../mutations/select-first.ts'
import {flag, type Call} from '../call.ts'
import {readTransaction} from '../read-transaction.ts'
import {respond} from '../respond.ts'
import {writer} from '../writer.ts'

/**
 * Applies mutations as one transaction. `visibility` is ignored: acknowledged changes are on disk and visible
 * to every later query.
 */
export async function mutate(call: Call): Promise<Response> {
  const {dataset, user} = writer(call, 'mutation')
  const {entries, transactionId} = await readTransaction(call, 'mutations')
  const request = {
    mutations: entries,
    transactionId,
    dryRun: flag(call, 'dryRun'),
    autoGenerateArrayKeys: flag(call, 'autoGenerateArrayKeys'),
    checkWrite: checkWriteOf(user),
  }
  const ask: AskSelection = (selection) =>
    call.lake.queries.select(dataset, selection, call.request)
  const {commit, results} = await selectFirst(dataset, entries, ask, (select) =>
    runMutations(dataset, {...request, select}, user.id),
  )
  const returnDocuments = flag(call, 'returnDocuments')
  if (!returnDocuments && !flag(call, 'returnIds')) {
    return respond({transactionId: commit.transactionId})
  }
  return respond({
    transactionId: commit.transactionId,
    results: results.map(({id, operation, document}) => ({
      id,
      operation,
      ...(returnDocuments && document && {document}),
    })),
  })
}
