import {useEditor} from '@portabletext/editor'
import {getApplicableSchema} from '@portabletext/editor/selectors'
import {isMac, keys} from './shortcuts.ts'
import {useEditorKeys} from '../keys/use-editor-keys.ts'
import {useInsert} from './use-insert.ts'

/** Inserts footnotes and citations by keyboard shortcut, wherever the text allows them. */
export function InsertKeys() {
  const editor = useEditor()
  const insert = useInsert()
  useEditorKeys((event) => {
    const name = nameOf(event)
    const isAllowed = name && getApplicableSchema(editor.getSnapshot()).inlineObjects.has(name)
    return isAllowed ? () => void insert({kind: 'inline', name, title: name}) : undefined
  })
  return null
}

/** On many keyboards, AltGr types letters and reports Ctrl and Alt, so it is not a shortcut. */
function nameOf(event: KeyboardEvent): string | undefined {
  const isCommand = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!isCommand || !event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return
  const [place] = Object.entries(keys).find(([, {code}]) => code === event.code) ?? []
  return place?.replace('inline.', '')
}
