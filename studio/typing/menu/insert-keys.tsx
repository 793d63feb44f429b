import {useEditor} from '@portabletext/editor'
import {getApplicableSchema} from '@portabletext/editor/selectors'
import {isMac, keys} from './shortcuts.ts'
import {useEditorKeys} from '../keys/use-editor-keys.ts'
import {useInsert} from './use-insert.ts'

/** Footnotes and citations by keyboard, wherever the text allows them. */
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

/** AltGr writes letters on many keyboards and looks like Ctrl and Alt; it is left alone. */
function nameOf(event: KeyboardEvent): string | undefined {
  const isCommand = isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  if (!isCommand || !event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return
  const [place] = Object.entries(keys).find(([, {code}]) => code === event.code) ?? []
  return place?.replace('inline.', '')
}
