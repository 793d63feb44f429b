import type {MutationEvent} from '@sanity/client'
import type {TestLake} from '../start-lake.ts'

export interface OpenListener {
  /** Resolves with the next mutation event. */
  next: () => Promise<MutationEvent>
  stop: () => void
}

/** Opens a listener of the real client and waits for `welcome`. */
export async function listenTo(
  lake: Pick<TestLake, 'client'>,
  query: string,
  options: Record<string, unknown> = {},
): Promise<OpenListener> {
  const events: MutationEvent[] = []
  const waiting: ((event: MutationEvent) => void)[] = []
  const welcome = Promise.withResolvers<void>()
  const subscription = lake
    .client()
    .listen(query, {}, {events: ['welcome', 'mutation'], includeAllVersions: true, ...options})
    .subscribe({
      next(event) {
        if (event.type === 'welcome') return welcome.resolve()
        if (event.type !== 'mutation') return
        const mutation = event as MutationEvent
        const resolve = waiting.shift()
        if (resolve) resolve(mutation)
        else events.push(mutation)
      },
      error: welcome.reject,
    })
  await welcome.promise
  return {
    next() {
      const event = events.shift()
      return event ? Promise.resolve(event) : new Promise((resolve) => waiting.push(resolve))
    },
    stop: () => subscription.unsubscribe(),
  }
}
