import type {Json, JsonObject} from '../document.ts'
import {LakeError} from '../error.ts'
import type {Viewer} from '../viewer.ts'
import {
  readRequest,
  RpcError,
  rpcFailure,
  rpcNotification,
  rpcResult,
  type RpcRequest,
} from './json-rpc.ts'
import type {PresenceMember} from './presence.ts'

/** A Studio uses one session and one subscription per connection. */
const sessionLimit = 10
const subscriptionLimit = 10
const sessionPattern = /^[\w.-]{1,128}$/

export interface Conversation {
  /** Handles a message and sends the response. */
  receive: (text: string) => void
  /** Ends the connection's subscriptions and sessions. */
  end: () => void
  /** The client's identity, by its page or by a token. */
  readonly viewer: Viewer
}

export interface ConversationOptions {
  member: PresenceMember
  /** The identity of the request that opened the connection. */
  viewer: Viewer
  /** Returns the identity for a token, given as `Bearer …`. @throws LakeError */
  authorize: (authorization: string) => Viewer
  send: (text: string) => void
  newId: () => string
}

/**
 * Implements the protocol of one presence connection for `@sanity/bifur-client` and the Studio's presence
 * store: `authorization` first if there is a token, then `presence_subscribe`, `_rollcall`, `_announce`,
 * `_disconnect` and `_unsubscribe`. Other methods get a JSON-RPC error.
 */
export function converse(options: ConversationOptions): Conversation {
  const {member, authorize, send, newId} = options
  let {viewer} = options
  const subscriptions = new Map<string, () => void>()

  const methods: {[name: string]: (params: JsonObject) => Json} = {
    authorization(params) {
      // After an invalid token the client is anonymous, as everywhere in the lake.
      viewer = {kind: 'anonymous'}
      viewer = authorize(text(params, 'authorization', /^.{1,1000}$/))
      return true
    },
    presence_subscribe() {
      user()
      if (subscriptions.size >= subscriptionLimit) throw tooMany('subscriptions')
      const id = newId()
      subscriptions.set(
        id,
        member.subscribe((event) => send(rpcNotification('presence_subscription', id, event))),
      )
      return id
    },
    presence_unsubscribe(params) {
      const id = text(params, 'subscriptionId', sessionPattern)
      const stop = subscriptions.get(id)
      if (!stop) throw new RpcError('invalidParams', `Unknown subscription "${id}".`)
      stop()
      return subscriptions.delete(id)
    },
    presence_rollcall(params) {
      member.rollCall(user(), text(params, 'session', sessionPattern))
      return true
    },
    presence_announce(params) {
      const id = user()
      const data = params['data']
      const {sessionId, locations} = isAnnouncement(data) ? data : {}
      if (sessionId === undefined || locations === undefined) {
        throw new RpcError(
          'invalidParams',
          'Announce with "data": {"sessionId": "…", "locations": […]}.',
        )
      }
      if (member.sessions.size >= sessionLimit && !member.sessions.has(sessionId)) {
        throw tooMany('sessions')
      }
      return own(member.announce(id, sessionId, locations), sessionId)
    },
    presence_disconnect(params) {
      const session = text(params, 'session', sessionPattern)
      return own(member.disconnect(user(), session), session)
    },
  }

  function user(): string {
    if (viewer.kind === 'user') return viewer.id
    throw new RpcError(
      'unauthorized',
      'Presence needs credentials: send the method "authorization" with a token of this lake first.',
    )
  }

  function answer({id, method, params}: RpcRequest): void {
    try {
      const perform = Object.hasOwn(methods, method) ? methods[method] : undefined
      if (!perform) {
        throw new RpcError('methodNotFound', `Unknown method "${method.slice(0, 100)}".`)
      }
      const result = perform(params)
      if (id !== undefined) send(rpcResult(id, result))
    } catch (error) {
      send(rpcFailure(id ?? null, refusal(error)))
    }
  }

  return {
    receive(message) {
      let request
      try {
        request = readRequest(message)
      } catch (error) {
        send(rpcFailure(null, refusal(error)))
        return
      }
      answer(request)
    },
    end() {
      for (const stop of subscriptions.values()) stop()
      subscriptions.clear()
      member.leave()
    },
    get viewer() {
      return viewer
    },
  }
}

function isAnnouncement(
  data: Json | undefined,
): data is {sessionId: string; locations: Json[]} & JsonObject {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false
  const {sessionId, locations} = data
  return typeof sessionId === 'string' && sessionPattern.test(sessionId) && Array.isArray(locations)
}

function text(params: JsonObject, name: string, pattern: RegExp): string {
  const value = params[name]
  if (typeof value === 'string' && pattern.test(value)) return value
  throw new RpcError('invalidParams', `"${name}" is missing or malformed.`)
}

function own(isOwn: boolean, session: string): true {
  if (isOwn) return true
  throw new RpcError('invalidParams', `The session "${session}" is another user's.`)
}

function tooMany(what: string): RpcError {
  return new RpcError('invalidRequest', `This connection has too many ${what}.`)
}

function refusal(error: unknown): RpcError {
  if (error instanceof RpcError) return error
  if (error instanceof LakeError) return new RpcError('unauthorized', error.message)
  throw error
}
