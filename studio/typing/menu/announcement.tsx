import {styled} from 'styled-components'
import type {Insertion} from './insertion.ts'

/** Announces to screen readers what the menu shows. It is visually hidden. */
export function Announcement({
  isOpen,
  found,
  active,
}: {
  isOpen: boolean
  found: Insertion[]
  active: number
}) {
  return <Unseen>{isOpen ? words(found, active) : ''}</Unseen>
}

function words(found: Insertion[], active: number): string {
  const insertion = found[active]
  if (!insertion) return 'Nothing is called that. Go on typing, or press Escape.'
  const place = `${insertion.title}, ${active + 1} of ${found.length}.`
  return active === 0 ? `Insert: ${place} Arrow keys move, Enter inserts, Escape closes.` : place
}

const Unseen = styled.output`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`
