import {useEffect, useEffectEvent} from 'react'

/**
 * Sees every key before the editor does. A key that `onKey` takes goes no further: Escape would close the
 * dialog that the editor stands in, Enter would break the paragraph.
 *
 * @param onKey returns what to do with the key, or nothing to leave it to the editor
 */
export function useEditorKeys(
  element: HTMLElement | undefined,
  onKey: (event: KeyboardEvent) => (() => void) | undefined,
): void {
  const take = useEffectEvent((event: KeyboardEvent) => {
    const action = event.isComposing ? undefined : onKey(event)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action()
  })
  useEffect(() => {
    if (!element) return undefined
    const listen = (event: KeyboardEvent) => take(event)
    element.addEventListener('keydown', listen, {capture: true})
    return () => element.removeEventListener('keydown', listen, {capture: true})
  }, [element])
}
