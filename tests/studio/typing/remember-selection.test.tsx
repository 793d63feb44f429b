// @vitest-environment jsdom
import {
  EditorProvider,
  PortableTextEditable,
  defineSchema,
  useEditor,
  type Editor,
  type EditorEvent,
} from '@portabletext/editor'
import {useEffect} from 'react'
import {createRoot, type Root} from 'react-dom/client'
import {afterEach, expect, test} from 'vitest'
import {rememberSelection} from '../../../studio/typing/menu/remember-selection.ts'

const paragraph = (_key: string, text: string) => ({
  _key,
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{_key: 's', _type: 'span', text, marks: []}],
})

const caret = (key: string, offset: number) => {
  const point = {path: [{_key: key}, 'children', {_key: 's'}], offset}
  return {anchor: point, focus: point}
}

const text = [paragraph('a', 'first'), paragraph('b', 'second')]

let root: Root | undefined
afterEach(() => root?.unmount())

/** Renders an editor. Returns it when it has its value. */
async function renderEditor(): Promise<Editor> {
  const {promise, resolve} = Promise.withResolvers<Editor>()
  const Probe = () => {
    const editor = useEditor()
    useEffect(() => editor.on('ready', () => resolve(editor)).unsubscribe, [editor])
    return null
  }
  root = createRoot(document.body.appendChild(document.createElement('div')))
  root.render(
    <EditorProvider initialConfig={{schemaDefinition: defineSchema({}), initialValue: text}}>
      <PortableTextEditable />
      <Probe />
    </EditorProvider>,
  )
  return promise
}

/** Returns the cursor's position after the events, and after the selection was restored. */
async function positions(...events: EditorEvent[]): Promise<unknown[]> {
  const editor = await renderEditor()
  const read = () => {
    const focus = editor.getSnapshot().context.selection?.focus
    return focus && [focus.path[0], focus.offset]
  }
  editor.send({type: 'select', at: caret('b', 3)})
  const selectAgain = rememberSelection(editor)
  for (const event of events) {
    editor.send(event)
    if (event.type === 'update value')
      await expect.poll(() => editor.getSnapshot().context.value).toEqual(event.value)
  }
  const lost = read()
  selectAgain()
  return [lost, read()]
}

const valueWith = (second: string): EditorEvent => ({
  type: 'update value',
  value: [paragraph('a', 'first'), paragraph('b', second)],
})

const remembered = [{_key: 'b'}, 3]

test('restores a selection that is lost', async () => {
  expect(await positions({type: 'select', at: null})).toEqual([undefined, remembered])
})

test('restores a selection that has moved', async () => {
  const elsewhere = {type: 'select', at: caret('a', 1)} as const
  expect(await positions(elsewhere)).toEqual([[{_key: 'a'}, 1], remembered])
})

test('restores a selection that an older value has moved, once the text is there again', async () => {
  expect(await positions(valueWith('s'), valueWith('second'))).toEqual([
    [{_key: 'b'}, 6],
    remembered,
  ])
})

test('leaves the selection in a block that another writer has changed', async () => {
  const changed = valueWith('and second')
  expect(await positions(changed)).toEqual([
    [{_key: 'b'}, 10],
    [{_key: 'b'}, 10],
  ])
})
