import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {apiVersion} from '../structure/live-list.ts'
import {existingParams, existingQuery, sameWork, type ExistingSource} from './find-existing.ts'
import type {SourceFields} from './source-fields.ts'

/** How long typing in a field may pause before the lake is queried, in milliseconds. */
const pause = 300

/**
 * Returns the source that is the same work as `fields`; null if there is none. Undefined until the lake has responded,
 * and without a title and a DOI.
 */
export function useExisting(
  fields: SourceFields | undefined,
  ownId?: string,
): ExistingSource | null | undefined {
  const client = useClient({apiVersion})
  const [result, setResult] = useState<{key: string; found: ExistingSource[]}>()
  const params = fields && existingParams(fields, ownId)
  const key = params && (params.doi || params.title) ? JSON.stringify(params) : ''
  useEffect(() => {
    if (!key) return undefined
    let isCurrent = true
    const timer = setTimeout(() => {
      const options = {perspective: 'raw', tag: 'sources.existing'} as const
      const settle = (found: ExistingSource[]) => {
        if (isCurrent) setResult({key, found})
      }
      client.fetch<ExistingSource[]>(existingQuery, JSON.parse(key), options).then(
        (found) => settle(found),
        (error: unknown) => console.error('Existing sources could not be found.', error),
      )
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, key])
  return fields && key && result?.key === key ? (sameWork(fields, result.found) ?? null) : undefined
}
