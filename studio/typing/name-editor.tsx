import {use, useEffect} from 'react'
import {useEditorElement} from './use-editor-element.ts'
import {WritingContext} from './writing-context.ts'

/** Gives the editor’s element the name of its field, which a screen reader says on entering it. */
export function NameEditor() {
  const element = useEditorElement()
  const {title} = use(WritingContext)
  useEffect(() => {
    element?.setAttribute('aria-label', title)
  }, [element, title])
  return null
}
