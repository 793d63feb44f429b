import {LRUCache} from 'lru-cache'
import {isSigned, sign} from '../../common/signature.ts'

/**
 * The header in which Sanity's webhooks send their signature: `t=<milliseconds>,v1=<HMAC-SHA256 of "<t>.<body>",
 * base64url>`.
 */
export const signatureHeader = 'sanity-webhook-signature'

/** How old a call may be. Accepted signatures are remembered for twice as long, so that a call cannot be replayed. */
const validity = 5 * 60 * 1000
const maxRemembered = 10_000

export interface SignatureCheck {
  /** Returns whether the body was signed with the secret, recently, and is accepted for the first time. */
  accept: (signature: string | null, body: string) => boolean
}

export function signCall(body: string, secret: string, time: number): string {
  return `t=${time},v1=${sign(`${time}.${body}`, secret)}`
}

export function createSignatureCheck(secret: string, now = Date.now): SignatureCheck {
  /** Accepted signatures. */
  const seen = new LRUCache<string, true>({
    max: maxRemembered,
    ttl: 2 * validity,
    ttlResolution: 0,
    perf: {now},
  })

  return {
    accept(signature, body) {
      const [, time = '', given = ''] =
        /^t=(\d{1,15}),v1=([\w-]{1,100})$/.exec(signature ?? '') ?? []
      if (!isSigned(`${time}.${body}`, given, secret)) return false
      if (Math.abs(now() - Number(time)) > validity || seen.has(given)) return false
      seen.set(given, true)
      return true
    },
  }
}
