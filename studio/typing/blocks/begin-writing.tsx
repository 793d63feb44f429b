import {useEffect, useRef, type ReactNode} from 'react'

/**
 * Puts the cursor where the writing begins when a form opens: into its text, else into its first line or
 * search. The Studio’s dialogs leave it on the button that closes them.
 */
export function BeginWriting({children}: {children: ReactNode}) {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return undefined
    // A text’s editor comes a moment after its form, and the dialog takes the focus for itself first.
    const observer = new MutationObserver(() => begin(element))
    const begin = (inside: HTMLElement) => {
      const place = places
        .map((selector) => inside.querySelector<HTMLElement>(selector))
        .find(Boolean)
      if (!place) return
      observer.disconnect()
      requestAnimationFrame(() => place.focus())
    }
    observer.observe(element, {childList: true, subtree: true})
    begin(element)
    return () => observer.disconnect()
  }, [])
  return <div ref={form}>{children}</div>
}

const places = [
  '[contenteditable="true"]',
  'textarea',
  'input[role="combobox"]',
  'input[type="text"]',
]
