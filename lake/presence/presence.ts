import type {Json} from '../document.ts'

/**
 * The events that the Studios of a dataset exchange. The Studio fails on any other type (its
 * `createPresenceStore`); `i` is a user's id.
 */
export type PresenceEvent =
  | {type: 'state'; i: string; m: {sessionId: string; locations: Json[]}}
  | {type: 'rollCall'; i: string; session: string}
  | {type: 'disconnect'; i: string; m: {session: string}}

/** The client of one presence connection. */
export interface PresenceMember {
  /**
   * Subscribes to every event of the dataset, including the client's own. Returns the function that
   * unsubscribes.
   */
  subscribe: (onEvent: (event: PresenceEvent) => void) => () => void
  /** Requests the locations of all other clients. */
  rollCall: (user: string, session: string) => void
  /** Publishes the locations of a session's user. Returns false if the session belongs to another user. */
  announce: (user: string, session: string, locations: Json[]) => boolean
  /** Publishes the end of a session. Returns false if the session belongs to another user. */
  disconnect: (user: string, session: string) => boolean
  /** The sessions that this client has announced. */
  readonly sessions: ReadonlySet<string>
  /** Ends the client's sessions after its connection is closed. */
  leave: () => void
}

/** Routes presence events by dataset. It stores only which user a session belongs to. */
export interface Presence {
  join: (dataset: object) => PresenceMember
}

interface Channel {
  listeners: Set<(event: PresenceEvent) => void>
  sessions: Map<string, {user: string; member: object}>
}

export function createPresence(): Presence {
  const channels = new WeakMap<object, Channel>()

  function channelOf(dataset: object): Channel {
    const existing = channels.get(dataset)
    if (existing) return existing
    const channel: Channel = {listeners: new Set(), sessions: new Map()}
    channels.set(dataset, channel)
    return channel
  }

  return {join: (dataset) => createMember(channelOf(dataset))}
}

function createMember({listeners, sessions}: Channel): PresenceMember {
  const key = {}
  const own = new Set<string>()

  const publish = (event: PresenceEvent): void => {
    for (const onEvent of listeners) onEvent(event)
  }
  const isOthers = (user: string, session: string): boolean =>
    (sessions.get(session)?.user ?? user) !== user

  return {
    subscribe(onEvent) {
      listeners.add(onEvent)
      return () => void listeners.delete(onEvent)
    },
    rollCall: (user, session) => publish({type: 'rollCall', i: user, session}),
    announce(user, session, locations) {
      if (isOthers(user, session)) return false
      sessions.set(session, {user, member: key})
      own.add(session)
      publish({type: 'state', i: user, m: {sessionId: session, locations}})
      return true
    },
    disconnect(user, session) {
      if (isOthers(user, session)) return false
      sessions.delete(session)
      own.delete(session)
      publish({type: 'disconnect', i: user, m: {session}})
      return true
    },
    sessions: own,
    leave() {
      for (const session of own) {
        const entry = sessions.get(session)
        // A Studio may have reconnected before its old connection was closed.
        if (entry?.member !== key) continue
        sessions.delete(session)
        publish({type: 'disconnect', i: entry.user, m: {session}})
      }
      own.clear()
    },
  }
}
