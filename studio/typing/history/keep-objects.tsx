import {useEditor, type Editor} from '@portabletext/editor'
import {defineBehavior, effect, forward} from '@portabletext/editor/behaviors'
import {use, useEffect, useEffectEvent} from 'react'
import {set} from 'sanity'
import {WritingContext} from '../writing-context.ts'
import {createObjectMemory} from './object-memory.ts'
import {readObjects, type ChangedObject} from './text-objects.ts'

/**
 * Restores what forms wrote into footnotes, links and blocks that undo or redo put back. Forms write into the
 * document, not into the editor, so their words are not in the editor's history.
 */
export function KeepObjects() {
  const editor = useEditor()
  const {onChange} = use(WritingContext)
  const restore = useEffectEvent((objects: ChangedObject[]) => {
    const patches = findUntouched(editor, objects).map(({path, last}) => set(last, path))
    if (patches.length > 0) onChange(patches)
  })
  useEffect(() => {
    let changed: ChangedObject[] = []
    const behaviors = rememberObjects(
      (objects) => (changed = objects),
      () => changed,
    )
    const ends = behaviors.map((behavior) => editor.registerBehavior({behavior}))
    // The document contains the objects once the editor has sent its own change.
    const sent = editor.on('mutation', () => {
      const objects = changed
      changed = []
      if (objects.length > 0) queueMicrotask(() => restore(objects))
    })
    return () => {
      sent.unsubscribe()
      for (const end of ends) end()
    }
  }, [editor])
  return null
}

function rememberObjects(
  onChanged: (changed: ChangedObject[]) => void,
  readWaiting: () => ChangedObject[],
) {
  const memory = createObjectMemory()
  return (['history.undo', 'history.redo'] as const).map((on) =>
    defineBehavior({
      on,
      guard: ({snapshot}) => ({before: snapshot.context.value}),
      actions: [
        ({event}) => [forward(event)],
        ({snapshot}, {before}) => [
          effect(() => onChanged(memory.compare(before, snapshot.context.value, readWaiting()))),
        ],
      ],
    }),
  )
}

/** Leaves out objects that were removed or written into since. */
function findUntouched(editor: Editor, objects: ChangedObject[]): ChangedObject[] {
  const now = readObjects(editor.getSnapshot().context.value)
  return objects.filter(({key, value}) => now.get(key)?.value === value)
}
