import {useEffect, useRef, type ReactNode} from 'react'
import type {ObjectInputProps} from 'sanity'
import {textOf} from '../../web/shared/stored.ts'

export type OpenForm = Pick<ObjectInputProps, 'value' | 'schemaType' | 'readOnly' | 'focusPath'>

/**
 * Returns the field in which the writing of a new document begins: the first one, if it is an empty line of text, such as
 * a title. Undefined for a document that is stored already, while the form cannot be edited, and once a field has the
 * cursor.
 */
export function firstLineOf({
  value,
  schemaType,
  readOnly,
  focusPath,
}: OpenForm): string | undefined {
  const [first] = schemaType.fields
  const isNew = !readOnly && focusPath.length === 0 && value?.['_createdAt'] === undefined
  if (!isNew || first?.type.jsonType !== 'string' || first.type.options?.list) return undefined
  return textOf(value?.[first.name]) ? undefined : first.name
}

/**
 * Renders the form of a document. In a new one, it puts the cursor into the first line, once. The Studio would focus the
 * first control of the form, a tab or a menu; it does not beside the mark (`build-plugins/sanity-patches.ts`).
 */
export function WithFirstLine({form, children}: {form: OpenForm; children: ReactNode}) {
  const name = firstLineOf(form)
  const mark = useRef<HTMLSpanElement>(null)
  const isBegun = useRef(false)
  useEffect(() => {
    const around = mark.current?.parentElement
    if (name === undefined || !around || isBegun.current) return undefined
    return whenRendered(around, `input[id="${name}"]`, (input) => {
      isBegun.current = true
      // Not away from a field beside the form, such as a search.
      if (!document.activeElement?.matches(fields)) input.focus()
    })
  }, [name])
  return (
    <>
      {name !== undefined && <span ref={mark} data-first-line hidden />}
      {children}
    </>
  )
}

const fields = 'input, textarea, [contenteditable="true"]'

/** Calls `use` with an element as soon as it exists. The fields of the first form that is opened are rendered after it. */
function whenRendered(
  around: HTMLElement,
  selector: string,
  use: (found: HTMLElement) => void,
): () => void {
  const observer = new MutationObserver(find)
  observer.observe(around, {childList: true, subtree: true})
  find()
  return () => observer.disconnect()
  function find() {
    const found = around.querySelector<HTMLElement>(selector)
    if (!found) return
    observer.disconnect()
    use(found)
  }
}
