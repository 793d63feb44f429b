import {useEffect, useRef} from 'react'
import {useFormValue} from 'sanity'
import {comparedTitle, followTitle} from './follow-title.ts'

/**
 * Calls `store` with the slug of the document's title (or name) each time the title changes, until the slug is
 * set by hand. A form that is only opened stores nothing.
 */
export function useSlugOfTitle({
  slug,
  isActive,
  store,
}: {
  slug: string | undefined
  /** False for documents that readers know, and for a form that cannot be edited. */
  isActive: boolean
  store: (slug: string) => void
}): void {
  const [title, name] = [useFormValue(['title']), useFormValue(['name'])]
  const source = [title, name].find((text) => typeof text === 'string') ?? ''
  const previous = useRef<string>(undefined)
  useEffect(() => {
    if (typeof source !== 'string') return
    const from = previous.current
    previous.current = comparedTitle(from, source)
    if (!isActive || from === undefined || from === source) return
    const next = followTitle({from, to: source, slug})
    if (next) store(next)
  }, [source, slug, isActive, store])
}
