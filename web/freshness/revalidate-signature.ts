import {createHmac, timingSafeEqual} from 'node:crypto'

/** As Sanity's webhooks sign: `t=<milliseconds>,v1=<HMAC-SHA256 of "<t>.<body>", base64url>`. */
export const signatureHeader = 'sanity-webhook-signature'

/** How old a call may be, and how long it is remembered so that it can't be made twice. */
const validity = 5 * 60 * 1000
const mostRemembered = 10_000

export interface SignatureCheck {
  /** Whether somebody who knows the secret has signed this body, lately and for the first time. */
  accept: (signature: string | null, body: string) => boolean
}

export function sign(body: string, secret: string, time: number): string {
  return `t=${time},v1=${hmac(`${time}.${body}`, secret)}`
}

export function createSignatureCheck(secret: string, now = Date.now): SignatureCheck {
  /** Signatures that were accepted, oldest first. */
  const seen = new Map<string, number>()

  function forgetOld(): void {
    for (const [signature, time] of seen) {
      if (time > now() - 2 * validity && seen.size <= mostRemembered) break
      seen.delete(signature)
    }
  }

  return {
    accept(signature, body) {
      const [, time = '', given = ''] =
        /^t=(\d{1,15}),v1=([\w-]{1,100})$/.exec(signature ?? '') ?? []
      const right = Buffer.from(hmac(`${time}.${body}`, secret))
      const shown = Buffer.from(given)
      if (shown.length !== right.length || !timingSafeEqual(shown, right)) return false
      if (Math.abs(now() - Number(time)) > validity || seen.has(given)) return false
      seen.set(given, now())
      forgetOld()
      return true
    },
  }
}

function hmac(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}
