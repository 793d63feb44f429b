/** Publication dates, and the time on the lake's clock. */
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
  /** Fetches the dates after `since`, the time of the last response; without it, those to come. */
  fetchDue: (since: string | undefined) => Promise<Due>
  /** Called when the publication date of an article has passed. */
  onDue: () => void
  /** Milliseconds until the next attempt after `fetchDue` has failed. */
  retryAfter?: number
  /** Milliseconds after which the dates are fetched again even if the next date is further away. */
  maxWait?: number
}

/** Milliseconds added to each wait, so that the lake's clock has passed the date too. */
const margin = 20

/**
 * Calls `onDue` when the next publication date has passed by the lake's clock.
 *
 * Timers run on the monotonic clock, which stops while a machine is suspended and does not follow a
 * corrected wall clock. So each response has the dates since the last one, and no wait is longer than `maxWait`.
 * This also finds a date that passed between the change that set it and the request that followed.
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
  /** The time of the last response. */
  let since: string | undefined

  function wait(time: number): void {
    clearTimeout(timer)
    timer = setTimeout(check, time).unref()
  }

  async function plan(): Promise<void> {
    const due = await fetchDue(since).catch(() => undefined)
    if (stopped) return
    if (!due) {
      wait(retryAfter)
      return
    }
    const now = Date.parse(due.now)
    const times = due.dates.map((date) => Date.parse(date ?? ''))
    const coming = times.filter((time) => time > now)
    since = due.now
    if (coming.length === 0) clearTimeout(timer)
    else wait(Math.min(Math.min(...coming) - now + margin, maxWait))
    if (times.some((time) => time <= now)) onDue()
  }

  function check(): void {
    again = true
    if (stopped) return
    checking ??= checkUntilIdle().finally(() => (checking = undefined))
  }

  async function checkUntilIdle(): Promise<void> {
    again = false
    await plan()
    if (again) await checkUntilIdle()
  }

  return {
    check,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
