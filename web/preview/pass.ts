import {createHmac, timingSafeEqual} from 'node:crypto'

/** The cookie that gives access to drafts. */
export const passCookie = 'preview-pass'

/** How long a preview is valid before the Studio has to start a new one: a long working day. */
export const passSeconds = 12 * 60 * 60

/** Creates a pass: an expiry time with a signature. The token is the key, so a new token invalidates all passes. */
export function writePass(token: string, now: number): string {
  const until = String(now + passSeconds * 1000)
  return `${until}.${signature(token, until)}`
}

export function isValidPass(pass: string | undefined, token: string, now: number): boolean {
  const [until = '', given = ''] = (pass ?? '').split('.')
  const expected = Buffer.from(signature(token, until))
  const actual = Buffer.from(given)
  return (
    actual.length === expected.length && timingSafeEqual(actual, expected) && Number(until) > now
  )
}

function signature(token: string, until: string): string {
  return createHmac('sha256', token).update(`preview until ${until}`).digest('base64url')
}
