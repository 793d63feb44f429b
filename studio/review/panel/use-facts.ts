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

/**
 * Returns facts about the documents that an article depends on, and updates them when they change. Undefined
 * until the first result. The previous result stays while another query is pending.
 */
export function useFacts(questions: Questions): Facts | undefined {
  const store = useDocumentStore()
  const [facts, setFacts] = useState<Facts>()
  const key = JSON.stringify(questions)
  const results = useMemo(() => streamFor(store, key), [store, key])
  useEffect(() => {
    // On an error the panel shows what it can; the Studio itself reports that the lake is unreachable.
    const subscription = results.subscribe({next: setFacts, error: () => {}})
    return () => subscription.unsubscribe()
  }, [results])
  return facts
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
