import {randomBytes} from 'node:crypto'
import {LRUCache} from 'lru-cache'
import type {Viewer} from '../viewer.ts'

/** The client that was redirected to a temporary host, and its page. */
export interface TicketHolder {
  viewer: Viewer
  /** The origin of the page, or null if it has none. */
  origin: string | null
  /** The only path for which the ticket is valid. */
  pathname: string
}

/** More than one client can request at the default rate while a ticket is valid. */
const maxTickets = 20_000

export interface Tickets {
  issue: (holder: TicketHolder) => string
  /** Returns the holder without using up the ticket, for preflight requests. */
  read: (ticket: string, pathname: string) => TicketHolder | undefined
  /** Returns the holder and invalidates the ticket. */
  take: (ticket: string, pathname: string) => TicketHolder | undefined
}

/**
 * Creates the store of one-time tickets, in memory. A browser uses one at once; 30 seconds allow for a busy
 * machine.
 */
export function createTickets(now: () => Date, life = 30_000): Tickets {
  const issued = new LRUCache<string, TicketHolder>({
    maxSize: maxTickets,
    sizeCalculation: () => 1,
    ttl: life,
    ttlResolution: 0,
    perf: {now: () => now().getTime()},
  })

  function read(ticket: string, pathname: string): TicketHolder | undefined {
    const holder = issued.get(ticket)
    return holder?.pathname === pathname ? holder : undefined
  }

  return {
    issue(holder) {
      const ticket = randomBytes(24).toString('base64url')
      issued.set(ticket, holder)
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
