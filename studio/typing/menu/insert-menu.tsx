import {useEditor, useEditorSelector, type Editor, type EditorSnapshot} from '@portabletext/editor'
import {
  compareApplicableSchema,
  getApplicableSchema,
  getBlockTextBefore,
} from '@portabletext/editor/selectors'
import {Popover} from '@sanity/ui/popover'
import {useEffect, useId, useMemo, useState} from 'react'
import {Announcement} from './announcement.tsx'
import {useEditorElement} from '../editor-element.tsx'
import {findInsertions, listInsertions, type Insertion} from './insertion.ts'
import {InsertionList} from './insertion-list.tsx'
import {slashAnchor} from './slash-anchor.ts'
import {useEditorKeys} from '../keys/use-editor-keys.ts'
import {useInsert} from './use-insert.ts'
import {useSlash, type SlashState} from './use-slash.ts'

/**
 * Renders the menu that “/” opens: a list of what can be inserted, filtered by typing, chosen with arrows and Enter.
 */
export function InsertMenu() {
  const editor = useEditor()
  const element = useEditorElement()
  const {state, readState, forget: close} = useSlash()
  const insertions = useInsertions(state)
  const found = useMemo(
    () => findInsertions(insertions, state?.query ?? ''),
    [insertions, state?.query],
  )
  const isOpen =
    state !== undefined && insertions.length > 0 && (found.length > 0 || !/\s/.test(state.query))
  const [active, setActive] = useActive(found, state?.query)
  const insert = useInsert()
  const listId = useId()

  const choose = (insertion: Insertion) => {
    const {slash} = readState() ?? {}
    close()
    void insert(insertion, slash)
  }
  const move = (by: number) => setActive((active + by + found.length) % Math.max(found.length, 1))
  const marked = found[active]
  useEditorKeys(({key, ctrlKey, metaKey, altKey, shiftKey}) => {
    const now = readState()
    if (!now || ctrlKey || metaKey || altKey || shiftKey) return undefined
    // Until the list for the latest key is rendered, its first entry is the active one.
    const isDrawn = now.query === state?.query
    const listed = isDrawn ? found : findInsertions(listNow(editor), now.query)
    if (listed.length === 0 && /\s/.test(now.query)) return undefined
    if (key === 'Escape') return close
    if (key === 'ArrowDown') return () => move(1)
    if (key === 'ArrowUp') return () => move(-1)
    const chosen = listed[isDrawn ? active : 0]
    return (key === 'Enter' || key === 'Tab') && chosen ? () => choose(chosen) : undefined
  })
  useListAttributes(isOpen ? element : undefined, listId, marked && active)
  useEffect(() => {
    element?.addEventListener('blur', close)
    return () => element?.removeEventListener('blur', close)
  }, [element, close])

  return (
    <>
      <Announcement isOpen={isOpen} found={found} active={active} />
      <Popover
        open={isOpen}
        portal
        placement="bottom-start"
        fallbackPlacements={['top-start', 'bottom-end', 'top-end']}
        constrainSize
        referenceElement={state ? slashAnchor(editor, state.slash) : null}
        content={
          <InsertionList
            id={listId}
            insertions={found}
            active={active}
            isFiltered={Boolean(state?.query.trim())}
            onActivate={setActive}
            onChoose={choose}
          />
        }
      />
    </>
  )
}

function useInsertions(state: SlashState | undefined): Insertion[] {
  const editor = useEditor()
  const applicable = useEditorSelector(editor, getApplicableSchema, compareApplicableSchema)
  const inSentence = useEditorSelector(editor, isInSentence)
  const isAsked = state !== undefined
  return useMemo(
    () =>
      isAsked ? listInsertions(editor.getSnapshot().context.schema, applicable, inSentence) : [],
    [editor, isAsked, applicable, inSentence],
  )
}

function listNow(editor: Editor): Insertion[] {
  const snapshot = editor.getSnapshot()
  const {schema} = snapshot.context
  return listInsertions(schema, getApplicableSchema(snapshot), isInSentence(snapshot))
}

function isInSentence(snapshot: EditorSnapshot): boolean {
  return (
    getBlockTextBefore(snapshot)
      .replace(/\/[^/]*$/, '')
      .trim() !== ''
  )
}

/** Returns the index of the active entry. It is reset to the first one when the search text changes. */
function useActive(
  found: Insertion[],
  query: string | undefined,
): [active: number, setActive: (active: number) => void] {
  const [marked, setMarked] = useState({query, index: 0})
  const index = marked.query === query ? Math.min(marked.index, Math.max(found.length - 1, 0)) : 0
  return [index, (next) => setMarked({query, index: next})]
}

/** Sets the ARIA attributes by which the editor’s element controls the list. */
function useListAttributes(
  element: HTMLElement | undefined,
  listId: string,
  active: number | undefined,
): void {
  useEffect(() => {
    if (!element) return undefined
    const attributes = {
      'aria-haspopup': 'listbox',
      'aria-controls': listId,
      ...(active !== undefined && {'aria-activedescendant': `${listId}-${active}`}),
    }
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return () => {
      for (const name of Object.keys(attributes)) element.removeAttribute(name)
    }
  }, [element, listId, active])
}
