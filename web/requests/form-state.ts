import {randomUUID} from 'node:crypto'
import {siteSettings} from '../lake/client.ts'
import type {RequestErrors, TypedRequest} from './read-request.ts'
import {createSeal} from './seal.ts'

/** A form that could not be sent: what was typed, and what is to be mended. */
export interface RefusedRequest {
  typed: TypedRequest
  errors: RequestErrors
  /** What has nothing to do with one field. */
  notice?: string
}

/** What a form says about itself when it is sent. */
export interface FormOrigin {
  /** Different for each form. */
  id: string
  /** When the form was rendered, in milliseconds. */
  renderedAt: number
  /** Whether this form came back because it could not be accepted the first time. */
  returned: boolean
}

const minutes = 60
const quickestMs = 3000

/**
 * Returns `quick` for a form that was sent faster than a person can fill it in, `stale` for one from another
 * day or another site, otherwise `human`. A returned form is never `quick`: a visitor whose browser fills in
 * everything is asked to look once more, but never twice. Simple bots do not read the page that comes back.
 */
export function paceOf(
  form: Omit<FormOrigin, 'id'> | undefined,
  now = Date.now(),
): 'quick' | 'stale' | 'human' {
  if (form === undefined) return 'stale'
  return !form.returned && now - form.renderedAt < quickestMs ? 'quick' : 'human'
}

/** Returns the seals of this site; undefined if it has no token to write requests with. */
export function requestSeals() {
  const {writeToken} = siteSettings()
  return writeToken ? createRequestSeals(writeToken) : undefined
}

/**
 * Encrypts what the form carries. A refused form travels in the address of its page, so that nothing is stored
 * and no cookie is needed, and nobody else can read it there.
 */
export function createRequestSeals(writeToken: string) {
  const refused = createSeal(writeToken, 'refused request')
  const origin = createSeal(writeToken, 'form origin')
  return {
    secret: writeToken,
    closeRefused: (request: RefusedRequest) => refused.close(request, 15 * minutes),
    openRefused: (sealed: string) => refused.open(sealed) as RefusedRequest | undefined,
    /** Encrypts what a form says about itself when it is sent. */
    closeOrigin: (returned: boolean, renderedAt = Date.now()) =>
      origin.close(
        {id: randomUUID(), renderedAt, returned} satisfies FormOrigin,
        24 * 60 * minutes,
      ),
    openOrigin: (sealed: string) => {
      const form = origin.open(sealed) as FormOrigin | undefined
      // A version of this site without ids may have rendered it.
      return form?.id ? form : undefined
    },
  }
}
