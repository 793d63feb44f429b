import {siteSettings} from '../content/client.ts'
import type {RequestErrors, TypedRequest} from './read-request.ts'
import {createSeal} from './seal.ts'

/** A form that could not be sent: what was typed, and what is to be mended. */
export interface RefusedRequest {
  typed: TypedRequest
  errors: RequestErrors
  /** What has nothing to do with one field. */
  notice?: string
  /** When the form was first asked for, in milliseconds: who mends it need not wait once more. */
  begun?: number
}

const minutes = 60
const quickest = 3000

/** `quick` is what no hand can do, `stale` a form from another day or another site. */
export function paceOf(begun: number | undefined, now = Date.now()): 'quick' | 'stale' | 'human' {
  if (begun === undefined) return 'stale'
  return now - begun < quickest ? 'quick' : 'human'
}

/**
 * A refused form goes back to its page in the page's address, closed so that nobody else can read it there:
 * so nothing is stored of it and no cookie is needed. Undefined where the site has no token to write with.
 */
export function requestSeals() {
  const {writeToken} = siteSettings()
  if (!writeToken) return undefined
  const refused = createSeal(writeToken, 'refused request')
  const begun = createSeal(writeToken, 'begun request')
  return {
    secret: writeToken,
    closeRefused: (request: RefusedRequest) => refused.close(request, 15 * minutes),
    openRefused: (sealed: string) => refused.open(sealed) as RefusedRequest | undefined,
    /** Goes with the form, and says when it was first asked for. */
    begin: (since = Date.now()) => begun.close(since, 24 * 60 * minutes),
    begunAt(sealed: string): number | undefined {
      const at = begun.open(sealed)
      return typeof at === 'number' ? at : undefined
    },
  }
}
