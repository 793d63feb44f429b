import {randomBytes} from 'node:crypto'
import type {Viewer} from '../viewer.ts'

/** Who was sent on to a throw-away host, and from where. */
export interface TicketHolder {
  viewer: Viewer
  /** The origin of the page, or null when it had none. */
  origin: string | null
  /** The only path that the ticket opens. */
  pathname: string
}

export interface Tickets {
  issue: (holder: TicketHolder) => string
  /** Looks without spending, as a preflight does. */
  read: (ticket: string, pathname: string) => TicketHolder | undefined
  /** Spends the ticket: it is good once. */
  take: (ticket: string, pathname: string) => TicketHolder | undefined
}

/** One-time tickets, kept in memory only. A browser spends one at once; thirty seconds forgive a busy machine. */
export function createTickets(now: () => Date, life = 30_000): Tickets {
  const issued = new Map<string, {holder: TicketHolder; until: number}>()

  function read(ticket: string, pathname: string): TicketHolder | undefined {
    const entry = issued.get(ticket)
    if (!entry || entry.until < now().getTime()) return undefined
    return entry.holder.pathname === pathname ? entry.holder : undefined
  }

  return {
    issue(holder) {
      const time = now().getTime()
      for (const [old, entry] of issued) if (entry.until < time) issued.delete(old)
      const ticket = randomBytes(24).toString('base64url')
      issued.set(ticket, {holder, until: time + life})
      return ticket
    },
    read,
    take(ticket, pathname) {
      const holder = read(ticket, pathname)
      if (holder) issued.delete(ticket)
      return holder
    },
  }
}
