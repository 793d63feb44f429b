import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef, useState} from 'react'
import {
  useDocumentOperation,
  useDocumentOperationEvent,
  useClient,
  useTranslation,
  useWorkspace,
  validateDocument,
  type DocumentActionComponent,
} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {errorPanelOf} from '../review/panel/review-inspector.ts'
import {dateOfFirstPublication} from '../schedule/schedule.ts'
import {checkPublication, nameOf, publishParts} from './parts.ts'

/** A click on "Publish": the draft that it is for, and its progress. */
interface Click {
  draftId: string
  step: 'validating' | 'publishing'
}

/**
 * Wraps "Publish" so that a click validates the latest state of the draft, then publishes it, with the new sources, topics
 * and other parts that it refers to, or shows its errors.
 *
 * Sanity's own action (sanity 6.16, `usePublishAction`) uses the result of the form's validation, which may
 * have begun before the last edits. For errors that are already fixed it ignores the click, or disables the
 * button at the moment of the click. So the button stays enabled for users who may publish. Each click
 * validates the draft itself, and again after each further edit. Publishing saves pending edits first. A new article
 * gets the date of its publication unless the writer set one.
 */
export function publishWhenChecked(publish: DocumentActionComponent): DocumentActionComponent {
  return function PublishWhenChecked(props) {
    const description = publish(props)
    const {draft, published, version, id, type} = props
    const {publish: operation, patch} = useDocumentOperation(id, type)
    const event = useDocumentOperationEvent(id, type)
    const workspace = useWorkspace()
    const client = useClient({apiVersion: '2025-02-19'})
    const {t} = useTranslation('structure')
    const toast = useToast()
    const {openInspector} = useDocumentPane()
    const [click, setClick] = useState<Click>()
    // A click counts only for its own draft: after a discard, a new draft is not published by it.
    const step = click && click.draftId === draft?._id ? click.step : undefined

    const latest = useRef({operation, t, toast, openInspector})
    useEffect(() => {
      latest.current = {operation, t, toast, openInspector}
    })

    const hasDraft = Boolean(draft)
    useEffect(() => {
      if (!hasDraft) setClick(undefined)
    }, [hasDraft])
    // Sanity itself reports a failed publication.
    useEffect(() => {
      if (event?.type === 'error') setClick(undefined)
    }, [event])

    // Sanity drops a publication that waits for unsaved edits when it saves them by itself, and reports nothing.
    const draftId = draft?._id
    useEffect(() => {
      if (step !== 'publishing' || draftId === undefined) return undefined
      const timer = setTimeout(() => setClick({draftId, step: 'validating'}), publishTimeoutMs)
      return () => clearTimeout(timer)
    }, [step, draftId])

    const isReady = operation.disabled !== 'NOT_READY'
    const canHold = !operation.disabled || !isReady
    useEffect(() => {
      if (step !== 'validating' || !draft || !isReady) return undefined
      const stop = new AbortController()
      const settle = (next: () => void) => {
        if (!stop.signal.aborted) next()
      }
      const {signal} = stop
      const check = checkPublication(draft, {
        client,
        validate: (document) =>
          validateDocument({document, workspace, environment: 'studio', signal}),
      })
      const checked = check.then(async ({errors, parts}) => {
        if (errors.length === 0 && !signal.aborted) await publishParts(client, parts)
        return {errors, parts}
      })
      checked.then(
        ({errors, parts}) =>
          settle(() => {
            const {operation: now, t: translate, toast: toasts} = latest.current
            if (errors.length === 0) {
              setClick({draftId: draft._id, step: 'publishing'})
              now.execute()
              if (parts.length > 0) {
                toasts.push({
                  status: 'info',
                  title: 'Published with it',
                  description: listOf(parts.map(nameOf)),
                })
              }
              return
            }
            setClick(undefined)
            toasts.push({
              status: 'error',
              title: translate('action.publish.validation-issues-toast.title'),
              description: errors.slice(0, maxShownErrors).join(' '),
            })
            // It lists each error with a way to its field.
            latest.current.openInspector(errorPanelOf(type))
          }),
        (error: unknown) =>
          settle(() => {
            setClick(undefined)
            latest.current.toast.push({
              status: 'error',
              title: 'It was not published: it could not be checked. Try again.',
              description: error instanceof Error ? error.message : undefined,
            })
          }),
      )
      return () => stop.abort()
    }, [step, draft, isReady, workspace, client, type])

    if (!description?.onHandle || !draft || version) return description
    if (!step) {
      return {
        ...description,
        // For users without permission to publish, the title is a React element and not a string.
        disabled: description.disabled && (!canHold || typeof description.title !== 'string'),
        onHandle: () => {
          const isFirst = type === 'article' && !published && !patch.disabled
          const date = isFirst && dateOfFirstPublication(draft, new Date())
          if (date) patch.execute([{set: {publishedAt: date}}], {})
          setClick({draftId: draft._id, step: 'validating'})
        },
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

/** The maximum number of error messages that are shown at once. */
const maxShownErrors = 3
/** The maximum number of parts that are named. */
const maxShownNames = 4

/** The time after which a draft that still exists is published again. Sanity resets its own button after it. */
const publishTimeoutMs = 4000

/** Returns names in one line, the first ones if there are many. */
function listOf(names: string[]): string {
  const shown = names.slice(0, maxShownNames).map((name) => `“${name}”`)
  const others = names.length - shown.length
  return [...shown, ...(others > 0 ? [`${others} more`] : [])].join(', ')
}
