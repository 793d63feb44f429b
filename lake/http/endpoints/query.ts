import {isJsonObject, type JsonObject} from '../../document.ts'
import {LakeError} from '../../error.ts'
import {parsePerspective, type Perspective} from '../../groq/perspective.ts'
import type {ArraySelector} from '../../groq/source-map/content-source-map.ts'
import {flag, queryParameters, readableDataset, type Call} from '../call.ts'
import {readJsonObject} from '../read-body.ts'
import {respondJson} from '../respond.ts'
import {isPublishedByDefault} from '../version.ts'

/**
 * GET with `query` and `$name` in the address, or POST of `{query, params}` when that is too long.
 * `cacheMode`, `lastLiveEventId`, `variant` and `tag` are for the hosted lake's caches and logs:
 * this one has no cache to be told about.
 */
export async function query(call: Call): Promise<Response> {
  const start = performance.now()
  const dataset = readableDataset(call)
  const asked = await readQuestion(call)
  const answer = await call.lake.queries.ask(
    dataset,
    {
      ...asked,
      perspective: readPerspective(call),
      viewer: call.viewer,
      resultSourceMap: readArraySelector(call),
    },
    call.request,
  )
  const parts = [`"result":${answer.result}`, `"syncTags":${JSON.stringify(answer.syncTags)}`]
  if (flag(call, 'returnQuery', true)) parts.unshift(`"query":${JSON.stringify(asked.query)}`)
  if (answer.resultSourceMap) parts.push(`"resultSourceMap":${answer.resultSourceMap}`)
  parts.push(`"ms":${Math.round(performance.now() - start)}`)
  return respondJson(`{${parts.join()}}`)
}

async function readQuestion(call: Call): Promise<{query: string; params: JsonObject}> {
  const inAddress = queryParameters(call.url)
  if (call.request.method !== 'POST') {
    checkAddress(call.url.search, call.lake.limits.queryAddress)
    return {query: checkQuery(call.url.searchParams.get('query')), params: inAddress}
  }
  const {bodyBytes, mutationBytes} = call.lake.limits
  // Anybody may ask; a body has to be held and read as a whole.
  const most = call.viewer.kind === 'user' ? bodyBytes : Math.min(bodyBytes, mutationBytes)
  const body = await readJsonObject(call.request, most)
  const params = body['params'] ?? {}
  if (!isJsonObject(params)) {
    throw new LakeError('invalid', 'In the body, "params" must be an object: {"name": value, …}.')
  }
  return {query: checkQuery(body['query']), params: {...inAddress, ...params}}
}

/** Where Sanity's clients turn to POST. */
function checkAddress(search: string, most: number): void {
  if (search.length <= most) return
  throw new LakeError(
    'address_too_long',
    `The query in the address has ${search.length} characters; ${most} are the most. Send it by POST.`,
  )
}

function checkQuery(given: unknown): string {
  if (typeof given === 'string' && given.trim() !== '') return given
  throw new LakeError('invalid', 'A query is missing: give GROQ in "query".')
}

function readPerspective(call: Call): Perspective {
  const given = call.url.searchParams.get('perspective')
  if (given) return parsePerspective(given)
  return isPublishedByDefault(call.version) ? 'published' : 'raw'
}

function readArraySelector(call: Call): ArraySelector | undefined {
  if (call.url.searchParams.get('resultSourceMap') === 'withKeyArraySelector') return 'key'
  return flag(call, 'resultSourceMap') ? 'index' : undefined
}
