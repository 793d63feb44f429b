import {randomBytes} from 'node:crypto'
import {LRUCache} from 'lru-cache'

/**
 * Pending logins, between the lake's login page and the Studio. The URL carries a `sid`, which is valid once.
 */
export interface Logins {
  begin: (login: string) => string
  /** Returns the login of a `sid`; undefined if the `sid` was used or has expired. */
  finish: (sid: string) => string | undefined
}

const maxLogins = 1000

/** Creates the pending logins, in memory. A browser returns at once; a minute allows for a slow Studio. */
export function createLogins(now: () => Date, life = 60_000): Logins {
  const begun = new LRUCache<string, string>({
    max: maxLogins,
    ttl: life,
    ttlResolution: 0,
    perf: {now: () => now().getTime()},
  })
  return {
    begin(login) {
      const sid = randomBytes(24).toString('base64url')
      begun.set(sid, login)
      return sid
    },
    finish(sid) {
      const login = begun.get(sid)
      begun.delete(sid)
      return login
    },
  }
}
