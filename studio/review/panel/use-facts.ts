import {useEffect, useMemo, useState} from 'react'
import {finalize, map, shareReplay, type Observable} from 'rxjs'
import {useDocumentStore, type DocumentStore} from 'sanity'
import {
  factsListenQuery,
  factsParams,
  factsQuery,
  readFacts,
  type Facts,
  type Questions,
} from '../facts.ts'

interface KnownFacts {
  facts: Facts | undefined
  /** False while the facts are those of other questions, and until the first result. */
  isCurrent: boolean
}

/**
 * Returns facts about the documents that an article depends on, and updates them when they change. The previous result
 * stays while another query is pending.
 */
export function useFacts(questions: Questions): KnownFacts {
  const store = useDocumentStore()
  const [known, setKnown] = useState<{key: string; facts: Facts | undefined}>()
  const key = JSON.stringify(questions)
  const results = useMemo(() => streamFor(store, key), [store, key])
  useEffect(() => {
    const subscription = results.subscribe({
      next: (facts) => setKnown({key, facts}),
      // The panel shows what it can; the Studio itself reports that the lake is unreachable.
      error: () => setKnown((last) => ({key, facts: last?.facts})),
    })
    return () => subscription.unsubscribe()
  }, [results, key])
  return {facts: known?.facts, isCurrent: known?.key === key}
}

const open = new WeakMap<DocumentStore, Map<string, Observable<Facts>>>()

/** All users of the same query share one listener: the panel and the button that opens it. */
function streamFor(store: DocumentStore, key: string): Observable<Facts> {
  const streams = open.get(store) ?? new Map<string, Observable<Facts>>()
  open.set(store, streams)
  const stream = streams.get(key) ?? listen(store, key, () => streams.delete(key))
  streams.set(key, stream)
  return stream
}

function listen(store: DocumentStore, key: string, forget: () => void): Observable<Facts> {
  const questions = JSON.parse(key) as Questions
  return store
    .listenQuery({fetch: factsQuery, listen: factsListenQuery}, factsParams(questions), {
      apiVersion: '2025-02-19',
      perspective: 'raw',
      tag: 'review.facts',
    })
    .pipe(
      map((result: unknown) => readFacts(result, questions)),
      finalize(forget),
      shareReplay({bufferSize: 1, refCount: true}),
    )
}
