import {useEffect, useState} from 'react'
import type {SanityDocument} from 'sanity'
import {scheduledFor} from './schedule.ts'

/** The maximum delay of `setTimeout`. */
const maxDelay = 2 ** 31 - 1

/**
 * Returns the current time, and renders the component again when the time `next` (in milliseconds) is
 * reached. With NaN, it never renders again.
 */
export function useNow(next: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    if (Number.isNaN(next) || next <= now.getTime()) return undefined
    const delay = Math.min(Math.max(next - Date.now(), 0) + 50, maxDelay)
    const timer = setTimeout(() => setNow(new Date()), delay)
    return () => clearTimeout(timer)
  }, [next, now])
  return now
}

/** Returns `scheduledFor` for the current time, and updates when the article's date is reached. */
export function useScheduledFor(document: SanityDocument | null | undefined): Date | undefined {
  const publishedAt = document?.['publishedAt']
  const now = useNow(typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN)
  return scheduledFor(publishedAt, now)
}
