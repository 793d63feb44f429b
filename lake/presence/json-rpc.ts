import {parseJson} from '../parse-json.ts'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'

/** A request as JSON-RPC 2.0 has it. Without an `id` it wants no answer. */
export interface RpcRequest {
  id: string | number | undefined
  method: string
  params: JsonObject
}

/** The codes that `@sanity/bifur-client` knows (its `ERROR_CODES`). */
export const rpcCodes = {
  parseError: -32_700,
  invalidRequest: -32_600,
  methodNotFound: -32_601,
  invalidParams: -32_602,
  unauthorized: 4001,
} as const

/** A refusal that the one who asked is told of. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number

  constructor(code: keyof typeof rpcCodes, message: string) {
    super(message)
    this.code = rpcCodes[code]
  }
}

/** @throws RpcError when the text is no request */
export function readRequest(text: string): RpcRequest {
  const message = parse(text)
  if (!isJsonObject(message) || message['jsonrpc'] !== '2.0') {
    throw new RpcError('invalidRequest', 'Send one JSON-RPC 2.0 request a message.')
  }
  const {id, method, params = {}} = message
  if (typeof method !== 'string') {
    throw new RpcError('invalidRequest', '"method" must be a string.')
  }
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    throw new RpcError('invalidRequest', '"id" must be a string or a number.')
  }
  if (!isJsonObject(params)) throw new RpcError('invalidParams', '"params" must be an object.')
  return {id, method, params}
}

function parse(text: string): Json {
  try {
    return parseJson(text, 'The message')
  } catch (error) {
    throw new RpcError('parseError', error instanceof Error ? error.message : String(error))
  }
}

export function rpcResult(id: string | number, result: Json): string {
  return JSON.stringify({jsonrpc: '2.0', id, result})
}

export function rpcFailure(id: string | number | null, {code, message}: RpcError): string {
  return JSON.stringify({jsonrpc: '2.0', id, error: {code, message}})
}

/** What a subscription brings, unasked. */
export function rpcNotification(method: string, subscription: string, result: unknown): string {
  return JSON.stringify({jsonrpc: '2.0', method, params: {subscription, result}})
}
