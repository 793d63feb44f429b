import {Hono} from 'hono'
import type {Result, Router} from 'hono/router'
import {TrieRouter} from 'hono/router/trie-router'
import {getPath} from 'hono/utils/url'
import {LRUCache} from 'lru-cache'
import {LakeError} from '../error.ts'
import {isDamage, namingDamage} from '../store/damage.ts'
import {fileOf} from '../store/database.ts'
import type {RequestContext} from './context.ts'
import {routes} from './routes.ts'
import {isVersioned} from './version.ts'

interface Env {
  Bindings: {context: RequestContext}
}

/** Returns the function that finds the endpoint of a request in `routes`. Unknown paths get an error. */
export function createRouter(): (context: RequestContext) => Promise<Response> {
  const app = new Hono<Env>({
    getPath: (request) => getPath(request).replace(/^\/{2,}/, '/'),
    router: cachedRouter(),
  })
  const methodsByPath = new Map<string, string[]>()
  for (const {methods, path, endpoint} of routes) {
    methodsByPath.set(path, [...(methodsByPath.get(path) ?? []), ...methods])
    app.on(methods, path, async (hono) => {
      const parts = hono.req.param() as Record<string, string>
      const {context} = hono.env
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
    })
  }
  for (const [path, methods] of methodsByPath) {
    app.all(path, (hono) => {
      const {method} = hono.req
      throw new LakeError(
        'method_not_allowed',
        `${hono.req.path} does not support ${method}: use ${methods.join(' or ')}.`,
      )
    })
  }
  app.notFound((hono) => {
    throw unknownPath(hono.req.path)
  })
  app.onError((error) => {
    throw error
  })
  return async (context) => app.fetch(context.request, {context})
}

/** Longer paths are not cached, so that the memory is bounded. */
const maxCachedPath = 200
const maxCachedPaths = 500

/**
 * Returns Hono's router for overlapping patterns with a cache by path: it tries every pattern with a regular expression,
 * which takes a seventh of a short request, and most requests have one of few paths.
 */
function cachedRouter<T>(): Router<T> {
  const router = new TrieRouter<T>()
  const cached = new LRUCache<string, Result<T>>({max: maxCachedPaths})
  return {
    name: 'cached',
    add(method, path, handler) {
      cached.clear()
      router.add(method, path, handler)
    },
    match(method, path) {
      if (path.length > maxCachedPath) return router.match(method, path)
      const key = `${method} ${path}`
      const existing = cached.get(key)
      if (existing) return existing
      const found = router.match(method, path)
      cached.set(key, found)
      return found
    },
  }
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
