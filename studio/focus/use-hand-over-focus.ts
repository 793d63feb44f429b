import {useEffect, useLayoutEffect, useRef, type RefObject} from 'react'

type Find = () => HTMLElement | null | undefined

/**
 * Hands the focus over when what has it leaves the page, as a button that goes away once it is pressed. Without this
 * the browser gives the focus to the page, and the next Tab begins at its top.
 *
 * @param inside the element that leaves together with the component that calls this
 * @param findNext finds the element that gets the focus; called after the page has changed
 */
export function useHandOverFocus(inside: RefObject<HTMLElement | null>, findNext: Find): void {
  const latest = useRef(findNext)
  useEffect(() => {
    latest.current = findNext
  })
  useLayoutEffect(() => {
    const element = inside.current
    return () => {
      if (!element?.contains(element.ownerDocument.activeElement)) return
      queueMicrotask(() => latest.current()?.focus())
    }
  }, [inside])
}

/**
 * Moves the focus into a panel that a button has opened, so that a screen reader says what it is, and back to the
 * button when the panel closes. A panel that is open from the start leaves the focus where it is.
 *
 * @param findButton finds the panel's button where none has opened it, or where that is gone
 */
export function useFocusOfPanel(panel: RefObject<HTMLElement | null>, findButton: Find): void {
  const opener = useRef<HTMLElement>(null)
  useEffect(() => {
    const {activeElement} = document
    if (!(activeElement instanceof HTMLElement) || !activeElement.matches(buttons)) return
    opener.current = activeElement
    panel.current?.focus({preventScroll: true})
  }, [panel])
  useHandOverFocus(panel, () => (opener.current?.isConnected ? opener.current : findButton()))
}

const buttons = 'button, [role="button"], [role="menuitem"]'
