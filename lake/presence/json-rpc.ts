import {parseJson} from '../parse-json.ts'
import {isJsonObject, type Json, type JsonObject} from '../document.ts'

/** A JSON-RPC 2.0 request. Without an `id` it gets no response. */
export interface RpcRequest {
  id: string | number | undefined
  method: string
  params: JsonObject
}

/** The codes in `ERROR_CODES` of `@sanity/bifur-client`. */
export const rpcCodes = {
  parseError: -32_700,
  invalidRequest: -32_600,
  methodNotFound: -32_601,
  invalidParams: -32_602,
  unauthorized: 4001,
} as const

/** An error that is sent to the client. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number

  constructor(code: keyof typeof rpcCodes, message: string) {
    super(message)
    this.code = rpcCodes[code]
  }
}

/** Parses a request. @throws RpcError if the text is not a request */
export function readRequest(text: string): RpcRequest {
  const message = parse(text)
  if (!isJsonObject(message) || message['jsonrpc'] !== '2.0') {
    throw new RpcError('invalidRequest', 'Each message must be one JSON-RPC 2.0 request.')
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

/** Encodes an event of a subscription. */
export function rpcNotification(method: string, subscription: string, result: unknown): string {
  return JSON.stringify({jsonrpc: '2.0', method, params: {subscription, result}})
}
