import {useToast} from '@sanity/ui/toast'
import {cloneElement, isValidElement, useRef, type ReactElement} from 'react'
import {useClient, type DocumentActionComponent} from 'sanity'
import {apiVersion} from '../structure/live-list.ts'
import {keepInBin} from './bin.ts'

/** The props of Sanity's question before a deletion that this file changes (sanity 6.16, `useDeleteAction`). */
interface Question {
  onConfirm: (...details: unknown[]) => void
}

/** Wraps "Delete" so that the document is kept in the bin first. If that fails, nothing is deleted. */
export function keepDeleted(remove: DocumentActionComponent): DocumentActionComponent {
  return function KeepDeleted(props) {
    const description = remove(props)
    const client = useClient({apiVersion})
    const toast = useToast()
    const isKeeping = useRef(false)
    const dialog = description?.dialog
    if (!description || !dialog || dialog.type !== 'custom') return description
    const {component} = dialog
    if (!isQuestion(component)) return description
    const {onConfirm} = component.props
    const keepFirst: Question['onConfirm'] = (...details) => {
      if (isKeeping.current) return
      isKeeping.current = true
      keepInBin(client, props.id)
        .then(
          () => onConfirm(...details),
          (error: unknown) =>
            toast.push({
              status: 'error',
              title: 'It was not deleted: the bin could not keep it. Try again.',
              description: error instanceof Error ? error.message : undefined,
            }),
        )
        .finally(() => {
          isKeeping.current = false
        })
    }
    return {
      ...description,
      dialog: {...dialog, component: cloneElement(component, {onConfirm: keepFirst})},
    }
  }
}

function isQuestion(component: unknown): component is ReactElement<Question> {
  if (!isValidElement<Partial<Question>>(component)) return false
  return typeof component.props.onConfirm === 'function'
}
