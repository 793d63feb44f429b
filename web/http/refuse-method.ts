import type {IncomingMessage, ServerResponse} from 'node:http'
import {methodsOf} from './form-routes.ts'

/** Responds with 405 to a method that the path does not accept. Returns whether it did. */
export function refuseMethod({method = '', url = ''}: IncomingMessage, response: ServerResponse) {
  const [path = ''] = url.split('?', 1)
  const methods = methodsOf(path)
  if (methods.includes(method)) return false
  response
    .writeHead(405, {
      Allow: methods.join(', '),
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
    })
    .end(`This address accepts ${methods.join(' and ')} only.`)
  return true
}
