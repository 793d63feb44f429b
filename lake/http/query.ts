import {isJsonObject, type JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import {parsePerspective, type Perspective} from '../groq/perspective.ts'
import {query as runQuery} from '../groq/query.ts'
import {flag, queryParameters, readableDataset, type Call} from './call.ts'
import {readJsonObject} from './read-body.ts'
import {respond} from './respond.ts'
import {isPublishedByDefault} from './version.ts'

/** GET with `query` and `$name` in the address, or POST of `{query, params}` when that is too long. */
export async function query(call: Call): Promise<Response> {
  const start = performance.now()
  const dataset = readableDataset(call)
  const asked = await readQuestion(call)
  const {result, syncTags} = await runQuery(dataset, {
    ...asked,
    perspective: readPerspective(call),
    viewer: call.viewer,
  })
  return respond({
    ...(flag(call, 'returnQuery', true) && {query: asked.query}),
    result,
    syncTags,
    ms: Math.round(performance.now() - start),
  })
}

async function readQuestion(call: Call): Promise<{query: string; params: JsonObject}> {
  const inAddress = queryParameters(call.url)
  if (call.request.method !== 'POST') {
    checkAddress(call.url.search, call.lake.limits.queryAddress)
    return {query: checkQuery(call.url.searchParams.get('query')), params: inAddress}
  }
  const body = await readJsonObject(call.request, call.lake.limits.bodyBytes)
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
