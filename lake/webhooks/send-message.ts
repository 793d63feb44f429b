import type {IncomingMessage} from 'node:http'
import {AddressRefused, sendGuarded, toReason} from '../../common/http/guarded-request.ts'
import {isPublicAddress} from '../../common/http/public-address.ts'
import {sign} from '../../common/signature.ts'
import type {AttemptResult, Message} from './message.ts'
import type {Webhook} from './webhook.ts'

export interface SendOptions {
  timeoutMs: number
  /** How long the body of a response is awaited after its status, which decides. Default: 5000. */
  bodyMs?: number
  /** The origins of receivers whose address may be private. */
  privateOrigins: readonly string[]
  /** Aborted when the lake closes. */
  signal: AbortSignal
  now: () => Date
}

const maxRedirects = 3
/** Bytes of a response that are kept. The rest is not read. */
const maxBody = 4096
/** Redirects that repeat the request as it is. After the others (303), a request has no body. */
const redirects = new Set([301, 302, 307, 308])

/** Sends a message once. Never throws: an error of the receiver is a result. */
export async function sendMessage(
  webhook: Webhook,
  message: Message,
  options: SendOptions,
): Promise<AttemptResult> {
  const start = performance.now()
  const timeout = AbortSignal.timeout(options.timeoutMs)
  const signal = AbortSignal.any([timeout, options.signal])
  const end = (result: Omit<AttemptResult, 'durationMs'>): AttemptResult => ({
    ...result,
    durationMs: Math.round(performance.now() - start),
  })
  try {
    const response = await follow(webhook, message, {...options, signal})
    const {statusCode: resultCode = 0} = response
    const resultBody = await beginningOf(response, options.bodyMs ?? 5000)
    if (resultCode >= 200 && resultCode < 300)
      return end({resultCode, resultBody, isTemporary: false})
    const isTemporary = resultCode === 429 || resultCode >= 500
    return end({failureReason: 'http', resultCode, resultBody, isTemporary})
  } catch (error) {
    const none = {resultCode: null, isTemporary: true}
    if (error instanceof AddressRefused) {
      return end({...none, failureReason: 'other', isTemporary: false, resultBody: refusal(error)})
    }
    if (timeout.aborted) {
      const resultBody = `No response within ${options.timeoutMs / 1000} seconds.`
      return end({...none, failureReason: 'timeout', resultBody})
    }
    const resultBody = `The request failed: ${toReason(error).message}.`
    return end({...none, failureReason: 'network', resultBody})
  }
}

async function follow(
  webhook: Webhook,
  message: Message,
  {privateOrigins, signal, now}: SendOptions,
): Promise<IncomingMessage> {
  const headers = headersOf(webhook, message, now())
  let url = new URL(webhook.url)
  for (let count = 0; count <= maxRedirects; count += 1) {
    const isOwn = url.origin === new URL(webhook.url).origin
    const mayBePrivate = privateOrigins.includes(url.origin)
    const response = await sendGuarded(url, {
      method: webhook.httpMethod,
      // They may contain credentials for the receiver.
      headers: isOwn ? {...webhook.headers, ...headers} : headers,
      body: message.payload,
      signal,
      closes: true,
      isAllowed: (address) => mayBePrivate || isPublicAddress(address),
    })
    const {location} = response.headers
    if (!redirects.has(response.statusCode ?? 0) || location === undefined) return response
    response.destroy()
    const next = URL.parse(location, url)
    if (!next) throw new AddressRefused('it redirects to something that is not an address')
    url = next
  }
  throw new AddressRefused(`it redirects more than ${maxRedirects} times`)
}

/** The headers of Sanity's webhooks. */
function headersOf(webhook: Webhook, message: Message, now: Date): Record<string, string> {
  const {payload, documentId, dataset, project, operation} = message
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(payload)),
    'user-agent': 'Sanity.io webhook delivery',
    'idempotency-key': message.id,
    'sanity-transaction-id': message.transactionId,
    'sanity-transaction-time': message.transactionTime,
    'sanity-dataset': dataset,
    'sanity-document-id': documentId,
    'sanity-project-id': project,
    'sanity-webhook-id': webhook.id,
    'sanity-operation': operation,
    ...(webhook.secret !== null && {
      'sanity-webhook-signature': signatureHeader(payload, webhook.secret, now),
    }),
  }
}

/** Returns the header that `@sanity/webhook` verifies. */
export function signatureHeader(payload: string, secret: string, now: Date): string {
  const time = now.getTime()
  return `t=${time},v1=${sign(`${time}.${payload}`, secret)}`
}

function refusal({message}: Error): string {
  const advice = message.includes('not public')
    ? ' Add its origin to LAKE_WEBHOOK_ORIGINS if the lake may send requests there.'
    : ''
  return `Nothing was sent: ${message}.${advice}`
}

/** Returns the beginning of a response as text. Its end is not awaited for long, and never needed. */
async function beginningOf(response: IncomingMessage, bodyMs: number): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  const timer = setTimeout(() => response.destroy(), bodyMs)
  try {
    for await (const piece of response) {
      pieces.push(piece as Buffer)
      bytes += (piece as Buffer).length
      if (bytes >= maxBody) break
    }
  } catch {
    // The connection was lost after the status.
  } finally {
    clearTimeout(timer)
    response.destroy()
  }
  return Buffer.concat(pieces).subarray(0, maxBody).toString('utf8')
}
