import type {JobStore} from '../../common/imports/job-store.ts'
import {plainResponse} from '../http/plain-response.ts'
import {BodyError} from '../http/read-body.ts'
import {siteSettings} from '../settings.ts'
import {isEditor} from './check-pass.ts'
import {CommandError} from './command.ts'
import {importStore} from './list-jobs.ts'

/**
 * Responds to a request of the Studio's page for imports with JSON. Responds with 404 where no process works on imports,
 * and with 401 to everybody but editors and administrators.
 */
export function respondToEditor(
  request: Request,
  work: (store: JobStore) => Promise<unknown>,
): Promise<Response> {
  const store = importStore()
  if (!store) return withHeaders(plainResponse(404, 'Importing is done by the command here.'))
  return ifEditor(request, () => work(store))
}

/** Responds to a request of the Studio with JSON, and with 401 to everybody but editors and administrators. */
export async function ifEditor(request: Request, work: () => Promise<unknown>): Promise<Response> {
  return withHeaders(
    request.method === 'OPTIONS' ? new Response(null, {status: 204}) : await respond(request, work),
  )
}

async function withHeaders(response: Response): Promise<Response> {
  response.headers.set('Cache-Control', 'no-store')
  // During development the Studio has a server of its own.
  const {studioOrigin} = siteSettings()
  if (studioOrigin) {
    response.headers.set('Access-Control-Allow-Origin', studioOrigin)
    response.headers.set('Access-Control-Allow-Headers', 'authorization, content-type')
  }
  return response
}

async function respond(request: Request, work: () => Promise<unknown>): Promise<Response> {
  try {
    if (!(await isEditor(request))) {
      return plainResponse(401, 'This needs the role Editor or Administrator.')
    }
    return Response.json(await work())
  } catch (error) {
    if (error instanceof CommandError || error instanceof BodyError) {
      return plainResponse(error.status, error.message)
    }
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    if (isFull) return plainResponse(507, 'The disk is full.')
    console.error('A request of the Studio failed.', error)
    return plainResponse(503, 'This does not work at the moment. Try again soon.')
  }
}
