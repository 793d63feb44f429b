import {randomBytes} from 'node:crypto'

/** Logins on their way from the lake's page back to the Studio: a `sid` in the address, good once. */
export interface Logins {
  begin: (login: string) => string
  /** What a `sid` was made for; undefined when it was used or is too old. */
  finish: (sid: string) => string | undefined
}

/** Kept in memory only. A browser comes back at once; a minute forgives a slow Studio. */
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
