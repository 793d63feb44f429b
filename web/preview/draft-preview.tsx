'use client'

import {useEffect, useSyncExternalStore, type CSSProperties} from 'react'
import {enableVisualEditing} from '@sanity/visual-editing/enable-visual-editing'
import {formatPerspective, perspectiveCookie} from './perspective.ts'

export interface DraftPreviewProps {
  /** What the page shows, as the cookie has it: `drafts`, `published` or the names of releases. */
  perspective: string
}

/**
 * What a previewed page has and a reader's page has not: overlays that lead from each text to its
 * field in the Studio, and, outside the Studio's frame, a bar that says so and leads out.
 */
export function DraftPreview({perspective}: DraftPreviewProps) {
  const path = useSyncExternalStore(neverChanges, pathOutsideFrame, () => undefined)
  useEffect(() => showOverlays(perspective), [perspective])
  if (path === undefined) return null
  return (
    <aside style={bar} aria-label="Preview">
      <span>{describe(perspective)}</span>
      <a style={{color: 'inherit'}} href={`/api/draft-mode/disable?to=${encodeURIComponent(path)}`}>
        Leave the preview
      </a>
    </aside>
  )
}

/** Written here, because Next would send a style sheet of its own to every reader. */
const bar: CSSProperties = {
  position: 'fixed',
  insetInline: 0,
  bottom: 0,
  zIndex: 900,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: '0.25rem 1.5rem',
  padding: '0.6rem 1rem',
  background: '#1d2b26',
  color: '#f4f1ea',
  font: '0.9375rem/1.5 system-ui, sans-serif',
}

function describe(perspective: string): string {
  if (perspective === 'drafts') return 'You are looking at drafts.'
  if (perspective === 'published') return 'You are looking at what is published.'
  return 'You are looking at a release.'
}

/** Undefined inside the Studio, which has controls of its own. */
function pathOutsideFrame(): string | undefined {
  if (window.self !== window.top || window.opener) return undefined
  return location.pathname + location.search
}

/** Every page of the site is a document of its own. */
function neverChanges() {
  return () => {}
}

/** Returns the function that takes them away. */
function showOverlays(shown: string): () => void {
  let current = shown
  return enableVisualEditing({
    zIndex: 1000,
    history: {
      subscribe(navigate) {
        navigate({type: 'replace', title: document.title, url: location.href})
        return () => {}
      },
      update({type, url}) {
        if (type === 'pop') history.back()
        else if (type === 'replace') location.replace(url)
        else location.assign(url)
      },
    },
    // Edits arrive by the page's own stream, whoever made them.
    refresh: ({source}) => (source === 'manual' ? renewPage() : false),
    onPerspectiveChange(perspective) {
      const wanted = formatPerspective(perspective)
      if (wanted === current) return
      current = wanted
      document.cookie = `${perspectiveCookie}=${wanted}; path=/; samesite=lax`
      void renewPage()
    },
  })
}

/** Asks the `<live-page>` around the content for what the lake has now. */
async function renewPage(): Promise<void> {
  await document.querySelector('live-page')?.refresh()
}
