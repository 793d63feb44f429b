import {useEffect, useLayoutEffect, useRef, type RefObject} from 'react'

type Find = () => HTMLElement | null | undefined

/**
 * Moves the focus when the focused element is removed, such as a button that disappears once it is pressed.
 * Otherwise the browser would focus the page, and the next Tab would begin at its top.
 *
 * @param inside the element that is removed together with the calling component
 * @param findNext returns the element to focus; called after the removal
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
 * Moves the focus into a panel that a button has opened, so that a screen reader announces it, and back to the
 * button when the panel closes. A panel that is open from the start does not move the focus.
 *
 * @param findButton returns the panel's button if no button opened it, or if that button no longer exists
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
