import {useEditor, useEditorSelector, type EditorSnapshot, type Path} from '@portabletext/editor'
import {defineBehavior, effect, forward} from '@portabletext/editor/behaviors'
import {
  getBlockTextBefore,
  getFocusSpan,
  getFocusTextBlock,
  isSelectionCollapsed,
} from '@portabletext/editor/selectors'
import {useCallback, useEffect, useRef, useState} from 'react'

/** The position of the “/” that opened the menu. */
export interface Slash {
  path: Path
  offset: number
}

export interface SlashState {
  slash: Slash
  /** The text between the “/” and the cursor. */
  query: string
}

/**
 * Detects a “/” at the start of a paragraph or after whitespace. Returns the text after it while the cursor is in it.
 */
export function useSlash(): {
  state: SlashState | undefined
  /**
   * Returns the current state. `state` is from the last render, and a fast writer presses Enter before the next one.
   */
  readState: () => SlashState | undefined
  forget: () => void
} {
  const editor = useEditor()
  const [slash, setSlash] = useState<Slash>()
  const latest = useRef<Slash>(undefined)
  useEffect(() => {
    const onSlash = (next: Slash) => {
      latest.current = next
      setSlash(next)
    }
    return editor.registerBehavior({behavior: slashBehavior(onSlash)})
  }, [editor])
  const readState = useCallback(() => {
    const query = latest.current && queryBehind(latest.current, editor.getSnapshot())
    return latest.current && query !== undefined ? {slash: latest.current, query} : undefined
  }, [editor])

  const query = useEditorSelector(editor, (snapshot) => slash && queryBehind(slash, snapshot))
  const forget = useCallback(() => {
    latest.current = undefined
    setSlash(undefined)
  }, [])
  useEffect(() => {
    const left = editor.on('selection', () => {
      // Without a selection, as while a remote change is applied, the cursor has not moved away.
      if (latest.current && !readState()) forget()
    })
    return () => left.unsubscribe()
  }, [editor, forget, readState])
  const state = slash && query !== undefined ? {slash, query} : undefined
  return {state, readState, forget}
}

function slashBehavior(onSlash: (slash: Slash) => void) {
  return defineBehavior({
    on: 'insert.text',
    guard: ({snapshot, event}) =>
      event.text === '/' &&
      isSelectionCollapsed(snapshot) &&
      getFocusTextBlock(snapshot) !== undefined &&
      /(?:^|\s)$/.test(getBlockTextBefore(snapshot)),
    actions: [
      ({event}) => [forward(event)],
      ({snapshot}) => {
        const focus = snapshot.context.selection?.focus
        return focus ? [effect(() => onSlash({path: focus.path, offset: focus.offset - 1}))] : []
      },
    ],
  })
}

const maxQueryLength = 24

function queryBehind({path, offset}: Slash, snapshot: EditorSnapshot): string | undefined {
  const span = getFocusSpan(snapshot)
  const focus = snapshot.context.selection?.focus
  if (!span || !focus || !isSelectionCollapsed(snapshot) || !samePlace(span.path, path)) return
  const isBehind = span.node.text[offset] === '/' && focus.offset > offset
  const query = span.node.text.slice(offset + 1, focus.offset)
  return isBehind && query.length <= maxQueryLength && !/^\s|\n/.test(query) ? query : undefined
}

function samePlace(one: Path, other: Path): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
