import {useEffect, useState} from 'react'
import type {SanityDocument} from 'sanity'
import {scheduledFor} from './schedule.ts'

/** Timers cannot wait for longer. */
const longestWait = 2 ** 31 - 1

/**
 * The time as of the last rendering that mattered: when the minute `next` (in milliseconds) comes, the component
 * is rendered again by itself. NaN: nothing is waited for.
 */
export function useNow(next: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    if (Number.isNaN(next) || next <= now.getTime()) return undefined
    const wait = Math.min(Math.max(next - Date.now(), 0) + 50, longestWait)
    const timer = setTimeout(() => setNow(new Date()), wait)
    return () => clearTimeout(timer)
  }, [next, now])
  return now
}

/** `scheduledFor` at this moment; when the minute comes, it is asked again by itself. */
export function useScheduledFor(document: SanityDocument | null | undefined): Date | undefined {
  const publishedAt = document?.['publishedAt']
  const now = useNow(typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN)
  return scheduledFor(publishedAt, now)
}
