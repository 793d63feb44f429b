import {useEffect, useState} from 'react'

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
