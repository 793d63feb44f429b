import {useEditor, useEditorSelector} from '@portabletext/editor'
import {
  compareApplicableSchema,
  getApplicableSchema,
  getBlockTextBefore,
} from '@portabletext/editor/selectors'
import {Popover} from '@sanity/ui/popover'
import {useEffect, useId, useMemo, useState} from 'react'
import {Announcement} from './announcement.tsx'
import {findInsertions, listInsertions, type Insertion} from './insertion.ts'
import {InsertionList} from './insertion-list.tsx'
import {placeOf} from './place-of.ts'
import {useEditorKeys} from './use-editor-keys.ts'
import {useInsert} from './use-insert.ts'
import {useSlash, type SlashState} from './use-slash.ts'

/** The menu behind “/”: what can be put into the text, found by typing, chosen by arrows and Enter. */
export function InsertMenu() {
  const editor = useEditor()
  const [state, close] = useSlash()
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
    close()
    void insert(insertion, state?.slash)
  }
  const move = (by: number) => setActive((active + by + found.length) % Math.max(found.length, 1))
  const chooseActive = () => {
    const insertion = found[active]
    if (insertion) choose(insertion)
  }
  useEditorKeys(isOpen, {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: close,
    ...(found.length > 0 && {Enter: chooseActive, Tab: chooseActive}),
  })
  useListAttributes(isOpen, listId, found.length > 0 ? active : undefined)
  useEffect(() => {
    if (!isOpen) return undefined
    const element = editor.dom.getEditorElement()
    element?.addEventListener('blur', close)
    return () => element?.removeEventListener('blur', close)
  }, [editor, isOpen, close])

  return (
    <>
      <Announcement isOpen={isOpen} found={found} active={active} />
      <Popover
        open={isOpen}
        portal
        placement="bottom-start"
        fallbackPlacements={['top-start', 'bottom-end', 'top-end']}
        constrainSize
        referenceElement={state ? placeOf(editor, state.slash) : null}
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
  const inSentence = useEditorSelector(
    editor,
    (snapshot) =>
      getBlockTextBefore(snapshot)
        .replace(/\/[^/]*$/, '')
        .trim() !== '',
  )
  const isAsked = state !== undefined
  return useMemo(
    () =>
      isAsked ? listInsertions(editor.getSnapshot().context.schema, applicable, inSentence) : [],
    [editor, isAsked, applicable, inSentence],
  )
}

/** Which one is marked; the first again whenever something else is asked for. */
function useActive(
  found: Insertion[],
  query: string | undefined,
): [active: number, setActive: (active: number) => void] {
  const [marked, setMarked] = useState({query, index: 0})
  const index = marked.query === query ? Math.min(marked.index, Math.max(found.length - 1, 0)) : 0
  return [index, (next) => setMarked({query, index: next})]
}

/** Says in the editor’s element that it commands a list, as assistive technology expects it. */
function useListAttributes(isOpen: boolean, listId: string, active: number | undefined): void {
  const editor = useEditor()
  useEffect(() => {
    const element = isOpen ? editor.dom.getEditorElement() : undefined
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
  }, [editor, isOpen, listId, active])
}
