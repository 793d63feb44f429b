import type {Commit} from './commit.ts'

export interface Broker {
  /** Tells every subscriber of a transaction. Called once it is on disk, never before. */
  publish: (commit: Commit) => void
  /** Returns the function that ends the subscription. */
  subscribe: (subscriber: (commit: Commit) => void) => () => void
}

/**
 * Passes committed transactions on, in commit order. It knows no HTTP and no filters. A subscriber
 * that throws is reported and does not keep the others from hearing.
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
