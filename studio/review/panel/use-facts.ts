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
 * What the lake says of the documents that an article depends on, and says anew when it changes.
 * Undefined until the first answer; the last answer stays while another question is on its way.
 */
export function useFacts(questions: Questions): Facts | undefined {
  const store = useDocumentStore()
  const [facts, setFacts] = useState<Facts>()
  const asked = JSON.stringify(questions)
  const answers = useMemo(() => answersTo(store, asked), [store, asked])
  useEffect(() => {
    // Without an answer the panel says what it can; the Studio itself shows that the lake is away.
    const subscription = answers.subscribe({next: setFacts, error: () => {}})
    return () => subscription.unsubscribe()
  }, [answers])
  return facts
}

const open = new WeakMap<DocumentStore, Map<string, Observable<Facts>>>()

/** One listener for all that ask the same: the panel and the button that opens it. */
function answersTo(store: DocumentStore, asked: string): Observable<Facts> {
  const streams = open.get(store) ?? new Map<string, Observable<Facts>>()
  open.set(store, streams)
  const stream = streams.get(asked) ?? listen(store, asked, () => streams.delete(asked))
  streams.set(asked, stream)
  return stream
}

function listen(store: DocumentStore, asked: string, forget: () => void): Observable<Facts> {
  const questions = JSON.parse(asked) as Questions
  return store
    .listenQuery({fetch: factsQuery, listen: factsListenQuery}, factsParams(questions), {
      apiVersion: '2025-02-19',
      perspective: 'raw',
      tag: 'review.facts',
    })
    .pipe(
      map((answer: unknown) => readFacts(answer, questions)),
      finalize(forget),
      shareReplay({bufferSize: 1, refCount: true}),
    )
}
