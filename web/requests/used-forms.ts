import {LRUCache} from 'lru-cache'

/** Records the forms whose request was accepted. Each form can be used for one request. */
export interface UsedForms {
  /**
   * Returns the accepted request of a form: whether it had the same content, and a promise that settles when it is
   * stored. Undefined for an unused form.
   */
  find: (form: string, content: string) => {isSame: boolean; stored: Promise<void>} | undefined
  /** Marks a form as used. If the request cannot be stored, the form can be used again. */
  use: (form: string, content: string, stored: Promise<void>) => void
}

/** A form's encrypted origin expires after the same time. */
const day = 24 * 60 * 60_000

export interface UsedFormsOptions {
  max?: number
  now?: () => number
}

/** Remembers at most `max` forms, for a day. */
export function createUsedForms({max = 10_000, now = Date.now}: UsedFormsOptions = {}): UsedForms {
  const used = new LRUCache<string, {content: string; stored: Promise<void>}>({
    max,
    ttl: day,
    ttlResolution: 0,
    perf: {now},
  })
  return {
    find(form, content) {
      const request = used.peek(form)
      return request && {isSame: request.content === content, stored: request.stored}
    },
    use(form, content, stored) {
      used.set(form, {content, stored})
      stored.catch(() => used.delete(form))
    },
  }
}
