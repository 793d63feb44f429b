import {useEffect, useRef, type ReactNode} from 'react'
import type {ObjectInputProps} from 'sanity'
import {textOf} from '../../web/shared/stored.ts'
import {beginInFirstLine, beginWithoutFirstLine} from './first-keys.tsx'

export type OpenForm = Pick<ObjectInputProps, 'value' | 'schemaType' | 'readOnly' | 'focusPath'>

/**
 * Returns the field in which the writing begins: the first one, if it is a line of text, such as a title. It is empty in a
 * new document, and named by the address in a stored one. Undefined for other documents, while the form cannot be edited,
 * and once another field has the cursor.
 */
export function firstLineOf({
  value,
  schemaType,
  readOnly,
  focusPath,
}: OpenForm): string | undefined {
  const [first] = schemaType.fields
  if (readOnly || first?.type.jsonType !== 'string' || first.type.options?.list) return undefined
  // The path in an address. The Studio itself focuses the field only if it is rendered by then.
  if (focusPath.length === 1 && focusPath[0] === first.name) return first.name
  const isBlank = isNew({value, readOnly}) && focusPath.length === 0
  return !isBlank || textOf(value?.[first.name]) ? undefined : first.name
}

/**
 * Returns whether the document of a form is not stored yet: neither as a draft nor published. The form of a deleted one
 * cannot be edited.
 */
export function isNew({value, readOnly}: Pick<OpenForm, 'value' | 'readOnly'>): boolean {
  return !readOnly && value?.['_createdAt'] === undefined
}

/**
 * Renders the form of a document. It puts the cursor into the first line, once, of a new document or of one whose address
 * says so, as the links of the home page do. The Studio would focus the first control of the form, a tab or a menu; it
 * does not beside the mark (`build-plugins/sanity-patches.ts`).
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
      beginInFirstLine(input)
    })
  }, [name])
  const hasNoLine = isNew(form) && name === undefined
  useEffect(() => {
    if (hasNoLine && !isBegun.current) beginWithoutFirstLine()
  }, [hasNoLine])
  return (
    <>
      {name !== undefined && <span ref={mark} data-first-line hidden />}
      {children}
    </>
  )
}

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
