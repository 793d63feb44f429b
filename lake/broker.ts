import type {Commit} from './commit.ts'

export interface Broker {
  /** Notifies every subscriber of a transaction. Call it only after the transaction is on disk. */
  publish: (commit: Commit) => void
  /** Returns the function that ends the subscription. */
  subscribe: (subscriber: (commit: Commit) => void) => () => void
}

/**
 * Creates a broker that passes committed transactions on, in commit order. It knows no HTTP and no filters.
 * If a subscriber throws, the error is reported and the other subscribers are still notified.
 */
export function createBroker(report: (error: unknown) => void): Broker {
  const subscribers = new Set<(commit: Commit) => void>()
  return {
    publish(commit) {
      for (const subscriber of subscribers) {
        try {
          subscriber(commit)
        } catch (error) {
          report(error)
        }
      }
    },
    subscribe(subscriber) {
      subscribers.add(subscriber)
      return () => {
        subscribers.delete(subscriber)
      }
    },
  }
}
