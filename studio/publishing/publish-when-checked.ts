import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef, useState} from 'react'
import {
  useDocumentOperation,
  useDocumentOperationEvent,
  useTranslation,
  useWorkspace,
  validateDocument,
  type DocumentActionComponent,
  type SanityDocument,
  type Workspace,
} from 'sanity'

/** A press on "Publish": the draft it was made for, and how far it has come. */
interface Press {
  draftId: string
  step: 'validating' | 'publishing'
}

/**
 * Holds a press on "Publish" until the latest state of the draft has been validated, then publishes it or says
 * which errors it has.
 *
 * Sanity's own action (sanity 6.16, `usePublishAction`) takes the result of the form's validation, which may have
 * begun before the last edits: for errors that are already fixed it drops the press, or disables the button at the
 * moment of the press. So the button stays enabled for those who may publish, and each press validates the draft
 * itself, again after each further edit. Publishing saves what is typed first.
 */
export function publishWhenChecked(publish: DocumentActionComponent): DocumentActionComponent {
  return function PublishWhenChecked(props) {
    const description = publish(props)
    const {draft, version, id, type} = props
    const {publish: operation} = useDocumentOperation(id, type)
    const event = useDocumentOperationEvent(id, type)
    const workspace = useWorkspace()
    const {t} = useTranslation('structure')
    const toast = useToast()
    const [press, setPress] = useState<Press>()
    // A press counts for the draft that it was made for: one made after a discard is not published by it.
    const step = press && press.draftId === draft?._id ? press.step : undefined

    const latest = useRef({operation, t, toast})
    useEffect(() => {
      latest.current = {operation, t, toast}
    })

    const hasDraft = Boolean(draft)
    useEffect(() => {
      if (!hasDraft) setPress(undefined)
    }, [hasDraft])
    // Sanity reports a failed publication itself.
    useEffect(() => {
      if (event?.type === 'error') setPress(undefined)
    }, [event])

    const isReady = operation.disabled !== 'NOT_READY'
    const canHold = !operation.disabled || !isReady
    useEffect(() => {
      if (step !== 'validating' || !draft || !isReady) return undefined
      const stop = new AbortController()
      const settle = (next: () => void) => {
        if (!stop.signal.aborted) next()
      }
      findErrors(draft, workspace, stop.signal).then(
        (errors) =>
          settle(() => {
            const {operation: now, t: translate, toast: toasts} = latest.current
            if (errors.length === 0) {
              setPress({draftId: draft._id, step: 'publishing'})
              now.execute()
              return
            }
            setPress(undefined)
            toasts.push({
              status: 'error',
              title: translate('action.publish.validation-issues-toast.title'),
              description: errors.slice(0, shownErrors).join(' '),
            })
          }),
        (error: unknown) =>
          settle(() => {
            setPress(undefined)
            latest.current.toast.push({
              status: 'error',
              title: 'It was not published: it could not be checked. Try again.',
              description: error instanceof Error ? error.message : undefined,
            })
          }),
      )
      return () => stop.abort()
    }, [step, draft, isReady, workspace])

    if (!description?.onHandle || !draft || version) return description
    if (!step) {
      return {
        ...description,
        // Who may not publish gets a message of several elements as the title, and not a text.
        disabled: description.disabled && (!canHold || typeof description.title !== 'string'),
        onHandle: () => setPress({draftId: draft._id, step: 'validating'}),
      }
    }
    return {
      ...description,
      disabled: true,
      label: t(
        step === 'validating'
          ? 'action.publish.validation-in-progress.label'
          : 'action.publish.running.label',
      ),
      title: step === 'validating' ? t('action.publish.waiting') : null,
    }
  }
}

/** How many messages of errors are shown at once. */
const shownErrors = 3

/** Returns the message of each error of a document, once. */
async function findErrors(
  document: SanityDocument,
  workspace: Workspace,
  signal: AbortSignal,
): Promise<string[]> {
  const markers = await validateDocument({document, workspace, environment: 'studio', signal})
  const errors = markers.filter(({level}) => level === 'error')
  return [...new Set(errors.map(({message}) => message))]
}
