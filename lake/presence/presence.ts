import type {Json} from '../document.ts'

/**
 * What the Studios of a dataset hear of each other. The Studio knows these three types and stops
 * altogether at any other (its `createPresenceStore`); `i` is a user's id.
 */
export type PresenceEvent =
  | {type: 'state'; i: string; m: {sessionId: string; locations: Json[]}}
  | {type: 'rollCall'; i: string; session: string}
  | {type: 'disconnect'; i: string; m: {session: string}}

/** One connection's place among those of a dataset. */
export interface Seat {
  /** Hears every event of the dataset, one's own too. Returns the function that ends it. */
  subscribe: (hear: (event: PresenceEvent) => void) => () => void
  /** Asks everybody to say where they are. */
  rollCall: (user: string, session: string) => void
  /** Says where in the dataset a session's user is. False: the session is another user's. */
  announce: (user: string, session: string, locations: Json[]) => boolean
  /** Says that a session is over. False: the session is another user's. */
  disconnect: (user: string, session: string) => boolean
  /** The sessions that were announced from this seat. */
  readonly sessions: ReadonlySet<string>
  /** The connection is gone: so are the sessions that were announced over it. */
  leave: () => void
}

/** Who is where, by dataset. It knows no sockets and keeps nothing but which session is whose. */
export interface Presence {
  join: (dataset: object) => Seat
}

interface Room {
  listeners: Set<(event: PresenceEvent) => void>
  sessions: Map<string, {user: string; seat: object}>
}

export function createPresence(): Presence {
  const rooms = new WeakMap<object, Room>()

  function roomOf(dataset: object): Room {
    const known = rooms.get(dataset)
    if (known) return known
    const room: Room = {listeners: new Set(), sessions: new Map()}
    rooms.set(dataset, room)
    return room
  }

  return {join: (dataset) => takeSeat(roomOf(dataset))}
}

function takeSeat({listeners, sessions}: Room): Seat {
  const key = {}
  const own = new Set<string>()

  const tell = (event: PresenceEvent): void => {
    for (const hear of listeners) hear(event)
  }
  const isOthers = (user: string, session: string): boolean =>
    (sessions.get(session)?.user ?? user) !== user

  return {
    subscribe(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    rollCall: (user, session) => tell({type: 'rollCall', i: user, session}),
    announce(user, session, locations) {
      if (isOthers(user, session)) return false
      sessions.set(session, {user, seat: key})
      own.add(session)
      tell({type: 'state', i: user, m: {sessionId: session, locations}})
      return true
    },
    disconnect(user, session) {
      if (isOthers(user, session)) return false
      sessions.delete(session)
      own.delete(session)
      tell({type: 'disconnect', i: user, m: {session}})
      return true
    },
    sessions: own,
    leave() {
      for (const session of own) {
        const known = sessions.get(session)
        // A Studio that reconnects may be back before its old connection is known to be gone.
        if (known?.seat !== key) continue
        sessions.delete(session)
        tell({type: 'disconnect', i: known.user, m: {session}})
      }
      own.clear()
    },
  }
}
