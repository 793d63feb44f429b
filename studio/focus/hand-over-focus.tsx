import {useRef, type ReactNode} from 'react'
import {useHandOverFocus} from './use-hand-over-focus.ts'

/** Controls that may go away while one of them has the focus; the element that `to` finds gets it then. */
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
