import {randomBytes} from 'node:crypto'

/**
 * Pending logins, between the lake's login page and the Studio. The URL carries a `sid`, which is valid once.
 */
export interface Logins {
  begin: (login: string) => string
  /** Returns the login of a `sid`; undefined if the `sid` was used or has expired. */
  finish: (sid: string) => string | undefined
}

/** Creates the pending logins, in memory. A browser returns at once; a minute allows for a slow Studio. */
export function createLogins(now: () => Date, life = 60_000): Logins {
  const begun = new Map<string, {login: string; until: number}>()
  return {
    begin(login) {
      const time = now().getTime()
      for (const [sid, {until}] of begun) if (until < time) begun.delete(sid)
      const sid = randomBytes(24).toString('base64url')
      begun.set(sid, {login, until: time + life})
      return sid
    },
    finish(sid) {
      const entry = begun.get(sid)
      begun.delete(sid)
      return entry && entry.until >= now().getTime() ? entry.login : undefined
    },
  }
}
