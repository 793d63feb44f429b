import {isJsonObject, type JsonObject} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {parsePerspective, type Perspective} from '../../groq/perspective.ts'
import type {ArraySelector} from '../../groq/source-map/content-source-map.ts'
import {
  askerOf,
  clientOf,
  flag,
  queryParameters,
  readableDataset,
  requireUser,
  type RequestContext,
} from '../context.ts'
import {readJsonObject} from '../read-body.ts'
import {respondJson} from '../respond.ts'
import {isPublishedByDefault} from '../version.ts'

/**
 * Evaluates a GROQ query: GET with `query` and `$name` parameters, or POST of `{query, params}`. `cacheMode`,
 * `lastLiveEventId`, `variant` and `tag` are ignored: they control the caches and logs of the hosted lake. With
 * a token and the header `x-lake-explain: 1`, the query is run again to explain how it is evaluated.
 */
export async function query(context: RequestContext): Promise<Response> {
  const start = performance.now()
  const dataset = readableDataset(context)
  const client = clientOf(context)
  context.lake.unsent.check(client)
  const input = await readQuery(context)
  const request = {
    ...input,
    perspective: readPerspective(context),
    viewer: context.viewer,
    resultSourceMap: readArraySelector(context),
  }
  const explains = context.request.headers.get('x-lake-explain') === '1'
  if (explains) requireUser(context)
  const answer = await context.lake.queries.ask(dataset, request, askerOf(context))
  // Clients without a token get no indexes: they could request any number of different ones.
  if (!client.isAnonymous) dataset.queryIndexes.note(answer.wanted ?? [], answer.used ?? [])
  const parts = [`"result":${answer.result}`, `"syncTags":${JSON.stringify(answer.syncTags)}`]
  if (flag(context, 'returnQuery', true)) parts.unshift(`"query":${JSON.stringify(input.query)}`)
  if (answer.resultSourceMap) parts.push(`"resultSourceMap":${answer.resultSourceMap}`)
  if (explains) {
    const explanation = await context.lake.queries.explain(dataset, request, askerOf(context))
    parts.push(`"explain":${explanation}`)
  }
  parts.push(`"ms":${Math.round(performance.now() - start)}`)
  const text = `{${parts.join()}}`
  context.lake.unsent.hold(client, text.length, context.connection)
  return respondJson(text)
}

async function readQuery(context: RequestContext): Promise<{query: string; params: JsonObject}> {
  const urlParams = queryParameters(context.url)
  if (context.request.method !== 'POST') {
    checkAddress(context.url.search, context.lake.limits.queryAddress)
    return {query: checkQuery(context.url.searchParams.get('query')), params: urlParams}
  }
  const {bodyBytes, mutationBytes} = context.lake.limits
  // Anonymous clients get a lower limit, because the whole body is held in memory.
  const maxBytes = context.viewer.kind === 'user' ? bodyBytes : Math.min(bodyBytes, mutationBytes)
  const body = await readJsonObject(context.request, maxBytes)
  const params = body['params'] ?? {}
  if (!isJsonObject(params)) {
    throw new LakeError('invalid', 'In the body, "params" must be an object: {"name": value, …}.')
  }
  return {query: checkQuery(body['query']), params: {...urlParams, ...params}}
}

/** Enforces the length at which Sanity's clients switch to POST. */
function checkAddress(search: string, maxLength: number): void {
  if (search.length <= maxLength) return
  throw new LakeError(
    'address_too_long',
    `The query string has ${search.length} characters; the maximum is ${maxLength}. Send it by POST.`,
  )
}

function checkQuery(given: unknown): string {
  if (typeof given === 'string' && given.trim() !== '') return given
  throw new LakeError('invalid', 'A query is missing: give GROQ in "query".')
}

function readPerspective(context: RequestContext): Perspective {
  const given = context.url.searchParams.get('perspective')
  if (given) return parsePerspective(given)
  return isPublishedByDefault(context.version) ? 'published' : 'raw'
}

function readArraySelector(context: RequestContext): ArraySelector | undefined {
  if (context.url.searchParams.get('resultSourceMap') === 'withKeyArraySelector') return 'key'
  return flag(context, 'resultSourceMap') ? 'index' : undefined
}
