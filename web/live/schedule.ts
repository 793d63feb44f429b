/** What the lake says of articles whose date is still to come, by its own clock. */
export interface Due {
  now: string
  dates: (string | null)[]
}

export interface Schedule {
  /** Asks anew when the next article is due; after each change of the content. */
  look: () => void
  stop: () => void
}

export interface ScheduleOptions {
  ask: () => Promise<Due>
  /** Called when an article's date has come. */
  onDue: () => void
  /** How long it takes to ask again when the lake does not answer. */
  retryAfter?: number
}

/** So that the lake's clock has surely passed the date too. */
const margin = 20
/** A timer can't be set for longer than 24 days, and clocks drift. */
const longestWait = 60 * 60 * 1000

/** Knows when the next article is due, so that it appears without anybody doing anything. */
export function createSchedule({ask, onDue, retryAfter = 5000}: ScheduleOptions): Schedule {
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let again = false
  let stopped = false

  function wait(run: () => void, time: number): void {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(run, time).unref()
  }

  async function plan(): Promise<void> {
    try {
      const next = untilNext(await ask())
      if (next === undefined) clearTimeout(timer)
      else if (next > longestWait) wait(look, longestWait)
      else wait(comeDue, next + margin)
    } catch {
      wait(look, retryAfter)
    }
  }

  function comeDue(): void {
    onDue()
    look()
  }

  function look(): void {
    again = true
    if (stopped) return
    looking ??= lookWhileAsked().finally(() => (looking = undefined))
  }

  async function lookWhileAsked(): Promise<void> {
    again = false
    await plan()
    if (again) await lookWhileAsked()
  }

  return {
    look,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** Milliseconds until the earliest date; undefined when there is none. */
function untilNext({now, dates}: Due): number | undefined {
  const times = dates.map((date) => Date.parse(date ?? '')).filter((time) => !Number.isNaN(time))
  return times.length > 0 ? Math.max(0, Math.min(...times) - Date.parse(now)) : undefined
}
