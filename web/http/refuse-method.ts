import type {IncomingMessage, ServerResponse} from 'node:http'
import {acceptsMethod, methodsOf} from './read-body.ts'

/** Responds with 405 if the path does not accept the request's method. Returns whether it responded. */
export function refuseMethod({method = '', url = ''}: IncomingMessage, response: ServerResponse) {
  const [path = ''] = url.split('?', 1)
  if (acceptsMethod(path, method)) return false
  const methods = methodsOf(path)
  response
    .writeHead(405, {
      Allow: methods.join(', '),
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(`This address accepts ${methods.join(' and ')} only.`)
  return true
}
