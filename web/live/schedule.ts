/** The publication dates that are still to come, and the time, both by the lake's clock. */
export interface Due {
  now: string
  dates: (string | null)[]
}

export interface Schedule {
  /** Fetches the dates again. Call it after each change of the content. */
  check: () => void
  stop: () => void
}

export interface ScheduleOptions {
  fetchDue: () => Promise<Due>
  /** Called when the publication date of an article has passed. */
  onDue: () => void
  /** Milliseconds until the next attempt after `fetchDue` has failed. */
  retryAfter?: number
  /** Milliseconds after which the lake is asked again even if the next date is further away. */
  maxWait?: number
}

/** Milliseconds added to each wait, so that the lake's clock has passed the date too. */
const margin = 20

/**
 * Calls `onDue` when the next publication date has passed by the lake's clock.
 *
 * Timers run on the monotonic clock, which stands still while a machine is suspended and does not follow a
 * corrected wall clock. So the earliest date is remembered, each response of the lake is compared with it, and
 * no wait is longer than `maxWait`.
 */
export function createSchedule({
  fetchDue,
  onDue,
  retryAfter = 5000,
  maxWait = 60_000,
}: ScheduleOptions): Schedule {
  let timer: NodeJS.Timeout | undefined
  let checking: Promise<void> | undefined
  let again = false
  let stopped = false
  /** The earliest date that had not passed at the last response, in milliseconds. */
  let next: number | undefined

  function wait(time: number): void {
    clearTimeout(timer)
    timer = setTimeout(check, time).unref()
  }

  async function plan(): Promise<void> {
    const due = await fetchDue().catch(() => undefined)
    if (stopped) return
    if (!due) {
      wait(retryAfter)
      return
    }
    const now = Date.parse(due.now)
    const hasPassed = next !== undefined && now >= next
    next = earliest(due.dates)
    if (next === undefined) clearTimeout(timer)
    else wait(Math.min(Math.max(0, next - now) + margin, maxWait))
    if (hasPassed) onDue()
  }

  function check(): void {
    again = true
    if (stopped) return
    checking ??= checkWhileAsked().finally(() => (checking = undefined))
  }

  async function checkWhileAsked(): Promise<void> {
    again = false
    await plan()
    if (again) await checkWhileAsked()
  }

  return {
    check,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function earliest(dates: Due['dates']): number | undefined {
  const times = dates.map((date) => Date.parse(date ?? '')).filter((time) => !Number.isNaN(time))
  return times.length > 0 ? Math.min(...times) : undefined
}
