import {checkWriteOf} from '../../access/grants.ts'
import {mutate as runMutations, mutateInSteps} from '../../mutations/mutate.ts'
import {hasSelections, selectFirst, type AskSelection} from '../../mutations/select-first.ts'
import {askerOf, flag, type RequestContext} from '../context.ts'
import {readTransaction} from '../read-transaction.ts'
import {respond} from '../respond.ts'
import {writer} from '../writer.ts'

/**
 * Applies mutations as one transaction. `visibility` is ignored: acknowledged changes are on disk and visible
 * to every later query.
 */
export async function mutate(context: RequestContext): Promise<Response> {
  const {dataset, user} = writer(context, 'mutation')
  const {entries, transactionId} = await readTransaction(context, 'mutations')
  const request = {
    mutations: entries,
    transactionId,
    dryRun: flag(context, 'dryRun'),
    autoGenerateArrayKeys: flag(context, 'autoGenerateArrayKeys'),
    maxDocuments: dataset.limits.transactionDocuments,
    checkWrite: checkWriteOf(user),
  }
  const ask: AskSelection = (selection) =>
    context.lake.queries.select(dataset, selection, askerOf(context))
  const {commit, results} = hasSelections(entries)
    ? await selectFirst(dataset, entries, ask, (select) =>
        runMutations(dataset, {...request, select}, user.id),
      )
    : await mutateInSteps(dataset, request, user.id)
  const returnDocuments = flag(context, 'returnDocuments')
  if (!returnDocuments && !flag(context, 'returnIds')) {
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
