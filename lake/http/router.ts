import {TrieRouter} from 'hono/router/trie-router'
import {getPath, tryDecodeURIComponent} from 'hono/utils/url'
import {LRUCache} from 'lru-cache'
import {LakeError} from '../error.ts'
import {isDamage, namingDamage} from '../store/damage.ts'
import {fileOf} from '../store/database.ts'
import type {Endpoint, RequestContext} from './context.ts'
import {routes} from './routes.ts'
import {isVersioned} from './version.ts'

/** The endpoint of a path and method, and the decoded parameters in the path. */
interface Found {
  endpoint: Endpoint
  parts: Readonly<Record<string, string>>
}

/** Longer paths are not cached, so that the memory is bounded. */
const maxCachedPath = 200
const maxCachedPaths = 500

/**
 * Returns the function that finds the endpoint of a request in `routes`. Unknown paths get an error.
 *
 * Of Hono it uses the router for overlapping patterns, whose results are cached: it tries every pattern with a regular
 * expression, and most requests have one of few paths.
 */
export function createRouter(): (context: RequestContext) => Promise<Response> {
  const router = new TrieRouter<Endpoint>()
  const methodsByPath = new Map<string, string[]>()
  for (const {methods, path, endpoint} of routes) {
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), ...methods])
    for (const method of methods) router.add(method, path, endpoint)
  }
  for (const [path, methods] of methodsByPath) {
    router.add('ALL', path, ({request}) => {
      throw new LakeError(
        'method_not_allowed',
        `${pathOf(request)} does not support ${request.method}: use ${methods.join(' or ')}.`,
      )
    })
  }
  const cached = new LRUCache<string, Found>({max: maxCachedPaths})

  function find(method: string, path: string): Found {
    const key = `${method} ${path}`
    const existing = cached.get(key)
    if (existing) return existing
    // The router's result for patterns without regular expressions over whole paths: pairs of a handler and its parameters.
    const [first] = router.match(method, path)[0]
    if (!first) throw unknownPath(path)
    const [endpoint, params] = first
    const parts = Object.fromEntries(
      Object.entries(params).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, tryDecodeURIComponent(value)]] : [],
      ),
    )
    const found = {endpoint, parts}
    if (path.length <= maxCachedPath) cached.set(key, found)
    return found
  }

  async function answer(context: RequestContext, method: string): Promise<Response> {
    const {endpoint, parts} = find(method, pathOf(context.request))
    const routed: RequestContext = {
      ...context,
      version: parts['version']?.slice(1) ?? context.version,
      project: parts['project'] ?? context.project,
      path: parts,
    }
    const report = (error: unknown): void => context.lake.report(withStore(routed, error))
    try {
      // Streamed responses report errors that occur after they have begun.
      return await endpoint({...routed, lake: {...context.lake, report}})
    } catch (error) {
      throw withStore(routed, error)
    }
  }

  return async (context) => {
    const {method} = context.request
    if (method !== 'HEAD') return answer(context, method)
    return new Response(null, await answer(context, 'GET'))
  }
}

function pathOf(request: Request): string {
  return getPath(request).replace(/^\/{2,}/, '/')
}

/** Adds the file to an SQLite error, which does not name the damaged file. */
function withStore({lake, project, path: {dataset}}: RequestContext, error: unknown): unknown {
  if (!isDamage(error) || dataset === undefined) return error
  return namingDamage(fileOf(lake.datasets.open(project, dataset).database), error)
}

/** Parts of Sanity's API that this lake does not implement. */
const missing =
  /^\/[^/]+\/(access|agent|aliases|apis|assist|auth|backups|collaboration|comments|cors|data|datasets|descriptors|embeddings-index|functions|graphql|hooks|intake|invitations|jobs|journey|media-libraries|organizations|projects|roles|schedules|schemas|socket|tokens|user-applications|users|vision|webhooks)(\/|$)/

/** What to use in place of parts that commands of `sanity` request. The first match applies. */
const substitutes: [path: RegExp, advice: string][] = [
  [/\/datasets\/[^/]+\/copy$/, 'Export the dataset and import it into the other one.'],
  [/\/(web)?hooks(\/|$)/, 'Its webhooks are at /v2021-10-04/hooks/projects/<project>.'],
  [/\/graphql(\/|$)/, 'It has no GraphQL API: send GROQ queries instead.'],
  [/\/backups(\/|$)/, 'Back it up with its own command: npm run backup -- <folder>'],
  [/\/aliases(\/|$)/, 'It has no aliases: use the names of datasets.'],
  [/\/cors(\/|$)/, 'Its origins are in LAKE_ALLOWED_ORIGINS.'],
]

function unknownPath(path: string): LakeError {
  if (isVersioned(path) && missing.test(path)) {
    const advice = substitutes.find(([part]) => part.test(path))?.[1]
    return new LakeError(
      'not_implemented',
      `This lake does not implement ${path}, which is a part of Sanity's API.${advice === undefined ? '' : ` ${advice}`}`,
    )
  }
  return new LakeError(
    'not_found',
    `Unknown path ${path}. Paths look like /v2025-02-19/data/query/production; the version is a date, v1 or vX.`,
  )
}
