import {useEffect, useState} from 'react'
import {useDocumentStore, type ListenQueryOptions} from 'sanity'

/**
 * What a query finds, again after each change of a document that `listen` matches. Undefined until the first
 * answer; after an error the last answer stays, because the store connects again by itself.
 */
export function useLiveQuery<Result>(
  query: {fetch: string; listen: string},
  params: Record<string, string | string[]>,
  options: ListenQueryOptions,
): Result | undefined {
  const store = useDocumentStore()
  const [result, setResult] = useState<{question: string; found: Result}>()
  const question = JSON.stringify([query, params, options])
  useEffect(() => {
    const [asked, given, how] = JSON.parse(question)
    const subscription = store.listenQuery(asked, given, how).subscribe({
      next: (found: Result) => setResult({question, found}),
      error: (error: unknown) => console.error('A list could not be kept up to date.', error),
    })
    return () => subscription.unsubscribe()
  }, [store, question])
  return result?.question === question ? result.found : undefined
}
