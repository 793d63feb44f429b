import {useEditor} from '@portabletext/editor'
import {getApplicableSchema} from '@portabletext/editor/selectors'
import {useEffect, useEffectEvent} from 'react'
import {isMac, keys} from './shortcuts.ts'
import {useInsert} from './use-insert.ts'

/** Footnotes and citations by keyboard, wherever the text allows them. */
export function InsertKeys() {
  const editor = useEditor()
  const insert = useInsert()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event)
    if (!name || !getApplicableSchema(editor.getSnapshot()).inlineObjects.has(name)) return
    event.preventDefault()
    event.stopPropagation()
    void insert({kind: 'inline', name, title: name})
  })
  useEffect(() => {
    const element = editor.dom.getEditorElement()
    if (!(element instanceof HTMLElement)) return undefined
    const listen = (event: KeyboardEvent) => onKey(event)
    element.addEventListener('keydown', listen, {capture: true})
    return () => element.removeEventListener('keydown', listen, {capture: true})
  }, [editor])
  return null
}

/** AltGr writes letters on many keyboards and looks like Ctrl and Alt; it is left alone. */
function nameOf(event: KeyboardEvent): string | undefined {
  const isCommand = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!isCommand || !event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return
  const [place] = Object.entries(keys).find(([, {code}]) => code === event.code) ?? []
  return place?.replace('inline.', '')
}
