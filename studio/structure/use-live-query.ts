import {useEffect, useState} from 'react'
import {useDocumentStore, type ListenQueryOptions} from 'sanity'

/**
 * Returns the result of a query, and refetches it when a document that matches `listen` changes. Undefined
 * until the first result arrives. After an error the last result stays, because the store reconnects by
 * itself.
 */
export function useLiveQuery<Result>(
  query: {fetch: string; listen: string},
  params: Record<string, string | string[]>,
  options: ListenQueryOptions,
): Result | undefined {
  const store = useDocumentStore()
  const [result, setResult] = useState<{key: string; found: Result}>()
  const key = JSON.stringify([query, params, options])
  useEffect(() => {
    const [source, variables, settings] = JSON.parse(key)
    const subscription = store.listenQuery(source, variables, settings).subscribe({
      next: (found: Result) => setResult({key, found}),
      error: (error: unknown) => console.error('A list could not be updated.', error),
    })
    return () => subscription.unsubscribe()
  }, [store, key])
  return result?.key === key ? result.found : undefined
}
