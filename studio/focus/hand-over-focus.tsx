import {useRef, type ReactNode} from 'react'
import {useHandOverFocus} from './use-hand-over-focus.ts'

/**
 * Renders controls that may be removed while one of them has the focus, and then focuses the element that `to`
 * returns.
 */
export function HandOverFocus({
  to,
  children,
}: {
  to: () => HTMLElement | null | undefined
  children: ReactNode
}) {
  const inside = useRef<HTMLDivElement>(null)
  useHandOverFocus(inside, to)
  return <div ref={inside}>{children}</div>
}
