/** The forms whose request was accepted, each of which can be used for one request. */
export interface UsedForms {
  /**
   * Returns the request that was accepted from a form: whether it was the same one, and a promise that settles
   * when it is stored. Undefined for a form that was not used.
   */
  find: (form: string, content: string) => {isSame: boolean; stored: Promise<void>} | undefined
  /** Uses up a form. If the request cannot be stored, the form can be used again. */
  use: (form: string, content: string, stored: Promise<void>) => void
}

/** As long as the seal of a form is valid. */
const day = 24 * 60 * 60_000

export interface UsedFormsOptions {
  max?: number
  now?: () => number
}

/** Remembers at most `max` forms, for a day. */
export function createUsedForms({max = 10_000, now = Date.now}: UsedFormsOptions = {}): UsedForms {
  /** In the order of use, oldest first: a Map keeps the order of insertion. */
  const used = new Map<string, {content: string; stored: Promise<void>; at: number}>()

  function forgetOld(): void {
    for (const [form, {at}] of used) {
      if (used.size <= max && at > now() - day) return
      used.delete(form)
    }
  }

  return {
    find(form, content) {
      const request = used.get(form)
      return request && {isSame: request.content === content, stored: request.stored}
    },
    use(form, content, stored) {
      used.set(form, {content, stored, at: now()})
      stored.catch(() => used.delete(form))
      forgetOld()
    },
  }
}
