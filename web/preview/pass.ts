import {createHmac, timingSafeEqual} from 'node:crypto'

/** The cookie that opens the drafts to whoever has it. */
export const passCookie = 'preview-pass'

/** How long a preview may go on until the Studio has to open it anew: a long working day. */
export const passSeconds = 12 * 60 * 60

/** A pass says until when it is valid, with a seal that takes the token: another token, no old passes. */
export function writePass(token: string, now: number): string {
  const until = String(now + passSeconds * 1000)
  return `${until}.${seal(token, until)}`
}

export function isValidPass(pass: string | undefined, token: string, now: number): boolean {
  const [until = '', given = ''] = (pass ?? '').split('.')
  const right = Buffer.from(seal(token, until))
  const shown = Buffer.from(given)
  return shown.length === right.length && timingSafeEqual(shown, right) && Number(until) > now
}

function seal(token: string, until: string): string {
  return createHmac('sha256', token).update(`preview until ${until}`).digest('base64url')
}
