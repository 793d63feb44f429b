import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef, useState} from 'react'
import {
  useSyncState,
  useTranslation,
  useValidationStatus,
  type DocumentActionComponent,
} from 'sanity'

/**
 * How long validation has to rest before its result counts, in milliseconds. When one run ends and the
 * document has changed meanwhile, Sanity starts the next run at once, but reports the end of the first.
 */
const restMs = 150

/**
 * Holds a press on "Publish" until everything typed is saved and the latest state has been validated.
 *
 * Sanity's own action waits too, but takes the result of a validation run that began before the last
 * edits: it then refuses with "Not published yet" for errors that are already fixed (sanity 6.16,
 * `usePublishAction`; revisions do not tell states apart whose edits are not yet acknowledged).
 */
export function publishWhenChecked(publish: DocumentActionComponent): DocumentActionComponent {
  return function PublishWhenChecked(props) {
    const description = publish(props)
    const {draft, version, id, type} = props
    const {isSyncing} = useSyncState(id, type)
    const {isValidating, revision, validation} = useValidationStatus(draft?._id ?? id, type, true)
    const {t} = useTranslation('structure')
    const toast = useToast()
    const [wantedDraft, setWantedDraft] = useState<string>()
    const wanted = wantedDraft !== undefined && wantedDraft === draft?._id

    const settled = !isSyncing && !isValidating && revision === draft?._rev
    const hasErrors = validation.some(({level}) => level === 'error')
    // Sanity's own handler does not look at `disabled` again.
    const canPress = settled && (hasErrors || !description?.disabled)
    const press = useRef(description?.onHandle)
    useEffect(() => {
      press.current = description?.onHandle
    })

    // A press counts for the draft that it was made for: one made after a discard is not published by it.
    const hasDraft = Boolean(draft)
    useEffect(() => {
      if (!hasDraft) setWantedDraft(undefined)
    }, [hasDraft])

    useEffect(() => {
      if (!wanted || !canPress) return undefined
      const timer = setTimeout(() => {
        setWantedDraft(undefined)
        if (!hasErrors) {
          press.current?.()
          return
        }
        toast.push({
          status: 'error',
          title: t('action.publish.validation-issues-toast.title'),
          description: t('action.publish.validation-issues-toast.description'),
        })
      }, restMs)
      return () => clearTimeout(timer)
    }, [wanted, canPress, hasErrors, validation, toast, t])

    if (!description?.onHandle || !draft || version) return description
    if (!wanted) return {...description, onHandle: () => setWantedDraft(draft._id)}
    return {
      ...description,
      disabled: true,
      label: t('action.publish.validation-in-progress.label'),
      title: t('action.publish.waiting'),
    }
  }
}
