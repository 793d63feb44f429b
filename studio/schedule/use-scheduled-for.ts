import type {SanityDocument} from 'sanity'
import {scheduledFor} from './schedule.ts'
import {useNow} from './use-now.ts'

/** `scheduledFor` at this moment; when the minute comes, it is asked again by itself. */
export function useScheduledFor(document: SanityDocument | null | undefined): Date | undefined {
  const publishedAt = document?.['publishedAt']
  const now = useNow(typeof publishedAt === 'string' ? Date.parse(publishedAt) : Number.NaN)
  return scheduledFor(publishedAt, now)
}
