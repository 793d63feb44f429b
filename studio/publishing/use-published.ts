import {useEffect, useRef} from 'react'
import {useDocumentOperationEvent, type DocumentActionProps, type SanityDocument} from 'sanity'

/** Calls `onPublished` with the draft once it has been published. A version of a release is published otherwise. */
export function usePublished(
  {id, type, draft, version}: DocumentActionProps,
  onPublished: (draft: SanityDocument) => void,
): void {
  const event = useDocumentOperationEvent(id, type)
  const handled = useRef(event)
  // The draft is gone when the event arrives, and the published document may still be the previous one.
  const last = useRef(draft)
  const call = useRef(onPublished)
  useEffect(() => {
    if (draft && !version) last.current = draft
    call.current = onPublished
  }, [draft, version, onPublished])
  useEffect(() => {
    if (!event || event === handled.current) return
    handled.current = event
    if (event.op === 'publish' && event.type === 'success' && last.current)
      call.current(last.current)
  }, [event])
}
