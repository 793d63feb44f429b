import type {ComponentType} from 'react'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'

const icons = new Map<string, ComponentType>()

/** A circle with the number of open findings in it, or a tick. The same component for the same number. */
export function reviewIcon(count: number): ComponentType {
  if (count === 0) return CheckmarkCircleIcon
  const text = count > 99 ? '99' : String(count)
  const icon = icons.get(text) ?? (() => <NumberIcon text={text} />)
  icons.set(text, icon)
  return icon
}

function NumberIcon({text}: {text: string}) {
  return (
    <svg data-sanity-icon="review" viewBox="0 0 25 25" width="1em" height="1em" fill="none">
      <circle cx="12.5" cy="12.5" r="9.4" stroke="currentColor" strokeWidth="1.2" />
      <text
        x="12.5"
        y="16.4"
        fontSize="11"
        fontWeight="600"
        textAnchor="middle"
        fontFamily="inherit"
        fill="currentColor"
      >
        {text}
      </text>
    </svg>
  )
}
